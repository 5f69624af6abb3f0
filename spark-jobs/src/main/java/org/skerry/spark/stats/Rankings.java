package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ranks the solvers of cells over all instances that every one of them has runs on. */
public final class Rankings {
    private Rankings() {}

    /**
     * The ranking over the instances of one or more sets; empty with fewer than two solvers or
     * {@link RankComparison#fewestInstances()} instances.
     *
     * @param cells of equal budgets; solvers are known by their labels; one that lacks a set is left out, and so is one
     *     that was reconstructed
     */
    public static Optional<RankComparison> of(List<CellRuns> cells) {
        Map<String, Map<List<Object>, Double>> byLabel = new LinkedHashMap<>();
        for (CellRuns cell : cells) {
            if (cell.reconstructed()) {
                continue;
            }
            Map<List<Object>, Double> means = byLabel.computeIfAbsent(cell.label(), label -> new LinkedHashMap<>());
            cell.meritsByInstance()
                    .forEach((instance, merits) -> means.put(List.of(cell.set(), instance), CellRuns.mean(merits)));
        }
        int most = byLabel.values().stream().mapToInt(Map::size).max().orElse(0);
        byLabel.values().removeIf(means -> means.size() < most);
        List<String> labels = List.copyOf(byLabel.keySet());
        if (labels.size() < 2) {
            return Optional.empty();
        }
        List<double[]> values = new ArrayList<>();
        for (List<Object> instance : byLabel.get(labels.get(0)).keySet()) {
            if (byLabel.values().stream().allMatch(means -> means.containsKey(instance))) {
                values.add(byLabel.values().stream()
                        .mapToDouble(means -> means.get(instance))
                        .toArray());
            }
        }
        return values.size() < RankComparison.fewestInstances()
                ? Optional.empty()
                : Optional.of(RankComparison.of(labels, values.toArray(double[][]::new)));
    }
}
