package org.skerry.spark.claim;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Values of a metric, one for every independent unit: a repetition on one instance, or an instance with the mean of its
 * repetitions where there are several.
 *
 * @param values by unit; positive infinity where it has none, such as without a feasible champion
 * @param ofInstances whether the units are instances, which samples of other solvers share, and not independent runs
 */
record Sample(SortedMap<Integer, Double> values, boolean ofInstances) {

    /**
     * The sample of a cell.
     *
     * @param byInstance values of the repetitions of every instance, by repetition
     */
    static Sample of(Map<Integer, SortedMap<Integer, Double>> byInstance) {
        if (byInstance.size() == 1) {
            return new Sample(byInstance.values().iterator().next(), false);
        }
        SortedMap<Integer, Double> means = new TreeMap<>();
        byInstance.forEach((instance, repetitions) -> means.put(
                instance,
                repetitions.values().stream()
                        .mapToDouble(Double::doubleValue)
                        .average()
                        .orElseThrow()));
        return new Sample(means, true);
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

    double mean() {
        return Arrays.stream(finite()).average().orElse(Double.NaN);
    }

    /** All values, the infinite ones too. */
    double[] all() {
        return values.values().stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The values of the units that another sample has too. */
    double[] sharedWith(Sample other) {
        return values.entrySet().stream()
                .filter(entry -> other.values.containsKey(entry.getKey()))
                .mapToDouble(Map.Entry::getValue)
                .toArray();
    }

    /**
     * The mean of the finite values, and of how many if not all are, for people.
     *
     * @param attained what the others are not
     */
    String told(String attained) {
        int finite = finite().length;
        if (finite == 0) {
            return "none " + attained;
        }
        String mean = String.format(Locale.ROOT, "%.4g", mean());
        return finite == size() ? mean : mean + " (" + attained + " in " + finite + " of " + size() + ")";
    }
}
