package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Evaluator;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Uniform random candidates, the least that any other solver has to beat.
 *
 * @param populationSize candidates of one generation
 */
@Described(
        title = "Uniform random search",
        source = "Brooks, Oper. Res. 6(2), 1958",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize")
public record RandomSearch(
        @Parameter(value = "Candidates of one generation", source = "chosen: no effect on the result", min = 1)
        int populationSize)
        implements Solver {
    /** Batches of 50. */
    public static final RandomSearch DEFAULT = new RandomSearch(50);

    /** Validates the ranges. */
    public RandomSearch {
        Ranges.atLeast("populationSize", populationSize, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Sampling(this, problem, budget, rng);
    }

    private static final class Sampling extends Search {
        private static final long serialVersionUID = 1;

        Sampling(RandomSearch solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
        }

        @Override
        protected void advance(Evaluator evaluator) {
            for (int i = 0; i < population.size(); i++) {
                box.sample(population.genes(), population.offset(i), rng);
            }
            evaluator.evaluate(population, 0, population.size());
        }
    }
}
