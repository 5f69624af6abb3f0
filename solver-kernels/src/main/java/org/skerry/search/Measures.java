package org.skerry.search;

/**
 * Physical measures of a decision.
 *
 * @param energyJoules total energy in J; NaN where the model has none
 * @param latencySeconds mean latency of a task in s; NaN where the model has none
 * @param feasibleTaskRatio part of the tasks that are done within their deadline, in [0, 1]; NaN where the model has
 *     none
 */
public record Measures(double energyJoules, double latencySeconds, double feasibleTaskRatio) {
    /** A model without physical measures. */
    public static final Measures NONE = new Measures(Double.NaN, Double.NaN, Double.NaN);

    /** A model that has energy and no time. */
    public static Measures ofEnergy(double joules) {
        return new Measures(joules, Double.NaN, Double.NaN);
    }
}
