package org.skerry.spark.stats;

import java.util.Arrays;

/**
 * Lower quartile, median and upper quartile, interpolated as by Hyndman and Fan's definition 7, which R and NumPy use.
 * Values may be positive infinity: a quartile between a number and infinity is infinity.
 */
public record Quartiles(double lower, double median, double upper) {
    static final Quartiles NONE = new Quartiles(Double.NaN, Double.NaN, Double.NaN);

    /** The quartiles of values in any order; NaN three times without any. */
    public static Quartiles of(double[] values) {
        if (values.length == 0) {
            return NONE;
        }
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return new Quartiles(quantile(sorted, 0.25), quantile(sorted, 0.5), quantile(sorted, 0.75));
    }

    /** The quantile of ascending values. */
    static double quantile(double[] sorted, double share) {
        double place = share * (sorted.length - 1);
        int below = (int) place;
        double rest = place - below;
        if (rest == 0 || sorted[below] == sorted[below + 1]) {
            return sorted[below];
        }
        return sorted[below] + rest * (sorted[below + 1] - sorted[below]);
    }
}
