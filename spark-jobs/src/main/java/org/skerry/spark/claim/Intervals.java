package org.skerry.spark.claim;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.skerry.search.Rng;
import org.skerry.spark.stats.Bootstrap;
import org.skerry.spark.stats.Interval;

/** 95 % confidence intervals of means, and what several outcomes say together. */
final class Intervals {
    /** Below so many values no interval is made. */
    static final int FEWEST = 3;
    /** Below so many values the bootstrap of a mean is too narrow: it never leaves the range of the values. */
    private static final int FEWEST_RESAMPLED = 10;

    /** So many comparisons are shown one by one. */
    static final int SHOWN = 5;

    private static final int RESAMPLES = 10_000;
    private static final double LEVEL = 0.95;

    private Intervals() {}

    /** The interval of a mean: by the bootstrap, or Student's where there are few values. */
    static Interval ofMean(double[] values) {
        return values.length < FEWEST_RESAMPLED
                ? student(values)
                : Bootstrap.interval(
                        values,
                        sample -> Arrays.stream(sample).average().orElseThrow(),
                        LEVEL,
                        RESAMPLES,
                        Rng.of(1, "claim"));
    }

    private static Interval student(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        double error = Math.sqrt(squares / (values.length - 1) / values.length);
        double half = error * TDistribution.of(values.length - 1).inverseSurvivalProbability((1 - LEVEL) / 2);
        return new Interval(mean - half, mean + half);
    }

    /** A claim about several things holds if it does for all, and is excluded if it is for one. */
    static Outcome all(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.EXCLUDED)) {
            return Outcome.EXCLUDED;
        }
        return outcomes.isEmpty() || outcomes.contains(Outcome.OPEN) ? Outcome.OPEN : Outcome.HOLDS;
    }
}
