package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Box;
import org.skerry.search.Evaluator;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * Descents one after the other over two candidates: one descends, and the other is the best local optimum so far, or
 * where the first descent did not start.
 */
final class IteratedDescent implements Serializable {
    private static final long serialVersionUID = 1;

    /** Candidates that it works on. */
    static final int CANDIDATES = 2;

    private final Neighbourhood neighbourhood;
    private final int kicks;
    private final Box box;
    private final Rng rng;
    private final FirstImprovement descent;
    private int current;

    /**
     * Descents that have not begun.
     *
     * @param leastSize below which a move's size does not fall, in (0, 1]
     * @param kicks random moves from the best local optimum to where the next descent starts; 0 starts anywhere
     */
    IteratedDescent(Neighbourhood neighbourhood, double leastSize, int kicks, Box box, Rng rng) {
        this.neighbourhood = neighbourhood;
        this.kicks = kicks;
        this.box = box;
        this.rng = rng;
        descent = new FirstImprovement(neighbourhood, leastSize, box.dimension(), rng);
    }

    /** The row that descends. */
    int current() {
        return current;
    }

    /** Begins a descent from a row. */
    void begin(int row) {
        current = row;
        descent.begin();
    }

    /** Evaluates one candidate: a neighbour of the one that descends, or where the next descent starts. */
    void probe(Population candidates, Evaluator evaluator) {
        if (!descent.probe(candidates, current, evaluator)) {
            restart(candidates, evaluator);
        }
    }

    /** The local optimum is kept if it is no worse than the best, from which the next descent starts. */
    private void restart(Population candidates, Evaluator evaluator) {
        int other = 1 - current;
        if (candidates.fitness(current) <= candidates.fitness(other)) {
            current = other;
        }
        double[] genes = candidates.genes();
        int at = candidates.offset(current);
        if (kicks == 0 || neighbourhood.moves() == 0) {
            box.sample(genes, at, rng);
        } else {
            candidates.copyFrom(candidates, 1 - current, current);
            for (int k = 0; k < kicks; k++) {
                neighbourhood.move(rng.nextInt(neighbourhood.moves()), 1, genes, at);
            }
        }
        evaluator.evaluate(candidates, current, current + 1);
        descent.begin();
    }
}
