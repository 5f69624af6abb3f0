package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/** A solver of the catalogue with a {@link MemeticStep} beside it. */
public interface MemeticSolver extends Solver {
    /** The solver. */
    Solver solver();

    /** The step beside it. */
    MemeticStep memetic();

    @Override
    default Search start(Problem problem, Budget budget, Rng rng) {
        return memetic().start(solver(), problem, budget, rng);
    }

    @Override
    default void requireSupported(Problem problem) {
        solver().requireSupported(problem);
    }
}
