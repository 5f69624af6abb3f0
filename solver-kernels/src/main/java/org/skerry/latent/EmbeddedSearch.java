package org.skerry.latent;

import java.util.Arrays;
import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * Teaching-learning-based optimization in which one part of the population is taught in the code of an autoencoder and
 * the other learns among the genes, while a surrogate picks the offspring that are worth an evaluation. All genes are
 * scaled to [0, 1].
 *
 * <p>A generation splits the population at random, makes one offspring of every member, ranks those of each part by the
 * surrogate, evaluates the best of both in one batch, and keeps those that are better than their own parents. The
 * autoencoder is trained on the sample, and from then on at intervals on the best of all evaluated candidates.
 */
abstract class EmbeddedSearch extends Search {
    private static final long serialVersionUID = 1;
    /** A learner needs a partner. */
    private static final int FEWEST_LEARNERS = 2;

    private final EmbeddedTraining training;
    private final Screening screening;
    private final Archive archive;
    private final EmbeddedAutoencoder autoencoder;
    private boolean stagnant;
    private transient Workspace workspace;

    /** Draws the sample, and then the initial weights of the autoencoder. */
    EmbeddedSearch(
            Problem problem,
            Budget budget,
            Rng rng,
            int size,
            EmbeddedTraining training,
            Sparsity sparsity,
            Screening screening) {
        super(problem, budget, rng, size);
        this.training = training;
        this.screening = screening;
        int dimension = box.dimension();
        archive = new Archive(Math.max(2 * size, screening.points(dimension)), dimension);
        autoencoder = new EmbeddedAutoencoder(dimension, training, sparsity, 2 * size, rng);
    }

    /** Share of the population that is taught in the code. */
    abstract double latentShare();

    /** The teaching factor TF of a member. */
    abstract double teachingFactor(int row);

    /**
     * A gene after the learner phase, before it is clipped.
     *
     * @param gene of the learner
     * @param step from a worse partner, or towards a better one
     * @param toLeader from the learner to the leader
     */
    abstract double learn(double gene, double step, double toLeader);

    /** A surrogate for up to so many points of the search space. */
    abstract Surrogate surrogate(int mostPoints);

    /** Told of either part which share of its evaluated offspring is better than the parents. */
    abstract void examined(double taught, double learners);

    /** Arrays that carry nothing from one generation to the next. */
    private final class Workspace {
        final double[] genes = new double[population.genes().length];
        final double[] offspring = new double[genes.length];
        final double[] samples = new double[2 * genes.length];
        final double[] candidate = new double[box.dimension()];
        final double[] codes =
                new double[population.size() * autoencoder.network().hidden()];
        final double[] meanCode = new double[autoencoder.network().hidden()];
        final double[] leaderCode = new double[meanCode.length];
        final int[] members = new int[population.size()];
        final double[] predictions = new double[population.size()];
        final Surrogate surrogate = surrogate(screening.points(box.dimension()));
        final Population trials = population.sibling(population.size());
        final int[] parents = new int[population.size()];
    }

    private Workspace workspace() {
        if (workspace == null) {
            workspace = new Workspace();
        }
        return workspace;
    }

    @Override
    protected final void sampled() {
        for (int row = 0; row < population.size(); row++) {
            remember(population, row);
        }
        scale();
        autoencoder.train(workspace().genes, population.size(), training.trainingEpochs());
    }

    @Override
    protected final void immigrated(int row) {
        remember(population, row);
    }

    @Override
    protected final void advance(Evaluator evaluator) {
        if (generation() % training.retrainingInterval() == 0) {
            int best = Math.min(archive.size(), 2 * population.size());
            archive.copyBest(best, workspace().samples);
            autoencoder.train(workspace().samples, best, training.retrainingEpochs());
        }
        scale();
        int taught = split();
        teach(taught);
        learn(taught);
        examine(taught, evaluator);
    }

    private void scale() {
        for (int row = 0; row < population.size(); row++) {
            scale(population, row, workspace().genes, population.offset(row));
        }
    }

    private void scale(Population candidates, int row, double[] target, int at) {
        int offset = candidates.offset(row);
        for (int j = 0; j < box.dimension(); j++) {
            target[at + j] = (candidates.genes()[offset + j] - box.lower(j)) / box.width(j);
        }
    }

    private void remember(Population scored, int row) {
        double[] candidate = workspace().candidate;
        scale(scored, row, candidate, 0);
        archive.add(candidate, 0, scored.fitness(row));
    }

