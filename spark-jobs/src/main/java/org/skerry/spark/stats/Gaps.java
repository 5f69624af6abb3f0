package org.skerry.spark.stats;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The certified references of instances by their identity, all of one kind: gaps to optima and gaps to bounds are never
 * averaged together.
 *
 * @param kind {@code optimum} or {@code lower_bound}
 */
public record Gaps(String kind, Map<String, Double> references) {
    private static final String OPTIMUM = "optimum";
    private static final String LOWER_BOUND = "lower_bound";

    /**
     * Gaps to the optima if all instances of a set have one, else to their lower bounds, of which an optimum is the
     * greatest where no other is recorded.
     *
     * @param byKind of every kind of reference, the values by the identity of their instances
     */
    static Gaps of(Map<String, Map<String, Double>> byKind) {
        Map<String, Double> optima = byKind.getOrDefault(OPTIMUM, Map.of());
        boolean allSolved =
                byKind.values().stream().allMatch(values -> optima.keySet().containsAll(values.keySet()));
        if (allSolved) {
            return new Gaps(OPTIMUM, optima);
        }
        Map<String, Double> bounds = new HashMap<>(optima);
        bounds.putAll(byKind.getOrDefault(LOWER_BOUND, Map.of()));
        return new Gaps(LOWER_BOUND, bounds);
    }

    /** Whether every instance of a cell has a reference. */
    public boolean cover(CellRuns runs) {
        return references.keySet().containsAll(runs.instanceId());
    }

    /**
     * (value - reference) / |reference| of every run; NaN where it is infeasible, or its reference is missing or 0.
     */
    public double[] relative(CellRuns runs) {
        return IntStream.range(0, runs.size())
                .mapToDouble(run -> {
                    double reference = references.getOrDefault(runs.instanceId().get(run), 0.0);
                    return runs.feasible()[run] && reference != 0
                            ? (runs.objective()[run] - reference) / Math.abs(reference)
                            : Double.NaN;
                })
                .toArray();
    }

    /** Mean of (value - reference) / |reference| over the feasible runs; null without any or for a reference of 0. */
    Double meanRelative(CellRuns runs) {
        double sum = 0;
        int count = 0;
        for (int run = 0; run < runs.size(); run++) {
            double reference = references.get(runs.instanceId().get(run));
            if (reference == 0) {
                return null;
            }
            if (runs.feasible()[run]) {
                sum += (runs.objective()[run] - reference) / Math.abs(reference);
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }

    /** Mean of value - reference over the feasible runs; null without any. */
    Double meanAbsolute(CellRuns runs) {
        double sum = 0;
        int count = 0;
        for (int run = 0; run < runs.size(); run++) {
            if (runs.feasible()[run]) {
                sum += runs.objective()[run] - references.get(runs.instanceId().get(run));
                count++;
            }
        }
        return count == 0 ? null : sum / count;
    }
}
