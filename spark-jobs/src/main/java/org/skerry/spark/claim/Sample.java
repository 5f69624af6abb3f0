package org.skerry.spark.claim;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of a metric, one for every independent unit: a repetition on one instance, or an instance with the mean of its
 * repetitions where there are several.
 *
 * @param values by unit; positive infinity where a feasible champion is missing
 */
record Sample(SortedMap<Integer, Double> values) {

    /**
     * The sample of a cell.
     *
     * @param byInstance values of the repetitions of every instance, by repetition
     */
    static Sample of(Map<Integer, SortedMap<Integer, Double>> byInstance) {
        if (byInstance.size() == 1) {
            return new Sample(byInstance.values().iterator().next());
        }
        SortedMap<Integer, Double> means = new TreeMap<>();
        byInstance.forEach((instance, repetitions) -> means.put(
                instance,
                repetitions.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()));
        return new Sample(means);
    }

    int size() {
        return values.size();
    }

    /** The values that are finite. */
    double[] finite() {
        return values.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
    }

    /** Whether every value is finite. */
    boolean isFinite() {
        return finite().length == size();
    }

    double mean() {
        return Arrays.stream(finite()).average().orElse(Double.NaN);
    }

    /** The differences to another sample with its values scaled, over the units that both have. */
    double[] minus(Sample other, double factor) {
        return values.entrySet().stream()
                .filter(entry -> other.values.containsKey(entry.getKey()))
                .mapToDouble(entry -> entry.getValue() - factor * other.values.get(entry.getKey()))
                .toArray();
    }
}
