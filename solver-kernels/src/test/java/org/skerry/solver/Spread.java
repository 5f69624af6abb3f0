package org.skerry.solver;

import java.util.Arrays;
import java.util.Locale;

/**
 * Values in short.
 *
 * @param deviation sample standard deviation
 * @param runs how many values there are
 */
record Spread(double mean, double deviation, int runs) {
    /** Squares of smaller deviations are no longer told from 0. */
    private static final double UNDERFLOW = 1e-150;

    static Spread of(double[] values) {
        double mean = Arrays.stream(values).average().orElseThrow();
        double squares = Arrays.stream(values).map(x -> (x - mean) * (x - mean)).sum();
        return new Spread(mean, Math.sqrt(squares / (values.length - 1)), values.length);
    }

    double variance() {
        return deviation * deviation;
    }

    @Override
    public String toString() {
        String deviationText = mean < UNDERFLOW ? "" : " ± " + number(deviation);
        return number(mean) + deviationText + " (" + runs + ")";
    }

    private static String number(double value) {
        if (value == 0) {
            return "0";
        }
        return value < UNDERFLOW ? "< 1e-150" : String.format(Locale.ROOT, "%.3g", value);
    }
}
