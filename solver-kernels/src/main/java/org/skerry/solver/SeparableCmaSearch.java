package org.skerry.solver;

import java.util.Arrays;
import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * The search of {@link SeparableCma}. A generation adapts the distribution to the candidates of the last one, immigrants
 * included, and samples the next.
 */
final class SeparableCmaSearch extends Search {
    private static final long serialVersionUID = 1;

    /** Draws of a gene beyond the box before it is drawn uniformly. */
    private static final int MOST_DRAWS = 20;

    private static final double LEAST_DEVIATION = 1e-12;

    private final double initialStep;
    private final Ranking ranking;
    /** w_i of the best half, in the order of ranks. */
    private final double[] weights;
    /** mu_eff. */
    private final double selected;

    private final double stepLearning;
    private final double stepDamping;
    private final double pathLearning;
    private final double varianceLearning;
    /** Expected length of a standard normal vector. */
    private final double expectedLength;

    private final double[] mean;
    /** Diagonal of C. */
    private final double[] variance;

    private final double[] stepPath;
    private final double[] variancePath;
    private double step;
    /** Adaptations since the distribution began. */
    private int adapted;

    /** Rows that came from elsewhere, whose steps are bounded. */
    private final boolean[] immigrant;
    /** What the step of each rank is multiplied with. */
    private final double[] scale;

    /** Whether the population is a uniform sample, from which a distribution begins. */
    private boolean beginning = true;
    /** Generations in which the best fitness of the generation stayed what it was. */
    private int standing;

    private double lastBest = Double.POSITIVE_INFINITY;

