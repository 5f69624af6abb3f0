package org.skerry.latent;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * SAEO, reconstructed: teaching-learning-based optimization whose teacher phase runs in the code of an autoencoder and
 * whose learner phase among the genes, each on a part of the population, with a cubic radial basis function surrogate.
 * What is known is the abstract: two sub-populations that an autoencoder-embedded teaching-learning-based optimizer
 * evolves together, one in the reduced space, their sizes adapted to dimension and progress; surrogates that are
 * switched on after a number of samples that depends on the dimension; and a rule that guarantees a reasonable number of
 * true evaluations. Every number is chosen here.
 *
 * @param populationSize learners N
 * @param latentDimension greatest dimension h of the code
 * @param latentRatio the code has ceil(d / latentRatio) dimensions where that is less
 * @param learningRate learning rate of Adam
 * @param weightDecay factor of the parameters that is added to their gradient
 * @param trainingEpochs steps of the first training, over the whole sample
 * @param retrainingInterval generations from one training to the next
 * @param retrainingEpochs steps of every later training, over the best 2 N candidates evaluated so far
 * @param firstLatentShare share of the population that is taught in the code, at the start of the budget
 * @param lastLatentShare the same at its end
 * @param activationFactor the surrogate is used once so many times d candidates were evaluated
 * @param pointsFactor it is fitted to the best so many times d of them
 * @param mostPoints most points of a fit
 * @param evaluatedShare share of the offspring of each part that is evaluated
 * @param stagnantShare the same after a generation that did not improve the best
 * @param ridge ridge of the surrogate
 * @param mostEvaluations evaluations after which it stops, whatever the budget: its surrogates cost seconds where others
 *     need milliseconds
 */
@Described(
        title = "Surrogate-assisted autoencoder-embedded optimization (SAEO), reconstructed",
        source = "Cui, Li, Zhou and Abusorrah, IEEE Trans. Evol. Comput. 26(4), 2022, 676, by its abstract",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize until activationFactor d evaluations are spent; then"
                + " evaluatedShare or stagnantShare of it",
        reconstructed = true,
        departures = {
            "Reconstructed: neither public code nor full text was available. The abstract is followed and every number is"
                    + " chosen, so a result says nothing of the published method",
            "Made for expensive evaluations: it stops after 2 000 (mostEvaluations), and a run takes seconds where the others"
                    + " take milliseconds"
        })
public record Saeo(
        @Parameter(value = "Learners N", source = "chosen: reconstructed, as VELO, Table II", min = 3)
        int populationSize,

        @Parameter(
                value = "Greatest dimension h of the code",
                source = "chosen: reconstructed, as VELO, Table II",
                min = 1)
        int latentDimension,

        @Parameter(
                value = "The code has ceil(d / latentRatio) dimensions where that is less than h",
                source = "chosen: reconstructed",
                min = 1)
        int latentRatio,

        @Parameter(value = "Learning rate of Adam", source = "chosen: reconstructed", min = 0, aboveMin = true, max = 1)
        double learningRate,

        @Parameter(
                value = "Factor of the parameters that is added to their gradient",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double weightDecay,

        @Parameter(
                value = "Steps of the first training, over the whole sample",
                source = "chosen: reconstructed",
                min = 0)
        int trainingEpochs,

        @Parameter(value = "Generations from one training to the next", source = "chosen: reconstructed", min = 1)
        int retrainingInterval,

        @Parameter(
                value = "Steps of every later training, over the best 2 N candidates evaluated so far",
                source = "chosen: reconstructed",
                min = 0)
        int retrainingEpochs,

        @Parameter(
                value = "Share of the population that is taught in the code, at the start of the budget",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double firstLatentShare,

        @Parameter(
                value = "The same at its end; in between it changes linearly",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double lastLatentShare,

        @Parameter(
                value = "The surrogate is used once so many times d candidates were evaluated",
                source = "chosen: reconstructed",
                min = 1)
        int activationFactor,

        @Parameter(
                value = "It is fitted to the best so many times d of them",
                source = "chosen: reconstructed",
                min = 1)
        int pointsFactor,

        @Parameter(
                value = "Most points of a fit",
                source = "chosen: reconstructed; the time of a fit grows with its cube",
                min = 1)
        int mostPoints,

        @Parameter(
                value = "Share of the offspring of each part that is evaluated",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double evaluatedShare,

        @Parameter(
                value = "The same after a generation that did not improve the best",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double stagnantShare,

        @Parameter(
                value = "Ridge of the surrogate",
                source = "chosen: reconstructed; keeps points that lie together solvable",
                min = 0,
                aboveMin = true)
        double ridge,

        @Parameter(
                value = "Evaluations after which it stops, whatever the budget",
                source = "chosen: reconstructed; customary for expensive evaluations",
                min = 1)
        long mostEvaluations)
        implements EmbeddedSolver {
    /** The reconstruction. */
    public static final Saeo RECONSTRUCTED =
            new Saeo(50, 25, 3, 1e-2, 1e-4, 200, 5, 20, 0.7, 0.3, 2, 5, 300, 0.3, 0.6, 1e-8, 2000);

    /** Validates the ranges. */
    public Saeo {
        Ranges.atLeast("populationSize", populationSize, 3);
        new EmbeddedTraining(
                latentDimension,
                latentRatio,
                learningRate,
                weightDecay,
                trainingEpochs,
                retrainingInterval,
                retrainingEpochs);
        Ranges.within("firstLatentShare", firstLatentShare, 0, 1);
        Ranges.within("lastLatentShare", lastLatentShare, 0, 1);
        new Screening(activationFactor, pointsFactor, mostPoints, evaluatedShare, stagnantShare);
        Ranges.above("ridge", ridge, 0);
        Ranges.atLeast("mostEvaluations", mostEvaluations, 1);
    }

    private EmbeddedTraining training() {
        return new EmbeddedTraining(
                latentDimension,
                latentRatio,
                learningRate,
                weightDecay,
                trainingEpochs,
                retrainingInterval,
                retrainingEpochs);
    }

    private Screening screening() {
        return new Screening(activationFactor, pointsFactor, mostPoints, evaluatedShare, stagnantShare);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Coevolution(this, problem, budget.atMost(mostEvaluations), rng);
    }

    private static final class Coevolution extends EmbeddedSearch {
        private static final long serialVersionUID = 1;

        private final Saeo solver;

        Coevolution(Saeo solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize, solver.training(), Sparsity.NONE, solver.screening());
            this.solver = solver;
        }

        @Override
        double latentShare() {
            return solver.firstLatentShare + progress() * (solver.lastLatentShare - solver.firstLatentShare);
        }

        /** 1 or 2 by chance, as in the original teaching-learning-based optimization. */
        @Override
        double teachingFactor(int row) {
            return 1 + rng.nextInt(2);
        }

        /** x + r (x - x_k) if x is better than its partner x_k, else x + r (x_k - x). */
        @Override
        double learn(double gene, double step, double toLeader) {
            return gene + rng.nextDouble() * step;
        }

        @Override
        Surrogate surrogate(int mostPoints) {
            return new CubicSurrogate(mostPoints, box.dimension(), solver.ridge);
        }

        @Override
        void examined(double taught, double learners) {}
    }
}
