package org.skerry.solver;

import java.util.Objects;
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
 * Ivy algorithm: candidates near the leader climb towards the next in rank, the others spread from the leader.
 *
 * <p>Which of the two is decided by {@code fitness < (1 + r/2) * fitness of the leader}, which is meant for positive
 * objectives; for a negative one nearly every candidate spreads. Spreading multiplies the leader's genes, so an optimum
 * at the origin is found for that reason alone.
 *
 * @param populationSize candidates N
 * @param spread what multiplies the leader's genes
 * @param sortedStart whether the sample is ranked before the first generation; the authors' code takes it as it comes,
 *     so that its first leader is random
 */
@Described(
        title = "Ivy algorithm",
        source = "Ghasemi et al., Knowl.-Based Syst. 295, 2024, 111850, and the authors' code",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize",
        departures = {
            "spread = scalar is the authors' code, spread = vector the article",
            "The neighbour of a climbing candidate is the next in rank, as in the code, not the nearest better one",
            "sortedStart = false restores the code, which does not rank the sample; the article does"
        })
public record Ivy(
        @Parameter(value = "Candidates N", source = "given: ACE-IVY, Sec. IV-C, which compares with it", min = 2)
        int populationSize,

        @Parameter(value = "What multiplies the leader's genes where a plant spreads", source = "given: authors' code")
        SpreadFactor spread,

        @Parameter(value = "Whether the sample is ranked before the first generation", source = "given: the article")
        boolean sortedStart)
        implements Solver {
    /** N = 80, as the ACE-IVY paper runs it. */
    public static final Ivy PUBLISHED = new Ivy(80, SpreadFactor.SCALAR, true);

    /** Validates the ranges. */
    public Ivy {
        Ranges.atLeast("populationSize", populationSize, 2);
        Objects.requireNonNull(spread, "spread");
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Growth(this, problem, budget, rng);
    }

    private static final class Growth extends Search {
        private static final long serialVersionUID = 1;

        private final SpreadFactor spread;
        private final boolean sortedStart;
        private final Population offspring;
        /** Growth vectors G of the population, shape [N x d]. */
        private final double[] growth;

        private final Ranking ranking;

        Growth(Ivy solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            spread = solver.spread;
            sortedStart = solver.sortedStart;
            offspring = new Population(population.size(), box.dimension());
            growth = new double[population.genes().length];
            ranking = new Ranking(population);
            for (int row = 0; row < population.size(); row++) {
                startGrowth(row);
            }
        }

        @Override
        protected void sampled() {
            if (sortedStart) {
                ranking.sort();
            }
        }

        @Override
        protected void advance(Evaluator evaluator) {
            int size = ranking.size();
            double leaderFitness = population.fitness(ranking.row(0));
            for (int rank = 0; rank < size; rank++) {
                int row = ranking.row(rank);
                double beta = 1 + rng.nextDouble() / 2;
                if (population.fitness(row) < beta * leaderFitness) {
                    climb(row, ranking.row((rank + 1) % size), rank);
                } else {
                    spread(row, rank);
                }
                shrinkGrowth(row);
                box.clip(offspring.genes(), offspring.offset(rank));
            }
            evaluator.evaluate(offspring, 0, size);
            ranking.sort();
            for (int child = 0; child < size; child++) {
                int replaced = ranking.admit(offspring, child);
                if (replaced >= 0) {
                    startGrowth(replaced);
                }
            }
        }

        @Override
        protected void immigrated(int row) {
            startGrowth(row);
            ranking.sort();
        }

        /** y = x_i + |g| (x_next - x_i) + g' G_i. */
        private void climb(int row, int next, int child) {
            double[] genes = population.genes();
            int x = population.offset(row);
            int neighbour = population.offset(next);
            int y = offspring.offset(child);
            for (int j = 0; j < box.dimension(); j++) {
                offspring.genes()[y + j] = genes[x + j]
                        + Math.abs(rng.nextGaussian()) * (genes[neighbour + j] - genes[x + j])
                        + rng.nextGaussian() * growth[x + j];
            }
        }

        /** y = x_1 (rho + g G_i). */
        private void spread(int row, int child) {
            int leader = population.offset(ranking.row(0));
            int x = population.offset(row);
            int y = offspring.offset(child);
            double rho = rng.nextDouble();
            for (int j = 0; j < box.dimension(); j++) {
                if (spread == SpreadFactor.VECTOR) {
                    rho = rng.nextDouble();
                }
                offspring.genes()[y + j] = population.genes()[leader + j] * (rho + rng.nextGaussian() * growth[x + j]);
            }
        }

        /** G_i becomes r^2 g G_i. */
        private void shrinkGrowth(int row) {
            int x = population.offset(row);
            double r = rng.nextDouble();
            for (int j = 0; j < box.dimension(); j++) {
                growth[x + j] *= r * r * rng.nextGaussian();
            }
        }

        /** G_i = x_i / width. */
        private void startGrowth(int row) {
            int x = population.offset(row);
            for (int j = 0; j < box.dimension(); j++) {
                growth[x + j] = population.genes()[x + j] / box.width(j);
            }
        }
    }
}
