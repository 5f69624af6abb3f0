package org.skerry.search;

import java.io.Serializable;

/** A metaheuristic: an immutable record of its published parameters that starts searches. */
@FunctionalInterface
public interface Solver extends Serializable {
    /**
     * A search whose first {@link Search#step(Evaluator)} evaluates the initial sample.
     *
     * @param rng the search's own stream of randomness; the same state gives the same search
     * @throws IllegalArgumentException if {@link #requireSupported(Problem)} does
     */
    Search start(Problem problem, Budget budget, Rng rng);

    /**
     * Refuses a problem that lacks what this solver needs beyond a box, so that an experiment can be refused before
     * anything of it is run. A solver needs nothing more unless it says so.
     *
     * @throws IllegalArgumentException if it can not search the problem; the message says what is missing
     */
    default void requireSupported(Problem problem) {}
}
