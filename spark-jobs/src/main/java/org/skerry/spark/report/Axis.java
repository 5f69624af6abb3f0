package org.skerry.spark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Arrays;

/**
 * An axis of a panel.
 *
 * @param log whether it is logarithmic
 * @param zero whether it begins at zero
 * @param tight whether it ends at the greatest value drawn
 * @param floor on a logarithmic axis, where lesser values are drawn; null for none
 * @param least the least value; null where neither a colour nor the choice of a logarithmic axis depends on it
 * @param greatest the greatest value, likewise
 */
@JsonInclude(JsonInclude.Include.ALWAYS)
record Axis(
        String title,
        String unit,
        boolean log,
        boolean zero,
        boolean tight,
        Double floor,
        Double least,
        Double greatest) {
    /** A linear axis shows less than the lower part of values that are spread wider than this. */
    private static final double WIDE = 30;

    static Axis linear(String title, String unit) {
        return new Axis(title, unit, false, false, false, null, null, null);
    }

    static Axis fromZero(String title, String unit) {
        return new Axis(title, unit, false, true, false, null, null, null);
    }

    /** Numbers of evaluations. */
    static Axis evaluations() {
        return new Axis("evaluations", "", true, false, true, null, null, null);
    }

    /**
     * An axis for values, logarithmic if they are positive and spread by more than a factor of 30.
     *
     * @param resolution what lesser values are drawn at, zero and below included; not finite to have none of them on a
     *     logarithmic axis
     */
    static Axis of(String title, String unit, double[] values, double resolution) {
        double[] finite = Arrays.stream(values).filter(Double::isFinite).toArray();
        double greatest = Arrays.stream(finite).max().orElse(0);
        double least = Arrays.stream(finite).min().orElse(0);
        double lowest = Double.isFinite(resolution) ? Math.max(least, resolution) : least;
        boolean log = lowest > 0 && greatest > WIDE * lowest;
        return new Axis(title, unit, log, false, false, lowest > least ? lowest : null, least, greatest);
    }

    /** The same axis for values without a resolution. */
    static Axis of(String title, String unit, double[] values) {
        return of(title, unit, values, Double.NaN);
    }

    /** The same axis from zero. */
    Axis startingAtZero() {
        return new Axis(title, unit, log, true, tight, floor, least, greatest);
    }
}
