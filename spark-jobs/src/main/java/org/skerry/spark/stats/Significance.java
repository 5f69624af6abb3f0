package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.apache.commons.statistics.inference.WilcoxonSignedRankTest;

/**
 * Whether two cells on the same instances differ: within one instance the Mann-Whitney test on the runs, over several
 * the Wilcoxon signed-rank test on the instances' means, because runs on one instance are not independent samples of
 * the family. An infeasible run is worse than any feasible one, as in the ranks, the effect sizes and {@link Comparison}.
 */
public final class Significance {
    /** The level of every test. */
    public static final double LEVEL = 0.05;

    /** Below so many pairs or runs a side no two-sided test can reach 5 %: 2 / 2^5 is above it. */
    static final int FEWEST = 6;

    static final String MANN_WHITNEY = "mann-whitney";
    static final String WILCOXON = "wilcoxon";
    static final String NONE = "";

    private Significance() {}

    /**
     * Two-sided p-value of the Mann-Whitney test, in which positive infinity is worse than any number and as bad as
     * itself; 1 where all values are the same.
     */
    public static double unpaired(double[] a, double[] b) {
        boolean allTheSame =
                Stream.of(a, b).flatMapToDouble(Arrays::stream).distinct().count() == 1;
        return allTheSame ? 1 : MannWhitneyUTest.withDefaults().test(a, b).getPValue();
    }

    /**
     * Two-sided p-value of the Wilcoxon signed-rank test. Positive infinity beside a number is the greatest of all
     * differences, beside itself none; 1 where all differences are zero.
     */
    public static double paired(double[] a, double[] b) {
        double[] differences = differences(a, b);
        return Arrays.stream(differences).allMatch(difference -> difference == 0)
                ? 1
                : WilcoxonSignedRankTest.withDefaults().test(differences).getPValue();
    }

    /** The least p-value that {@link #unpaired} can have with so many runs a side: 2 / C(2n, n). */
    public static double leastUnpaired(int n) {
        double arrangements = 1;
        for (int i = 1; i <= n; i++) {
            arrangements *= (double) (n + i) / i;
        }
        return 2 / arrangements;
    }

    /** The least p-value that {@link #paired} can have with so many pairs: 2 / 2^n. */
    public static double leastPaired(int n) {
        return 2 / StrictMath.pow(2, n);
    }

    /** Whether the values of {@code b} are the greater ones by the signed ranks. */
    public static boolean secondIsGreater(double[] a, double[] b) {
        WilcoxonSignedRankTest test = WilcoxonSignedRankTest.withDefaults();
        return test.statistic(differences(b, a)) > test.statistic(differences(a, b));
    }

    private static double[] differences(double[] a, double[] b) {
        double[] differences = new double[a.length];
        Arrays.setAll(differences, i -> difference(a[i], b[i]));
        return differences;
    }

    private static double difference(double a, double b) {
        if (a == b) {
            return 0;
        }
        return Math.max(-Double.MAX_VALUE, Math.min(Double.MAX_VALUE, a - b));
    }

    /** P-values adjusted for their number (Holm, Scand. J. Stat. 6, 1979), in the given order. */
    public static List<Double> holm(List<Double> pValues) {
        List<Integer> ascending =
                new ArrayList<>(IntStream.range(0, pValues.size()).boxed().toList());
        ascending.sort(Comparator.comparing(pValues::get));
        Double[] adjusted = new Double[pValues.size()];
        double greatest = 0;
        for (int k = 0; k < ascending.size(); k++) {
            greatest = Math.max(greatest, Math.min(1, (ascending.size() - k) * pValues.get(ascending.get(k))));
            adjusted[ascending.get(k)] = greatest;
        }
        return List.of(adjusted);
    }
}
