package org.skerry.latent;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * STORA, reconstructed: {@link Saeo}'s scheme with a sparse autoencoder, a regression by Gaussian radial basis functions,
 * a teaching factor by rank in fitness, a learner phase that also follows the leader, and parts whose sizes follow their
 * success. What is known are the titles and one sentence of VELO's Sec. V-C: a self-adaptive teaching-learning-based
 * optimizer with an improved radial basis function surrogate and a sparse autoencoder. Everything else is chosen here.
 *
 * @param populationSize learners N
 * @param latentDimension greatest dimension h of the code
 * @param latentRatio the code has ceil(d / latentRatio) dimensions where that is less
 * @param learningRate learning rate of Adam
 * @param weightDecay factor of the parameters that is added to their gradient
 * @param trainingEpochs steps of the first training, over the whole sample
 * @param retrainingInterval generations from one training to the next
 * @param retrainingEpochs steps of every later training, over the best 2 N candidates evaluated so far
 * @param sparsityTarget mean activation of a code that is aimed at
 * @param sparsityWeight weight of the Kullback-Leibler divergence from it
 * @param latentShare share of the population that is taught in the code, at the start
 * @param shareMemory weight of the former share in the next one
 * @param shareSway how far the relative success of the parts moves the rest from one half
 * @param leastShare least share of either part
 * @param firstPartnerWeight weight w of the partner in the learner phase, at the start of the budget
 * @param lastPartnerWeight the same at its end
 * @param activationFactor the surrogate is used once so many times d candidates were evaluated
 * @param pointsFactor it is fitted to the best so many times d of them
 * @param mostPoints most points of a fit
 * @param evaluatedShare share of the offspring of each part that is evaluated
 * @param stagnantShare the same after a generation that did not improve the best
 * @param centreFactor centres of the surrogate per square root of the number of its points
 * @param clusteringSteps steps of k-means for the centres
 * @param width factor in the exponent of the Gaussians
 * @param ridge ridge of the normal equations
 * @param mostEvaluations evaluations after which it stops, whatever the budget: its surrogates cost seconds where others
 *     need milliseconds
 */
@Described(
        title = "Self-adaptive teaching-learning-based optimizer with radial basis functions and a sparse autoencoder"
                + " (STORA), reconstructed",
        source = "Bi et al., Inf. Sci. 630, 2023, 463, and ICRA 2023, 7966, by their titles and VELO, Sec. V-C",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize until activationFactor d evaluations are spent; then"
                + " evaluatedShare or stagnantShare of it",
        reconstructed = true,
        departures = {
            "Reconstructed: neither public code nor full text was available. The titles are followed and everything else"
                    + " is chosen, so a result says nothing of the published method",
            "Made for expensive evaluations: it stops after 2 000 (mostEvaluations), and a run takes seconds where the others"
                    + " take milliseconds"
        })
