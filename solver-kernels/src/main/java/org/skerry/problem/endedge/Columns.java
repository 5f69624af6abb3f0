package org.skerry.problem.endedge;

import org.skerry.search.Ranges;

/** Checked copies of columns of numbers. */
final class Columns {
    private Columns() {}

    /** A copy of finite numbers above 0. */
    static double[] positive(String name, double[] values, int length) {
        requireLength(name, values.length, length);
        for (int i = 0; i < length; i++) {
            Ranges.above(name + "[" + i + "]", values[i], 0);
        }
        return values.clone();
    }

    /** A copy of finite numbers of at least {@code min}. */
    static double[] atLeast(String name, double[] values, int length, double min) {
        requireLength(name, values.length, length);
        for (int i = 0; i < length; i++) {
            Ranges.atLeast(name + "[" + i + "]", values[i], min);
        }
        return values.clone();
    }

    /** Checks that a column has the length of the others. */
    static void requireLength(String name, int actual, int length) {
        if (actual != length) {
            throw new IllegalArgumentException(name + " has " + actual + " numbers and must have " + length);
        }
    }
}
