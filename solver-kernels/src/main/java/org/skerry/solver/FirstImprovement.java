package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Evaluator;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * A descent that takes every move that improves, until none does. Where moves have a size it begins with the greatest
 * and halves it whenever no move of that size improves, down to a least one.
 */
final class FirstImprovement implements Serializable {
    private static final long serialVersionUID = 1;

    private final Neighbourhood neighbourhood;
    private final double leastSize;
    private final VisitingOrder order;
    private final Population trial;

    private double size;
    /** Moves in a row that did not improve. */
    private int failures;

    /**
     * A descent that has not begun.
     *
     * @param leastSize below which a move's size does not fall, in (0, 1]
     * @param dimension genes of a candidate
     */
    FirstImprovement(Neighbourhood neighbourhood, double leastSize, int dimension, Rng rng) {
        this.neighbourhood = neighbourhood;
        this.leastSize = leastSize;
        order = new VisitingOrder(Math.max(1, neighbourhood.moves()), rng);
        trial = new Population(1, dimension);
    }

    /** Begins anew, as from another candidate. */
    void begin() {
        size = 1;
        failures = 0;
    }

    /**
     * Evaluates one neighbour, which takes the place of the candidate if it is better.
     *
     * @param row the candidate, the same from call to call, or better by what others did to it
     * @return false if there is nothing to evaluate, for the candidate is a local optimum
     */
    boolean probe(Population candidates, int row, Evaluator evaluator) {
        while (failures < neighbourhood.moves() || refine()) {
            failures++;
            trial.copyFrom(candidates, row, 0);
            if (neighbourhood.move(order.next(), size, trial.genes(), 0)) {
                evaluator.evaluate(trial, 0, 1);
                if (trial.fitness(0) < candidates.fitness(row)) {
                    candidates.copyFrom(trial, 0, row);
                    failures = 0;
                }
                return true;
            }
        }
        return false;
    }

    /** Halves the size; false if that is of no use. */
    private boolean refine() {
        if (!neighbourhood.graded() || neighbourhood.moves() == 0 || size / 2 < leastSize) {
            return false;
        }
        size /= 2;
        failures = 0;
        return true;
    }
}
