package org.skerry.spark.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.skerry.spark.stats.ComparedCell.Verdict;

/**
 * Two outputs compared cell by cell, on the instances that both have: within one instance the Mann-Whitney test on the
 * runs, over several the Wilcoxon signed-rank test on the instances' means, all with Holm's correction. An infeasible
 * run is worse than any feasible one.
 *
 * @param cells the cells that both have, in the order of the first output
 * @param onlyInA the cells of the first output without a counterpart
 * @param onlyInB the cells of the second output without a counterpart
 */
public record Comparison(List<ComparedCell> cells, List<Key> onlyInA, List<Key> onlyInB) {
    /** Which cell; a solver is known by its label. */
    public record Key(String problem, String problemParameters, String label) {
        private static Key of(CellRuns cell) {
            return new Key(cell.problem(), cell.problemParameters(), cell.label());
        }
    }

    /**
     * Compares the cells of two outputs.
     *
     * @param level significance level of the verdicts, in (0, 1)
     */
    public static Comparison of(List<CellRuns> first, List<CellRuns> second, double level) {
        Map<Key, CellRuns> a = byKey(first);
        Map<Key, CellRuns> b = byKey(second);
        Map<Key, MatchedRuns> matched = new LinkedHashMap<>();
        a.forEach((key, cell) -> {
            if (b.containsKey(key)) {
                MatchedRuns runs = MatchedRuns.of(cell, b.get(key));
                if (runs.instances() > 0) {
                    matched.put(key, runs);
                }
            }
        });
        Map<Key, Double> pValues = pValues(matched);
        List<ComparedCell> cells = matched.entrySet().stream()
                .map(entry ->
                        cell(entry.getKey(), entry.getValue(), pValues.getOrDefault(entry.getKey(), Double.NaN), level))
                .toList();
        return new Comparison(cells, without(a.keySet(), matched.keySet()), without(b.keySet(), matched.keySet()));
    }

    private static Map<Key, CellRuns> byKey(List<CellRuns> cells) {
        Map<Key, CellRuns> byKey = new LinkedHashMap<>();
        cells.forEach(cell -> byKey.put(Key.of(cell), cell));
        return byKey;
    }

    private static List<Key> without(Set<Key> keys, Set<Key> matched) {
        return keys.stream().filter(key -> !matched.contains(key)).toList();
    }

    /** Holm-corrected p-values of the cells that can be tested. */
    private static Map<Key, Double> pValues(Map<Key, MatchedRuns> matched) {
        List<Key> tested = matched.keySet().stream()
                .filter(key -> !matched.get(key).test().isEmpty())
                .toList();
        List<Double> adjusted = Significance.holm(
                tested.stream().map(key -> matched.get(key).pValue()).toList());
        Map<Key, Double> pValues = new LinkedHashMap<>();
        for (int i = 0; i < tested.size(); i++) {
            pValues.put(tested.get(i), adjusted.get(i));
        }
        return pValues;
    }

    private static ComparedCell cell(Key key, MatchedRuns runs, double pValue, double level) {
        double superiority = runs.superiority();
        return new ComparedCell(
                key.problem(),
                key.problemParameters(),
                key.label(),
                runs.instances(),
                runs.runsA(),
                runs.runsB(),
                runs.meanA(),
                runs.meanB(),
                superiority,
                VarghaDelaney.magnitude(superiority),
                runs.test(),
                pValue,
                verdict(runs, pValue, level));
    }

    private static Verdict verdict(MatchedRuns runs, double pValue, double level) {
        if (Double.isNaN(pValue)) {
            return Verdict.UNTESTED;
        } else if (pValue >= level) {
            return Verdict.ALIKE;
        }
        return runs.secondIsWorse() ? Verdict.WORSE : Verdict.BETTER;
    }

    /** Whether any cell of the second output is significantly worse. */
    public boolean regression() {
        return cells.stream().anyMatch(cell -> cell.verdict() == Verdict.WORSE);
    }
}
