package org.skerry.search;

/** Range checks for compact constructors, with messages that name the parameter, its value and what is allowed. */
public final class Ranges {
    private Ranges() {}

    /** Checks {@code value >= min}. */
    public static void atLeast(String name, long value, long min) {
        if (value < min) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least " + min);
        }
    }

    /** Checks {@code value >= min}; NaN and infinity fail. */
    public static void atLeast(String name, double value, double min) {
        if (!(value >= min) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be at least " + min);
        }
    }

    /** Checks {@code value > min}; NaN and infinity fail. */
    public static void above(String name, double value, double min) {
        if (!(value > min) || Double.isInfinite(value)) {
            throw new IllegalArgumentException(name + " (" + value + ") must be above " + min);
        }
    }

    /** Checks {@code min <= value <= max} of whole numbers, which messages show as such. */
    public static void within(String name, long value, long min, long max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(name + " (" + value + ") must lie in [" + min + ", " + max + "]");
        }
    }

    /** Checks {@code min <= value <= max}; NaN fails. */
    public static void within(String name, double value, double min, double max) {
        if (!(value >= min && value <= max)) {
            throw new IllegalArgumentException(name + " (" + value + ") must lie in [" + min + ", " + max + "]");
        }
    }

    /** Checks {@code min < value < max}; NaN fails. */
    public static void between(String name, double value, double min, double max) {
        if (!(value > min && value < max)) {
            throw new IllegalArgumentException(name + " (" + value + ") must lie in (" + min + ", " + max + ")");
        }
    }
}
