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
 * Artificial bee colony: employed bees vary every food source, onlookers the better ones, and a scout replaces one that
 * is exhausted.
 *
 * @param populationSize food sources SN, half the colony
 * @param limit failures after which a source is exhausted
 */
@Described(
        title = "Artificial bee colony",
        source = "Karaboga, TR06, Erciyes University, 2005; Karaboga and Basturk, J. Glob. Optim. 39, 2007",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "2 populationSize, plus 1 where a source is exhausted",
        departures = "IPOA's CN, MN and GN are read as the size of the colony, the limit, and the common number of"
                + " generations; the paper does not define them")
public record BeeColony(
        @Parameter(
                value = "Food sources SN, half the colony",
                source = "given: IPOA, Table 3, CN = 30 bees, half of them employed",
                min = 2)
        int populationSize,

        @Parameter(
                value = "Failures after which a source is exhausted",
                source = "given: IPOA, Table 3, MN = 30; Karaboga and Basturk 2007 take SN * d",
                min = 0)
        int limit)
        implements Solver {
    /** As the IPOA paper sets it: 15 sources, limit 30. */
    public static final BeeColony PUBLISHED = new BeeColony(15, 30);

    /** Validates the ranges. */
    public BeeColony {
        Ranges.atLeast("populationSize", populationSize, 2);
        Ranges.atLeast("limit", limit, 0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Foraging(this, problem, budget, rng);
    }

    private static final class Foraging extends Search {
        private static final long serialVersionUID = 1;

        private final int limit;
        private final Population trial;
        private final Roulette roulette;
        /** Failures of every source since it was last improved. */
        private final int[] failures;

        Foraging(BeeColony solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            limit = solver.limit;
            trial = new Population(1, box.dimension());
            roulette = new Roulette(population.size());
            failures = new int[population.size()];
        }

        @Override
        protected void immigrated(int row) {
            failures[row] = 0;
        }

        @Override
        protected void advance(Evaluator evaluator) {
            for (int source = 0; source < population.size(); source++) { // employed bees
                vary(source, evaluator);
            }
            roulette.weigh(population);
            for (int onlooker = 0; onlooker < population.size(); onlooker++) {
                vary(roulette.pick(rng), evaluator);
            }
            scout(evaluator);
        }

        /** v_j = x_j + phi (x_j - x_kj) in one random gene j, with k another source and phi uniform on [-1, 1). */
        private void vary(int source, Evaluator evaluator) {
            trial.copyFrom(population, source, 0);
            int j = rng.nextInt(box.dimension());
            int other = rng.nextInt(population.size() - 1);
            other += other >= source ? 1 : 0;
            double gene = trial.genes()[j];
            double phi = 2 * rng.nextDouble() - 1;
            double neighbour = population.genes()[population.offset(other) + j];
            trial.genes()[j] = box.clip(j, gene + phi * (gene - neighbour));
            evaluator.evaluate(trial, 0, 1);
            if (trial.fitness(0) < population.fitness(source)) {
                population.copyFrom(trial, 0, source);
                failures[source] = 0;
            } else {
                failures[source]++;
            }
        }

        /** The source with the most failures is left for a random one if it is exhausted. */
        private void scout(Evaluator evaluator) {
            int most = 0;
            for (int source = 1; source < failures.length; source++) {
                most = failures[source] > failures[most] ? source : most;
            }
            if (failures[most] > limit) {
                box.sample(population.genes(), population.offset(most), rng);
                evaluator.evaluate(population, most, most + 1);
                failures[most] = 0;
            }
        }
    }
}
