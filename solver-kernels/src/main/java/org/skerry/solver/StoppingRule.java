package org.skerry.solver;

import java.io.Serializable;

/**
 * The three stopping criteria of ACE-IVY, Eqs. 32-34, over the leaders of the last x generations. Any one of them is
 * enough.
 */
final class StoppingRule implements Serializable {
    private static final long serialVersionUID = 1;

    private static final double RELATIVE_CHANGE = 1e-4;
    private static final double LEAST_MAGNITUDE = 1e-8;
    private static final double GENE_DEVIATION = 0.01;
    private static final double RELATIVE_DEVIATION = 1e-6;

    /** x. */
    private final int window;
    /** Genes of the leaders, a ring of shape [window x d]. */
    private final double[] genes;
    /** Fitness of the leaders, a ring of window + 1. */
    private final double[] fitness;

    private final int dimension;
    /** Leaders recorded. */
    private int recorded;

    /** A rule over a window of at least 1 generation. */
    StoppingRule(int window, int dimension) {
        this.window = window;
        this.dimension = dimension;
        genes = new double[Math.multiplyExact(window, dimension)];
        fitness = new double[window + 1];
    }

    /** Records the leader of a generation. */
    void record(double[] leaderGenes, double leaderFitness) {
        System.arraycopy(leaderGenes, 0, genes, recorded % window * dimension, dimension);
        fitness[recorded % fitness.length] = leaderFitness;
        recorded++;
    }

    /**
     * Whether a criterion holds; never before more leaders than the window holds were recorded.
     *
     * @param progress k / K
     */
    boolean holds(double progress) {
        if (recorded <= window) {
            return false;
        }
        return fitnessStands() || genesStand() || fitnessDeviation() < RELATIVE_DEVIATION * (1 + progress);
    }

    /** Eq. 32. */
    private boolean fitnessStands() {
        double now = fitness[(recorded - 1) % fitness.length];
        double then = fitness[recorded % fitness.length];
        return Math.abs(now - then) / Math.max(Math.abs(now), LEAST_MAGNITUDE) < RELATIVE_CHANGE;
    }

    /** Eq. 33: the standard deviation of every gene is small. */
    private boolean genesStand() {
        for (int j = 0; j < dimension; j++) {
            double mean = 0;
            for (int k = j; k < genes.length; k += dimension) {
                mean += genes[k] / window;
            }
            double variance = 0;
            for (int k = j; k < genes.length; k += dimension) {
                variance += (genes[k] - mean) * (genes[k] - mean) / window;
            }
            if (!(Math.sqrt(variance) < GENE_DEVIATION)) {
                return false;
            }
        }
        return true;
    }

    /** Eq. 34: standard deviation over mean of the last x values; 0 where all of them are 0. */
    private double fitnessDeviation() {
        double mean = 0;
        for (int k = recorded - window; k < recorded; k++) {
            mean += fitness[k % fitness.length] / window;
        }
        double variance = 0;
        for (int k = recorded - window; k < recorded; k++) {
            double deviation = fitness[k % fitness.length] - mean;
            variance += deviation * deviation / window;
        }
        return variance == 0 ? 0 : Math.sqrt(variance) / Math.abs(mean);
    }
}
