package org.skerry.search;

import java.io.Serializable;

/** A metaheuristic: an immutable record of its published parameters that starts searches. */
@FunctionalInterface
public interface Solver extends Serializable {
    /**
     * A search whose first {@link Search#step(Evaluator)} evaluates the initial sample.
     *
     * @param rng the search's own stream of randomness; the same state gives the same search
     */
    Search start(Problem problem, Budget budget, Rng rng);
}
