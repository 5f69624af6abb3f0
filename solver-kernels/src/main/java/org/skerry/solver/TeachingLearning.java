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
 * Teaching-learning-based optimization: first all learners move with the difference between the teacher and the class
 * mean, then each moves away from, or towards, another learner. Both phases are greedy.
 *
 * @param populationSize learners N
 */
@Described(
        title = "Teaching-learning-based optimization",
        source = "Rao, Savsani and Vakharia, Comput.-Aided Des. 43, 2011, 303",
        revision = 1,
        order = "generational; the two phases are two batches",
        evaluationsPerGeneration = "2 populationSize",
        departures = {
            "The teacher, the mean and the partners of a phase are those at its start",
            "Duplicates are not removed: that step of some of the authors' programs costs evaluations that they do not"
                    + " count"
        })
public record TeachingLearning(
        @Parameter(value = "Learners N", source = "chosen: as its rivals in IPOA, Sec. 5.2", min = 2)
        int populationSize)
        implements Solver {
    /** N = 30; the method has no other parameter. */
    public static final TeachingLearning PUBLISHED = new TeachingLearning(30);

    /** Validates the ranges. */
    public TeachingLearning {
        Ranges.atLeast("populationSize", populationSize, 2);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new School(this, problem, budget, rng);
    }

    private static final class School extends Search {
        private static final long serialVersionUID = 1;

        private final Population trials;
        private final double[] mean;

        School(TeachingLearning solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            trials = new Population(population.size(), box.dimension());
            mean = new double[box.dimension()];
        }

        @Override
        protected void advance(Evaluator evaluator) {
            teach();
            examine(evaluator);
            learn();
            examine(evaluator);
        }

        /** x + r (x_teacher - TF mean), with TF 1 or 2 per learner and r uniform per gene. */
        private void teach() {
            double[] genes = population.genes();
            int teacher = population.offset(population.best());
            average();
            for (int i = 0; i < population.size(); i++) {
                int at = population.offset(i);
                int factor = 1 + rng.nextInt(2);
                for (int j = 0; j < mean.length; j++) {
                    double step = genes[teacher + j] - factor * mean[j];
                    trials.genes()[at + j] = box.clip(j, genes[at + j] + rng.nextDouble() * step);
                }
            }
        }

        private void average() {
            for (int j = 0; j < mean.length; j++) {
                double sum = 0;
                for (int i = 0; i < population.size(); i++) {
                    sum += population.genes()[population.offset(i) + j];
                }
                mean[j] = sum / population.size();
            }
        }

        /** x + r (x - x_k) if x is better than another learner x_k, else x + r (x_k - x). */
        private void learn() {
            double[] genes = population.genes();
            for (int i = 0; i < population.size(); i++) {
                int at = population.offset(i);
                int other = rng.nextInt(population.size() - 1);
                other += other >= i ? 1 : 0;
                int partner = population.offset(other);
                double sign = population.fitness(i) < population.fitness(other) ? 1 : -1;
                for (int j = 0; j < mean.length; j++) {
                    double step = sign * (genes[at + j] - genes[partner + j]);
                    trials.genes()[at + j] = box.clip(j, genes[at + j] + rng.nextDouble() * step);
                }
            }
        }

        private void examine(Evaluator evaluator) {
            evaluator.evaluate(trials, 0, trials.size());
            for (int i = 0; i < population.size(); i++) {
                if (trials.fitness(i) < population.fitness(i)) {
                    population.copyFrom(trials, i, i);
                }
            }
        }
    }
}
