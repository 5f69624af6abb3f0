package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.skerry.search.Rng;

/** How sure the mean of a cell is, and how its runs stand to those of another cell. */
public final class Estimate {
    /** The level of all intervals. */
    public static final double LEVEL = 0.95;

    private static final int RESAMPLES = 2000;

    private Estimate() {}

    /**
     * The interval of 95 % for a cell's mean by a bias-corrected and accelerated bootstrap: over the feasible runs of one
     * instance, or over the means of several. Empty below two of them or where an instance has an infeasible run.
     */
    public static Optional<Interval> mean(CellRuns runs) {
        double[] sample = runs.singleInstance() ? runs.feasibleObjectives() : runs.instanceMeans();
        if (sample.length < 2 || Arrays.stream(sample).anyMatch(value -> !Double.isFinite(value))) {
            return Optional.empty();
        }
        Rng rng = Rng.of(1, "bootstrap", runs.problem(), runs.problemParameters(), runs.label());
        return Optional.of(Bootstrap.interval(
                sample, values -> DoubleStream.of(values).sum() / values.length, LEVEL, RESAMPLES, rng));
    }

    /**
     * The measure of Vargha and Delaney: the probability that a run of {@code other} is worse than one of {@code first} on
     * the same instance. Empty without a shared instance.
     */
    public static Optional<Effect> effect(CellRuns first, CellRuns other) {
        MatchedRuns runs = MatchedRuns.of(first, other);
        if (runs.instances() == 0) {
            return Optional.empty();
        }
        double a = runs.superiority();
        return Optional.of(new Effect(a, VarghaDelaney.magnitude(a)));
    }

    /**
     * Whether the runs of {@code other} are the worse ones by the statistic of the significance test on the instances that both
     * have; they must share one.
     */
    public static boolean isWorse(CellRuns first, CellRuns other) {
        return MatchedRuns.of(first, other).secondIsWorse();
    }

    /**
     * An effect size.
     *
     * @param a in [0, 1]; 0.5 for no difference
     * @param magnitude negligible, small, medium or large
     */
    public record Effect(double a, String magnitude) {}
}
