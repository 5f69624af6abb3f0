package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.skerry.search.Rng;

/**
 * Bias-corrected and accelerated bootstrap confidence intervals (Efron, J. Am. Stat. Assoc. 82, 1987; Efron and
 * Tibshirani, An Introduction to the Bootstrap, 1993, section 14.3). The resamples come from our own stream of
 * randomness, so an interval is the same bits whenever it is computed.
 */
public final class Bootstrap {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private Bootstrap() {}

    /**
     * An interval for a statistic of a sample. A sample whose resamples all have one value gives that value twice.
     *
     * @param sample at least two values, all finite
     * @param statistic of a sample of the same size, or of one less; must not keep or change the array
     * @param level such as 0.95
     * @param resamples number of resamples, at least 1000 for an interval of 95 %
     */
    public static Interval interval(
            double[] sample, ToDoubleFunction<double[]> statistic, double level, int resamples, Rng rng) {
        double estimate = statistic.applyAsDouble(sample);
        double[] replicates = replicates(sample, statistic, resamples, rng);
        if (replicates[0] == replicates[resamples - 1]) {
            return new Interval(replicates[0], replicates[0]);
        }
        double bias = bias(replicates, estimate);
        double acceleration = acceleration(sample, statistic);
        double tail = (1 - level) / 2;
        return new Interval(
                quantile(replicates, adjusted(tail, bias, acceleration)),
                quantile(replicates, adjusted(1 - tail, bias, acceleration)));
    }

    private static double[] replicates(double[] sample, ToDoubleFunction<double[]> statistic, int resamples, Rng rng) {
        double[] replicates = new double[resamples];
        double[] resample = new double[sample.length];
        for (int b = 0; b < resamples; b++) {
            for (int i = 0; i < resample.length; i++) {
                resample[i] = sample[rng.nextInt(sample.length)];
            }
            replicates[b] = statistic.applyAsDouble(resample);
        }
        Arrays.sort(replicates);
        return replicates;
    }

    /**
     * z0 of equation (14.14), where replicates equal to the estimate count half so that a coarse statistic has no bias
     * by its ties; kept finite where all lie on one side.
     */
    private static double bias(double[] replicates, double estimate) {
        double below = 0;
        for (double replicate : replicates) {
            below += replicate < estimate ? 1 : replicate == estimate ? 0.5 : 0;
        }
        double least = 0.5 / replicates.length;
        double share = Math.max(least, Math.min(1 - least, below / replicates.length));
        return NORMAL.inverseCumulativeProbability(share);
    }

    /** The acceleration of equation (14.15), from the jackknife; 0 where no value has any influence. */
    static double acceleration(double[] sample, ToDoubleFunction<double[]> statistic) {
        int n = sample.length;
        double[] without = new double[n];
        double mean = 0;
        for (int i = 0; i < n; i++) {
            double[] rest = new double[n - 1];
            System.arraycopy(sample, 0, rest, 0, i);
            System.arraycopy(sample, i + 1, rest, i, n - 1 - i);
            without[i] = statistic.applyAsDouble(rest);
            mean += without[i] / n;
        }
        double squares = 0;
        double cubes = 0;
        for (double value : without) {
            double influence = mean - value;
            squares += influence * influence;
            cubes += influence * influence * influence;
        }
        return squares == 0 ? 0 : cubes / (6 * Math.pow(squares, 1.5));
    }

    /** The level of equation (14.10) at which the replicates are read. */
    private static double adjusted(double tail, double bias, double acceleration) {
        double z = bias + NORMAL.inverseCumulativeProbability(tail);
        return NORMAL.cumulativeProbability(bias + z / (1 - acceleration * z));
    }

    private static double quantile(double[] sorted, double share) {
        return Quartiles.quantile(sorted, share);
    }
}
