package org.skerry.spark.claim;

import java.util.Arrays;
import java.util.List;
import org.skerry.search.Rng;
import org.skerry.spark.stats.Bootstrap;
import org.skerry.spark.stats.Interval;

/** Confidence intervals of means, and what several outcomes say together. */
final class Intervals {
    /** Below so many values no interval is made. */
    static final int FEWEST = 3;

    /** So many comparisons are shown one by one. */
    static final int SHOWN = 5;

    private static final int RESAMPLES = 10_000;
    private static final double LEVEL = 0.95;

    private Intervals() {}

    /**
     * The bootstrap interval of a mean.
     *
     * @param comparisons number of intervals that are to hold together (Bonferroni)
     */
    static Interval ofMean(double[] values, int comparisons) {
        return Bootstrap.interval(
                values,
                sample -> Arrays.stream(sample).average().orElseThrow(),
                1 - (1 - LEVEL) / comparisons,
                RESAMPLES,
                Rng.of(1, "claim"));
    }

    /** A claim about several things holds if it does for all, and is excluded if it is for one. */
    static Outcome all(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.EXCLUDED)) {
            return Outcome.EXCLUDED;
        }
        return outcomes.isEmpty() || outcomes.contains(Outcome.OPEN) ? Outcome.OPEN : Outcome.HOLDS;
    }
}