    /** Brings the members into random order; the first of them, as many as returned, are taught. */
    private int split() {
        int[] members = workspace().members;
        for (int row = 0; row < members.length; row++) {
            members[row] = row;
        }
        rng.shuffle(members);
        long taught = Math.round(members.length * latentShare());
        return (int) Math.max(1, Math.min(members.length - FEWEST_LEARNERS, taught));
    }

    /** z + r (z_leader - TF mean of z) for every code, clipped to [0, 1] and decoded. */
    private void teach(int taught) {
        Workspace work = workspace();
        SigmoidAutoencoder network = autoencoder.network();
        int hidden = network.hidden();
        network.encode(work.genes, population.offset(population.best()), work.leaderCode, 0);
        Arrays.fill(work.meanCode, 0);
        for (int k = 0; k < taught; k++) {
            network.encode(work.genes, population.offset(work.members[k]), work.codes, k * hidden);
            Vectors.addScaled(1.0 / taught, work.codes, k * hidden, work.meanCode, 0, hidden);
        }
        for (int k = 0; k < taught; k++) {
            double factor = teachingFactor(work.members[k]);
            for (int unit = 0, at = k * hidden; unit < hidden; unit++, at++) {
                double step = work.leaderCode[unit] - factor * work.meanCode[unit];
                work.codes[at] = clip(work.codes[at] + rng.nextDouble() * step);
            }
            network.decode(work.codes, k * hidden, work.offspring, population.offset(work.members[k]));
        }
    }

    private void learn(int taught) {
        Workspace work = workspace();
        int leader = population.offset(population.best());
        for (int k = taught; k < work.members.length; k++) {
            int other = taught + rng.nextInt(work.members.length - taught - 1);
            other += other >= k ? 1 : 0;
            int row = work.members[k];
            int partner = work.members[other];
            double sign = population.fitness(row) < population.fitness(partner) ? 1 : -1;
            for (int j = 0; j < box.dimension(); j++) {
                int at = population.offset(row) + j;
                double step = sign * (work.genes[at] - work.genes[population.offset(partner) + j]);
                double toLeader = work.genes[leader + j] - work.genes[at];
                work.offspring[at] = clip(learn(work.genes[at], step, toLeader));
            }
        }
    }

    private static double clip(double value) {
        return Math.max(0, Math.min(1, value));
    }

    /** Evaluates the most promising offspring of both parts in one batch; the others are lost. */
    private void examine(int taught, Evaluator evaluator) {
        Workspace work = workspace();
        boolean screened = archive.seen() >= screening.activation(box.dimension());
        if (screened) {
            int points = Math.min(archive.size(), screening.points(box.dimension()));
            work.surrogate.fit(archive, points, rng);
        }
        int ofTaught = enter(0, taught, 0, screened);
        int all = enter(taught, work.members.length, ofTaught, screened);
        double before = population.fitness(population.best());
        evaluator.evaluate(work.trials, 0, all);
        examined(keep(0, ofTaught), keep(ofTaught, all));
        stagnant = !(population.fitness(population.best()) < before);
    }

    /** Makes trials of the most promising offspring of a part, and returns the next free trial. */
    private int enter(int from, int to, int firstTrial, boolean screened) {
        Workspace work = workspace();
        int count = to - from;
        if (screened) {
            for (int k = from; k < to; k++) {
                int row = work.members[k];
                work.predictions[row] = work.surrogate.predict(work.offspring, population.offset(row));
                rank(work.members, from, k, work.predictions);
            }
            count = screening.evaluated(count, stagnant);
        }
        for (int k = 0; k < count; k++) {
            int parent = work.members[from + k];
            int at = work.trials.offset(firstTrial + k);
            for (int j = 0; j < box.dimension(); j++) {
                double scaled = work.offspring[population.offset(parent) + j];
                work.trials.genes()[at + j] = box.clip(j, box.lower(j) + scaled * box.width(j));
            }
            work.parents[firstTrial + k] = parent;
        }
        return firstTrial + count;
    }

    /** Moves the member at {@code last} to its place among those from {@code first} on, which are in order. */
    private static void rank(int[] members, int first, int last, double[] predictions) {
        int member = members[last];
        int k = last;
        while (k > first && predictions[member] < predictions[members[k - 1]]) {
            members[k] = members[k - 1];
            k--;
        }
        members[k] = member;
    }

    /** Keeps the trials that are better than their parents, and returns their share. */
    private double keep(int from, int to) {
        Workspace work = workspace();
        int kept = 0;
        for (int trial = from; trial < to; trial++) {
            remember(work.trials, trial);
            if (work.trials.fitness(trial) < population.fitness(work.parents[trial])) {
                population.copyFrom(work.trials, trial, work.parents[trial]);
                kept++;
            }
        }
        return (double) kept / (to - from);
    }
}
