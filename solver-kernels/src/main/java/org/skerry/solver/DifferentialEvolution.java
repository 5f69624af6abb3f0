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
 * Differential evolution, strategy rand/1/bin.
 *
 * @param populationSize candidates N, at least 4
 * @param weight differential weight F
 * @param crossover crossover probability CR
 */
@Described(
        title = "Differential evolution, rand/1/bin",
        source = "Storn and Price, J. Glob. Optim. 11, 1997",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize",
        departures = {
            "Genes beyond the box are clipped to it; the article has no bounds",
            "A trial as good as its parent replaces it, as is usual today, so that a search can drift over a plateau;"
                    + " the article asks for a smaller value"
        })
public record DifferentialEvolution(
        @Parameter(value = "Candidates N", source = "given: IPOA, Sec. 5.2", min = 4)
        int populationSize,

        @Parameter(value = "Differential weight F", source = "given: IPOA, Table 3", min = 0, max = 2, aboveMin = true)
        double weight,

        @Parameter(value = "Crossover probability CR", source = "given: IPOA, Table 3", min = 0, max = 1)
        double crossover)
        implements Solver {
    /** As the IPOA paper sets it: N = 30, F = 0.4, CR = 0.1. */
    public static final DifferentialEvolution PUBLISHED = new DifferentialEvolution(30, 0.4, 0.1);

    /** Validates the ranges. */
    public DifferentialEvolution {
        Ranges.atLeast("populationSize", populationSize, 4);
        Ranges.above("weight", weight, 0);
        Ranges.within("weight", weight, 0, 2);
        Ranges.within("crossover", crossover, 0, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Evolution(this, problem, budget, rng);
    }

    private static final class Evolution extends DifferentialSearch {
        private static final long serialVersionUID = 1;

        /** r1, r2, r3. */
        private final int[] others = new int[3];

        Evolution(DifferentialEvolution solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize, solver.weight, solver.crossover);
        }

        @Override
        protected void advance(Evaluator evaluator) {
            int size = population.size();
            for (int i = 0; i < size; i++) {
                rng.nextDistinct(size, i, others);
                cross(i);
                mutate(i, others[0], others[1], others[2]);
            }
            evaluator.evaluate(trials, 0, size);
            for (int i = 0; i < size; i++) {
                if (trials.fitness(i) <= population.fitness(i)) {
                    population.copyFrom(trials, i, i);
                }
            }
        }
    }
}
