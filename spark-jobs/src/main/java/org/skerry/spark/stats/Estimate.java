package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.Optional;

/** How sure the mean of a cell is, and how its runs stand to those of another cell. */
public final class Estimate {
    private Estimate() {}

    /**
     * The 95 % interval of a cell's mean: over the feasible runs of one instance, or over the means of several. Empty with
     * too few of them, or where an infeasible run leaves one of several instances without a mean.
     */
    public static Optional<Interval> mean(CellRuns runs) {
        double[] sample = runs.singleInstance() ? runs.feasibleObjectives() : runs.instanceMeans();
        return Arrays.stream(sample).allMatch(Double::isFinite) ? MeanInterval.of(sample) : Optional.empty();
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
