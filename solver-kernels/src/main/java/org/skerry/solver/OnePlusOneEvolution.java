package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Evaluator;
import org.skerry.search.Parameter;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * The (1+1) evolutionary algorithm: one parent, one child in which every gene is drawn anew with a small probability,
 * and the child replaces the parent if it is not worse. It knows nothing but genes and keeps no order of what to try, as
 * {@link CoordinateSearch} and {@link LocalSearch} do.
 *
 * @param expectedMutations mean number of genes drawn anew; each with probability expectedMutations / d, at most 1
 */
@Described(
        title = "(1+1) evolutionary algorithm",
        source = "Droste, Jansen and Wegener, Theor. Comput. Sci. 276, 2002; Doerr and Pohl, GECCO 2012, for genes"
                + " of more than two values",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "1")
public record OnePlusOneEvolution(
        @Parameter(
                value = "Mean number of genes drawn anew per child, d times the mutation probability",
                source = "given: Droste et al. 2002, Sec. 2, probability 1/d",
                min = 0,
                aboveMin = true)
        double expectedMutations)
        implements Solver {
    /** Mutation probability 1/d. */
    public static final OnePlusOneEvolution PUBLISHED = new OnePlusOneEvolution(1);

    /** Validates the ranges. */
    public OnePlusOneEvolution {
        Ranges.above("expectedMutations", expectedMutations, 0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Evolution(this, problem, budget, rng);
    }

    private static final class Evolution extends Search {
        private static final long serialVersionUID = 1;
        private static final int PARENT = 0;
        private static final int CHILD = 0;

        private final double mutationProbability;
        private final Population child;
        private final int[] mutating;

        Evolution(OnePlusOneEvolution solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, 1);
            mutationProbability = Math.min(1, solver.expectedMutations / box.dimension());
            child = new Population(1, box.dimension());
            mutating = new int[box.dimension()];
        }

        @Override
        protected void advance(Evaluator evaluator) {
            child.copyFrom(population, PARENT, CHILD);
            double[] genes = child.genes();
            int mutated = rng.nextSubset(genes.length, mutationProbability, mutating);
            for (int k = 0; k < mutated; k++) {
                genes[mutating[k]] = box.sample(mutating[k], rng);
            }
            evaluator.evaluate(child, CHILD, CHILD + 1);
            if (child.fitness(CHILD) <= population.fitness(PARENT)) {
                population.copyFrom(child, CHILD, PARENT);
            }
        }
    }
}
