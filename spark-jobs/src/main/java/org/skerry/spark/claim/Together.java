package org.skerry.spark.claim;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;

/** Several sets of instances taken as one, unit by unit. */
final class Together {
    private Together() {}

    /** The sums. */
    static Map<String, Sample> total(List<Map<String, Sample>> sets) {
        return combined(sets, values -> {
            double sum = 0;
            for (double value : values) {
                sum += value;
            }
            return sum;
        });
    }

    /**
     * The least-squares slopes.
     *
     * @param tasks number of tasks of every set
     */
    static Map<String, Sample> growth(List<Map<String, Sample>> sets, double[] tasks) {
        double mean = Arrays.stream(tasks).average().orElse(Double.NaN);
        return combined(sets, values -> {
            double product = 0;
            double square = 0;
            for (int i = 0; i < values.length; i++) {
                product += (tasks[i] - mean) * values[i];
                square += (tasks[i] - mean) * (tasks[i] - mean);
            }
            return product / square;
        });
    }

    private static Map<String, Sample> combined(List<Map<String, Sample>> sets, ToDoubleFunction<double[]> rule) {
        Map<String, Sample> combined = new HashMap<>();
        if (sets.isEmpty()) {
            return combined;
        }
        for (String label : sets.get(0).keySet()) {
            if (sets.stream().allMatch(set -> set.containsKey(label))) {
                SortedMap<Integer, Double> values = new TreeMap<>();
                for (Integer unit : sets.get(0).get(label).values().keySet()) {
                    if (sets.stream().allMatch(set -> set.get(label).values().containsKey(unit))) {
                        values.put(
                                unit,
                                rule.applyAsDouble(sets.stream()
                                        .mapToDouble(
                                                set -> set.get(label).values().get(unit))
                                        .toArray()));
                    }
                }
                combined.put(label, new Sample(values, sets.get(0).get(label).ofInstances()));
            }
        }
        return combined;
    }
}
