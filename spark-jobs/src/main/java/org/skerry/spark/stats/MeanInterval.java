package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.Optional;
import org.apache.commons.statistics.distribution.TDistribution;
import org.skerry.search.Rng;

/**
 * The 95 % confidence interval of a mean: by a bias-corrected and accelerated bootstrap, or Student's where there are few
 * values, since a bootstrap never leaves their range and so is too narrow then.
 */
public final class MeanInterval {
    /** Below so many values no interval is made. */
    public static final int FEWEST = 3;

    private static final int FEWEST_RESAMPLED = 10;
    private static final int RESAMPLES = 10_000;
    private static final double LEVEL = 0.95;

    private MeanInterval() {}

    /** The interval of the mean of finite values, the same for the same values; empty below {@link #FEWEST}. */
    public static Optional<Interval> of(double[] values) {
        if (values.length < FEWEST) {
            return Optional.empty();
        }
        return Optional.of(
                values.length < FEWEST_RESAMPLED
                        ? student(values)
                        : Bootstrap.interval(values, MeanInterval::mean, LEVEL, RESAMPLES, Rng.of(1, "mean")));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static Interval student(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double half = error * TDistribution.of(values.length - 1).inverseSurvivalProbability((1 - LEVEL) / 2);
        return new Interval(mean - half, mean + half);
    }
}
