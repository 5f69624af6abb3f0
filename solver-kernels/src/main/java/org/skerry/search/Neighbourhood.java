package org.skerry.search;

import java.io.Serializable;

/**
 * The small changes of a decision that a local search tries, numbered, the same for every candidate. Immutable, and
 * serialised with the searches that use it.
 */
public interface Neighbourhood extends Serializable {
    /** Number of moves, at least 0. */
    int moves();

    /** Whether moves have a size, so that smaller ones may improve a candidate that no greater one improves. */
    boolean graded();

    /**
     * Makes a move. Allocates nothing.
     *
     * @param move from 0 to {@code moves() - 1}
     * @param size from 0 exclusive to 1, the greatest; without effect unless {@linkplain #graded() graded}
     * @param genes holds the candidate from {@code offset} on, in the box before and after
     * @return whether the decision is another than before; if not, the genes are as they were and need no evaluation
     */
    boolean move(int move, double size, double[] genes, int offset);

    /**
     * The moves that a problem offers ({@link LocalMoves}); else those from one option to another
     * ({@link DiscreteGenes}); else steps of one gene, up or down, of at most half the width of the box.
     */
    static Neighbourhood of(Problem problem) {
        if (problem instanceof LocalMoves offering) {
            return offering.neighbourhood();
        }
        return problem instanceof DiscreteGenes discrete
                ? new ChoiceMoves(discrete.choices())
                : new CoordinateMoves(problem.box());
    }
}
