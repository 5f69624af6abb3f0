package org.skerry.spark.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people read them; nothing where there is none. */
public final class Numbers {
    private Numbers() {}

    /** At most four significant figures. */
    public static String figures(Double value) {
        return value == null || !Double.isFinite(value) ? "" : String.format(Locale.ROOT, "%.4g", value);
    }

    /** The shortest form of a number, for sentences. */
    static String plain(double value) {
        return new BigDecimal(value)
                .round(new MathContext(4))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A share as a percentage with two decimals. */
    public static String percent(Double share) {
        if (share == null || !Double.isFinite(share)) {
            return "";
        }
        double rounded = Math.rint(10_000 * share) / 100 + 0.0; // no negative zero
        return String.format(Locale.ROOT, "%.2f %%", rounded);
    }

    /** A p-value in two figures. */
    public static String pValue(Double p) {
        return p == null || p.isNaN() ? "" : p < 1e-4 ? "< 0.0001" : String.format(Locale.ROOT, "%.2g", p);
    }

    /** A whole number in groups of three. */
    public static String count(long value) {
        return String.format(Locale.ROOT, "%,d", value).replace(',', '\u202f');
    }
}
