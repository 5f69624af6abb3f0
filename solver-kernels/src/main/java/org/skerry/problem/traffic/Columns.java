package org.skerry.problem.traffic;

import org.skerry.search.Ranges;

/** Checked copies of the columns of an instance. */
final class Columns {
    private Columns() {}

    /** A copy of finite numbers of at least 0. */
    static double[] notNegative(String name, double[] values, int length) {
        requireLength(name, values, length);
        for (int i = 0; i < length; i++) {
            Ranges.atLeast(name + "[" + i + "]", values[i], 0);
        }
        return values.clone();
    }

    /** A copy of finite numbers above 0. */
    static double[] positive(String name, double[] values, int length) {
        requireLength(name, values, length);
        for (int i = 0; i < length; i++) {
            Ranges.above(name + "[" + i + "]", values[i], 0);
        }
        return values.clone();
    }

    private static void requireLength(String name, double[] values, int length) {
        if (values.length != length) {
            throw new IllegalArgumentException(name + " has " + values.length + " numbers and must have " + length);
        }
    }
}
