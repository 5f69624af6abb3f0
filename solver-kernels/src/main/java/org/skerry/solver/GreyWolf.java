package org.skerry.solver;

import java.util.Arrays;
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
 * Grey Wolf Optimizer, in the form of its authors' code: every candidate moves to the mean of three points around the
 * three leaders, and only the leaders are remembered.
 *
 * <p>A new first leader does not make the old one second, as in that code: the second and third are the best of the
 * candidates that fell short of the leader above when they came.
 *
 * @param populationSize candidates N
 */
@Described(
        title = "Grey Wolf Optimizer",
        source = "Mirjalili, Mirjalili and Lewis, Adv. Eng. Softw. 69, 2014, Eqs. 3.1-3.7, and the authors' code",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize",
        departures = "A leader's place that is still vacant is taken by the leader above, not by the origin")
public record GreyWolf(
        @Parameter(value = "Candidates N", source = "given: IPOA, Sec. 5.2", min = 1)
        int populationSize) implements Solver {
    /** N = 30. */
    public static final GreyWolf PUBLISHED = new GreyWolf(30);

    /** Validates the ranges. */
    public GreyWolf {
        Ranges.atLeast("populationSize", populationSize, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Hunt(this, problem, budget, rng);
    }

    private static final class Hunt extends Search {
        private static final long serialVersionUID = 1;
        private static final int LEADERS = 3;

        /** Alpha, beta and delta, shape [3 x d]. */
        private final double[] leaderGenes;

        private final double[] leaderFitness = new double[LEADERS];
        /** T, the number of evaluation sweeps: the sample's and one per generation. */
        private final int sweeps;

        Hunt(GreyWolf solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            leaderGenes = new double[LEADERS * box.dimension()];
            Arrays.fill(leaderFitness, Double.POSITIVE_INFINITY);
            sweeps = budget.plannedGenerations(population.size(), population.size()) + 1;
        }

        @Override
        protected void sampled() {
            follow();
        }

        @Override
        protected void advance(Evaluator evaluator) {
            double a = 2 - 2.0 * (generation() - 1) / sweeps;
            for (int i = 0; i < population.size(); i++) {
                move(population.offset(i), a);
            }
            evaluator.evaluate(population, 0, population.size());
            follow();
        }

        @Override
        protected void immigrated(int row) {
            offer(row);
        }

        private void move(int at, double a) {
            double[] genes = population.genes();
            int dimension = box.dimension();
            for (int j = 0; j < dimension; j++) {
                double sum = 0;
                for (int leader = 0; leader < LEADERS; leader++) {
                    double target = leaderGenes[leader * dimension + j];
                    double step = 2 * a * rng.nextDouble() - a; // A, Eq. 3.3
                    double distance = Math.abs(2 * rng.nextDouble() * target - genes[at + j]); // D, Eqs. 3.4, 3.5
                    sum += target - step * distance; // Eq. 3.6
                }
                genes[at + j] = box.clip(j, sum / LEADERS); // Eq. 3.7
            }
        }

        private void follow() {
            for (int i = 0; i < population.size(); i++) {
                offer(i);
            }
            fillVacancies();
        }

        private void offer(int row) {
            double fitness = population.fitness(row);
            for (int leader = 0; leader < LEADERS; leader++) {
                if (fitness < leaderFitness[leader]) {
                    leaderFitness[leader] = fitness;
                    appoint(leader, population.genes(), population.offset(row));
                    return;
                }
                if (fitness == leaderFitness[leader]) {
                    return;
                }
            }
        }

        /** Where the authors' code leaves the origin as a leader that nobody has filled, the one above stands in. */
        private void fillVacancies() {
            if (leaderFitness[0] == Double.POSITIVE_INFINITY) {
                appoint(0, population.genes(), 0);
            }
            for (int leader = 1; leader < LEADERS; leader++) {
                if (leaderFitness[leader] == Double.POSITIVE_INFINITY) {
                    appoint(leader, leaderGenes, (leader - 1) * box.dimension());
                }
            }
        }

        private void appoint(int leader, double[] genes, int from) {
            System.arraycopy(genes, from, leaderGenes, leader * box.dimension(), box.dimension());
        }
    }
}
