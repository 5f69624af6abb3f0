package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The runs of two cells on the instances that both have.
 *
 * @param a objectives of the first cell, [instance][run], positive infinity where infeasible
 * @param b of the second, on the same instances
 */
record MatchedRuns(double[][] a, double[][] b) {

    /** The runs on shared instances, in the order of the first cell; without rows if there are none. */
    static MatchedRuns of(CellRuns first, CellRuns second) {
        Map<String, double[]> a = first.meritsByInstance();
        Map<String, double[]> b = second.meritsByInstance();
        List<String> shared = a.keySet().stream().filter(b::containsKey).toList();
        return new MatchedRuns(
                shared.stream().map(a::get).toArray(double[][]::new),
                shared.stream().map(b::get).toArray(double[][]::new));
    }

    int instances() {
        return a.length;
    }

    private boolean single() {
        return a.length == 1;
    }

    /** The test that their number allows: on the runs of one instance or on the means of several. */
    String test() {
        int size = single() ? Math.min(a[0].length, b[0].length) : a.length;
        if (size < Significance.FEWEST) {
            return Significance.NONE;
        }
        return single() ? Significance.MANN_WHITNEY : Significance.WILCOXON;
    }

    /** Two-sided p-value of {@link #test()}. */
    double pValue() {
        return single() ? Significance.unpaired(a[0], b[0]) : Significance.paired(means(a), means(b));
    }

    /** Whether the second cell is the worse one by the statistic of {@link #test()}. */
    boolean secondIsWorse() {
        return single() ? superiority() > 0.5 : Significance.secondIsGreater(means(a), means(b));
    }

    /** Probability that a run of the second cell is worse than one of the first on the same instance. */
    double superiority() {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> VarghaDelaney.a(b[i], a[i]))
                .average()
                .orElseThrow();
    }

    double meanA() {
        return CellRuns.mean(means(a));
    }

    double meanB() {
        return CellRuns.mean(means(b));
    }

    int runsA() {
        return Arrays.stream(a).mapToInt(runs -> runs.length).sum();
    }

    int runsB() {
        return Arrays.stream(b).mapToInt(runs -> runs.length).sum();
    }

    private static double[] means(double[][] runs) {
        return Arrays.stream(runs).mapToDouble(CellRuns::mean).toArray();
    }
}
