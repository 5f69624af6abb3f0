package org.skerry.search;

/**
 * Physical measures of a decision.
 *
 * @param energyJoules total energy in J; NaN where the model has none
 * @param latencySeconds mean latency in s; NaN where the model has none
 */
public record Measures(double energyJoules, double latencySeconds) {
    /** A model without physical measures. */
    public static final Measures NONE = new Measures(Double.NaN, Double.NaN);
}
