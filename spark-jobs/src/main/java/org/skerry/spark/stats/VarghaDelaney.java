package org.skerry.spark.stats;

import java.util.Arrays;

/**
 * The measure of stochastic superiority of Vargha and Delaney (J. Educ. Behav. Stat. 25, 2000): the probability that a
 * value of one sample is greater than one of another, ties counted half.
 */
public final class VarghaDelaney {
    private VarghaDelaney() {}

    /**
     * The measure A of their equation (14), from ranks; 0.5 where neither sample tends to be greater.
     *
     * @param x at least one value, none NaN
     * @param y at least one value, none NaN
     * @return in [0, 1]; above 0.5 where x tends to be greater
     */
    public static double a(double[] x, double[] y) {
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        double wins = 0;
        for (double value : x) {
            int below = firstNotBelow(sorted, value);
            int notAbove = firstNotBelow(sorted, Math.nextUp(value));
            wins += value == Double.POSITIVE_INFINITY
                    ? below + (sorted.length - below) / 2.0
                    : below + (notAbove - below) / 2.0;
        }
        return wins / ((double) x.length * y.length);
    }

    private static int firstNotBelow(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** How great an effect is: negligible, small from 0.56, medium from 0.64, large from 0.71, or as far below 0.5. */
    public static String magnitude(double a) {
        double distance = Math.abs(a - 0.5);
        if (distance >= 0.21) {
            return "large";
        } else if (distance >= 0.14) {
            return "medium";
        }
        return distance >= 0.06 ? "small" : "negligible";
    }
}