public record Stora(
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
                value = "Mean activation of a code that is aimed at",
                source = "chosen: reconstructed",
                min = 0,
                aboveMin = true,
                max = 1,
                belowMax = true)
        double sparsityTarget,

        @Parameter(
                value = "Weight of the Kullback-Leibler divergence from it",
                source = "chosen: reconstructed",
                min = 0)
        double sparsityWeight,

        @Parameter(
                value = "Share of the population that is taught in the code, at the start",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double latentShare,

        @Parameter(
                value = "Weight of the former share in the next one",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double shareMemory,

        @Parameter(
                value = "How far the relative success of the parts moves the rest from one half",
                source = "chosen: reconstructed",
                min = 0,
                max = 0.5)
        double shareSway,

        @Parameter(value = "Least share of either part", source = "chosen: reconstructed", min = 0, max = 0.5)
        double leastShare,

        @Parameter(
                value = "Weight w of the partner in the learner phase, at the start of the budget",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double firstPartnerWeight,

        @Parameter(
                value = "The same at its end; in between it changes linearly",
                source = "chosen: reconstructed",
                min = 0,
                max = 1)
        double lastPartnerWeight,

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
                value = "Centres of the surrogate per square root of the number of its points",
                source = "chosen: reconstructed",
                min = 0,
                aboveMin = true)
        double centreFactor,

        @Parameter(value = "Steps of k-means for the centres", source = "chosen: reconstructed", min = 0)
        int clusteringSteps,

        @Parameter(
                value =
                        "Factor in the exponent of the Gaussians, exp(-width r^2 / D^2), with D the greatest distance of two centres",
                source = "chosen: reconstructed",
                min = 0,
                aboveMin = true)
        double width,

        @Parameter(value = "Ridge of the normal equations", source = "chosen: reconstructed", min = 0, aboveMin = true)
        double ridge,

        @Parameter(
                value = "Evaluations after which it stops, whatever the budget",
                source = "chosen: reconstructed; customary for expensive evaluations",
                min = 1)
        long mostEvaluations)
        implements EmbeddedSolver {
    /** The reconstruction. */
    public static final Stora RECONSTRUCTED = new Stora(
            50, 25, 2, 1e-2, 1e-4, 200, 5, 20, 0.05, 0.1, 0.5, 0.8, 0.4, 0.2, 0.9, 0.4, 2, 5, 300, 0.3, 0.6, 2, 10, 2,
            1e-6, 2000);

    /** Validates the ranges. */
    public Stora {
        Ranges.atLeast("populationSize", populationSize, 3);
        new EmbeddedTraining(
                latentDimension,
                latentRatio,
                learningRate,
                weightDecay,
                trainingEpochs,
                retrainingInterval,
                retrainingEpochs);
        new Sparsity(sparsityTarget, sparsityWeight);
        Ranges.within("latentShare", latentShare, 0, 1);
        Ranges.within("shareMemory", shareMemory, 0, 1);
        Ranges.within("shareSway", shareSway, 0, 0.5);
        Ranges.within("leastShare", leastShare, 0, 0.5);
        Ranges.within("firstPartnerWeight", firstPartnerWeight, 0, 1);
        Ranges.within("lastPartnerWeight", lastPartnerWeight, 0, 1);
        new Screening(activationFactor, pointsFactor, mostPoints, evaluatedShare, stagnantShare);
        new GaussianSurrogate.Form(centreFactor, clusteringSteps, width, ridge);
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

        private final Stora solver;
        private double share;

        Coevolution(Stora solver, Problem problem, Budget budget, Rng rng) {
            super(
                    problem,
                    budget,
                    rng,
                    solver.populationSize,
                    solver.training(),
                    new Sparsity(solver.sparsityTarget, solver.sparsityWeight),
                    solver.screening());
            this.solver = solver;
            share = solver.latentShare;
        }

        @Override
        double latentShare() {
            return share;
        }

        /** 1 for the best member, 2 for the worst, and linear in fitness between them. */
        @Override
        double teachingFactor(int row) {
            double fitness = population.fitness(row);
            double least = population.fitness(population.best());
            double greatest = population.fitness(population.worst());
            if (fitness <= least) {
                return 1;
            }
            return fitness >= greatest ? 2 : 1 + (fitness - least) / (greatest - least);
        }

        /** x + w r (x - x_k), or the reverse towards a better partner, + (1 - w) r' (x_leader - x). */
        @Override
        double learn(double gene, double step, double toLeader) {
            double w = solver.firstPartnerWeight + progress() * (solver.lastPartnerWeight - solver.firstPartnerWeight);
            return gene + w * rng.nextDouble() * step + (1 - w) * rng.nextDouble() * toLeader;
        }

        @Override
        Surrogate surrogate(int mostPoints) {
            return new GaussianSurrogate(
                    mostPoints,
                    box.dimension(),
                    new GaussianSurrogate.Form(
                            solver.centreFactor, solver.clusteringSteps, solver.width, solver.ridge));
        }

        /** Moves the share towards the part whose offspring succeed more often. */
        @Override
        void examined(double taught, double learners) {
            double both = taught + learners;
            double lead = both > 0 ? (taught - learners) / both : 0;
            double next = solver.shareMemory * share + (1 - solver.shareMemory) * (0.5 + solver.shareSway * lead);
            share = Math.max(solver.leastShare, Math.min(1 - solver.leastShare, next));
        }
    }
}