    SeparableCmaSearch(SeparableCma solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.size(problem.box().dimension()));
        initialStep = solver.initialStep();
        int d = box.dimension();
        ranking = new Ranking(population);
        immigrant = new boolean[population.size()];
        weights = weights(population.size() / 2);
        scale = new double[weights.length];
        selected = 1 / squares(weights);
        stepLearning = (selected + 2) / (d + selected + 3);
        stepDamping = 1 + 2 * Math.max(0, Math.sqrt((selected - 1) / (d + 1)) - 1) + stepLearning;
        pathLearning = 4 / (d + 4.0);
        varianceLearning = Math.min(1, (d + 2) / 3.0 * fullLearning(d, selected));
        expectedLength = Math.sqrt(d) * (1 - 1 / (4.0 * d) + 1 / (21.0 * d * d));
        mean = new double[d];
        variance = new double[d];
        stepPath = new double[d];
        variancePath = new double[d];
    }

    /** ln(mu + 1) - ln(i) for i = 1 .. mu, scaled to the sum 1. */
    private static double[] weights(int mu) {
        double[] weights = new double[mu];
        Arrays.setAll(weights, i -> StrictMath.log(mu + 1.0) - StrictMath.log(i + 1.0));
        double sum = Arrays.stream(weights).sum();
        Arrays.setAll(weights, i -> weights[i] / sum);
        return weights;
    }

    private static double squares(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value * value;
        }
        return sum;
    }

    /** c_cov of the full matrix, which the separable form multiplies by (d + 2) / 3. */
    private static double fullLearning(int d, double selected) {
        double rankOne = 2 / ((d + Math.sqrt(2)) * (d + Math.sqrt(2)));
        double rankMu = Math.min(1, (2 * selected - 1) / ((d + 2.0) * (d + 2.0) + selected));
        return rankOne / selected + (1 - 1 / selected) * rankMu;
    }

    @Override
    protected void immigrated(int row) {
        immigrant[row] = true;
    }

    @Override
    protected void advance(Evaluator evaluator) {
        ranking.sort();
        if (beginning) {
            begin();
        } else {
            adapt();
        }
        Arrays.fill(immigrant, false);
        beginning = collapsed() || stands();
        for (int i = 0; i < population.size(); i++) {
            sample(population.offset(i));
        }
        evaluator.evaluate(population, 0, population.size());
    }

    /** Whether no gene's deviation is worth a millionth of a millionth of its interval. */
    private boolean collapsed() {
        for (int j = 0; j < mean.length; j++) {
            if (step * Math.sqrt(variance[j]) > LEAST_DEVIATION * box.width(j)) {
                return false;
            }
        }
        return true;
    }

    /** Whether the best fitness has been the same for 10 + 30 d / lambda generations. */
    private boolean stands() {
        double best = population.fitness(ranking.row(0));
        standing = best == lastBest ? standing + 1 : 0;
        lastBest = best;
        return standing >= 10 + Math.ceil(30.0 * mean.length / population.size());
    }

    /** The first distribution: the weighted mean of the sample's best half, and the given step in every gene. */
    private void begin() {
        step = initialStep;
        standing = 0;
        Arrays.fill(stepPath, 0);
        Arrays.fill(variancePath, 0);
        adapted = 0;
        for (int j = 0; j < mean.length; j++) {
            variance[j] = box.width(j) * box.width(j);
            double sum = 0;
            for (int rank = 0; rank < weights.length; rank++) {
                sum += weights[rank] * population.genes()[population.offset(ranking.row(rank)) + j];
            }
            mean[j] = box.clip(j, sum);
        }
    }

    private void sample(int at) {
        for (int j = 0; j < mean.length; j++) {
            population.genes()[at + j] = beginning ? box.sample(j, rng) : gene(j, step * Math.sqrt(variance[j]));
        }
    }

    private double gene(int j, double deviation) {
        for (int draw = 0; draw < MOST_DRAWS; draw++) {
            double gene = mean[j] + deviation * rng.nextGaussian();
            if (gene >= box.lower(j) && gene <= box.upper(j)) {
                return gene;
            }
        }
        return box.sample(j, rng);
    }

    /** Mean, paths, variances and step size from the best half of the candidates. */
    private void adapt() {
        for (int rank = 0; rank < weights.length; rank++) {
            scale[rank] = immigrant[ranking.row(rank)] ? bounded(ranking.row(rank)) : 1;
        }
        adapted++;
        double stepMemory = Math.sqrt(stepLearning * (2 - stepLearning) * selected);
        double length = 0;
        for (int j = 0; j < mean.length; j++) {
            stepPath[j] = (1 - stepLearning) * stepPath[j] + stepMemory * recombined(j) / Math.sqrt(variance[j]);
            length += stepPath[j] * stepPath[j];
        }
        length = Math.sqrt(length);
        boolean stalled = length / Math.sqrt(1 - StrictMath.pow(1 - stepLearning, 2.0 * adapted))
                >= (1.4 + 2 / (mean.length + 1.0)) * expectedLength;
        for (int j = 0; j < mean.length; j++) {
            adaptGene(j, stalled);
        }
        step *= StrictMath.exp(stepLearning / stepDamping * (length / expectedLength - 1));
    }

    private void adaptGene(int j, boolean stalled) {
        double pathMemory = stalled ? 0 : Math.sqrt(pathLearning * (2 - pathLearning) * selected);
        double move = recombined(j);
        variancePath[j] = (1 - pathLearning) * variancePath[j] + pathMemory * move;
        double squares = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            double step = step(rank, j);
            squares += weights[rank] * step * step;
        }
        double learnt = variancePath[j] * variancePath[j] / selected + (1 - 1 / selected) * squares;
        variance[j] = (1 - varianceLearning) * variance[j] + varianceLearning * learnt;
        mean[j] = box.clip(j, mean[j] + step * move);
    }

    /** The weighted mean of the steps of gene {@code j}. */
    private double recombined(int j) {
        double sum = 0;
        for (int rank = 0; rank < weights.length; rank++) {
            sum += weights[rank] * step(rank, j);
        }
        return sum;
    }

    /** The step from the mean to the candidate at a rank, in units of the step size. */
    private double step(int rank, int j) {
        double gene = population.genes()[population.offset(ranking.row(rank)) + j];
        return scale[rank] * (gene - mean[j]) / step;
    }

    /** What shortens an immigrant's step to at most sqrt(d) + 2 d / (d + 2) standard deviations. */
    private double bounded(int row) {
        double squares = 0;
        for (int j = 0; j < mean.length; j++) {
            double distance = (population.genes()[population.offset(row) + j] - mean[j]) / step;
            squares += distance * distance / variance[j];
        }
        int d = mean.length;
        return Math.min(1, (Math.sqrt(d) + 2.0 * d / (d + 2)) / Math.sqrt(squares));
    }
}
