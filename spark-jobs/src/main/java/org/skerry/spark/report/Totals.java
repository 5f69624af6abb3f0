package org.skerry.spark.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.skerry.spark.stats.CellRuns;

/** Sums of a solver's results over sets of instances, repetition by repetition. */
final class Totals {
    private Totals() {}

    /**
     * The total of every repetition that is finished and feasible on all instances, in order; of a set with several instances
     * their mean counts.
     *
     * @param sets the runs on each set, at least one
     */
    static double[] of(List<CellRuns> sets) {
        SortedMap<Integer, Double> totals = means(sets.get(0));
        for (CellRuns set : sets.subList(1, sets.size())) {
            Map<Integer, Double> means = means(set);
            totals.keySet().retainAll(means.keySet());
            totals.replaceAll((repetition, total) -> total + means.get(repetition));
        }
        return totals.values().stream()
                .mapToDouble(Double::doubleValue)
                .filter(Double::isFinite)
                .toArray();
    }

    /** The mean over the instances by repetition, infinite where a run is infeasible; only of whole repetitions. */
    private static SortedMap<Integer, Double> means(CellRuns runs) {
        int instances = runs.instances().length;
        Map<Integer, Integer> finished = new HashMap<>();
        SortedMap<Integer, Double> means = new TreeMap<>();
        for (int run = 0; run < runs.size(); run++) {
            finished.merge(runs.repetition()[run], 1, Integer::sum);
            means.merge(runs.repetition()[run], runs.merit(run) / instances, Double::sum);
        }
        means.keySet().removeIf(repetition -> finished.get(repetition) < instances);
        return means;
    }
}
