package org.skerry.solver;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.skerry.search.Search;

/**
 * Runs of another implementation and of ours on one function.
 *
 * @param best best value of each run of ours
 * @param evaluations evaluations of each run of ours
 * @param p two-sided, of the Mann-Whitney test
 */
record FidelityComparison(
        ReferenceRuns reference, Configuration configuration, double[] best, long[] evaluations, double p) {
    /** Family-wise significance. */
    static final double SIGNIFICANCE = 0.01;

    /** Runs of ours. */
    static final int RUNS = 20;

    static FidelityComparison of(ReferenceRuns reference, Configuration configuration) {
        List<Search> runs = IntStream.rangeClosed(1, RUNS)
                .mapToObj(repetition -> configuration.run(reference.function(), reference.name(), repetition))
                .toList();
        double[] best =
                runs.stream().mapToDouble(run -> run.champion().objective()).toArray();
        long[] evaluations = runs.stream().mapToLong(Search::evaluations).toArray();
        return new FidelityComparison(reference, configuration, best, evaluations, pValue(reference.best(), best));
    }

    /** Two-sided; 1 where all values are the same number, which leaves nothing to rank. */
    static double pValue(double[] a, double[] b) {
        if (DoubleStream.concat(Arrays.stream(a), Arrays.stream(b)).distinct().count() == 1) {
            return 1;
        }
        return MannWhitneyUTest.withDefaults().test(a, b).getPValue();
    }

    /** Those that differ, by Holm (Scand. J. Stat. 6, 1979). */
    static Set<FidelityComparison> different(List<FidelityComparison> family) {
        List<FidelityComparison> ascending = family.stream()
                .sorted(Comparator.comparingDouble(FidelityComparison::p))
                .toList();
        double[] pValues = ascending.stream().mapToDouble(FidelityComparison::p).toArray();
        return new HashSet<>(ascending.subList(0, rejections(pValues)));
    }

    /** How many of ascending p-values are rejected: while p is at most significance / number remaining. */
    static int rejections(double[] ascending) {
        int rejected = 0;
        while (rejected < ascending.length && ascending[rejected] <= SIGNIFICANCE / (ascending.length - rejected)) {
            rejected++;
        }
        return rejected;
    }
}
