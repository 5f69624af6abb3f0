package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Statistic;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.result.Table;

/** The summary rows of the cells of one set of instances, one of which the others are compared with. */
final class SetSummary {
    private final List<CellRuns> cells;
    private final String first;
    private final Gaps gaps;
    private final boolean ranked;

    /**
     * A summary of one set.
     *
     * @param cells in the experiment's order, at least one
     * @param first label of the solver that the others are compared with; without runs of it there is nothing to compare
     * @param ranked whether all solvers had equal budgets
     */
    SetSummary(List<CellRuns> cells, String first, Gaps gaps, boolean ranked) {
        this.cells = cells;
        this.first = first;
        this.gaps = gaps;
        this.ranked = ranked;
    }

    List<SummaryRow> rows() {
        Map<String, MatchedRuns> tested = tested();
        List<String> labels = List.copyOf(tested.keySet());
        List<Double> pValues = Significance.holm(
                tested.values().stream().map(MatchedRuns::pValue).toList());
        List<SummaryRow> rows = new ArrayList<>();
        for (CellRuns cell : cells) {
            int index = labels.indexOf(cell.label());
            rows.add(
                    index < 0
                            ? row(cell, null, Significance.NONE)
                            : row(
                                    cell,
                                    pValues.get(index),
                                    tested.get(cell.label()).test()));
        }
        return ranked ? rank(rows) : rows;
    }

    /** The cells on the same instances as the first solver's that have enough runs for a test, beside its runs. */
    private Map<String, MatchedRuns> tested() {
        Map<String, MatchedRuns> tested = new LinkedHashMap<>();
        Optional<CellRuns> reference =
                cells.stream().filter(cell -> cell.label().equals(first)).findFirst();
        for (CellRuns cell : cells) {
            reference
                    .filter(runs -> !cell.label().equals(first) && Arrays.equals(cell.instances(), runs.instances()))
                    .ifPresent(runs -> tested.put(cell.label(), MatchedRuns.of(runs, cell)));
        }
        tested.values().removeIf(pair -> pair.test().equals(Significance.NONE));
        return tested;
    }

    private SummaryRow row(CellRuns runs, Double pValue, String test) {
        double[] values = runs.feasibleObjectives();
        boolean any = values.length > 0;
        DoubleStatistics statistics = DoubleStatistics.builder(
                        Statistic.MEAN, Statistic.STANDARD_DEVIATION, Statistic.MIN, Statistic.MAX)
                .build(values);
        Quartiles quartiles = Quartiles.of(values);
        double[] near =
                Arrays.stream(runs.evaluationsToNear()).filter(Double::isFinite).toArray();
        boolean referenced = gaps.cover(runs);
        return new SummaryRow(
                Table.SCHEMA_VERSION,
                runs.problem(),
                runs.solver(),
                runs.problemParameters(),
                runs.label(),
                runs.size(),
                any ? statistics.getAsDouble(Statistic.MEAN) : null,
                values.length > 1 ? statistics.getAsDouble(Statistic.STANDARD_DEVIATION) : null,
                any ? quartiles.median() : null,
                any ? quartiles.lower() : null,
                any ? quartiles.upper() : null,
                any ? statistics.getAsDouble(Statistic.MIN) : null,
                any ? statistics.getAsDouble(Statistic.MAX) : null,
                (double) values.length / runs.size(),
                mean(runs.leaderFeasible()),
                referenced ? gaps.meanRelative(runs) : null,
                referenced ? gaps.meanAbsolute(runs) : null,
                referenced ? gaps.kind() : "",
                Mean.of(runs.evaluations()).getAsDouble(),
                mean(runs.ofFeasible(runs.energyJoules())),
                mean(runs.ofFeasible(runs.latencySeconds())),
                mean(runs.feasibleTaskRatio()),
                (double) near.length / runs.size(),
                mean(near),
                runs.reconstructed(),
                0,
                pValue,
                test,
                Mean.of(runs.seconds()).getAsDouble());
    }

    /** The mean; null without values or where one of them is missing. */
    private static Double mean(double[] values) {
        double mean = Mean.of(values).getAsDouble();
        return Double.isNaN(mean) ? null : mean;
    }

    /** Rank of each row: one more than the number of ranked rows that are strictly better. */
    private static List<SummaryRow> rank(List<SummaryRow> rows) {
        Comparator<SummaryRow> order = Comparator.comparing(SummaryRow::feasibleRate, Comparator.reverseOrder())
                .thenComparing(SummaryRow::mean, Comparator.nullsLast(Comparator.naturalOrder()));
        List<SummaryRow> competitors =
                rows.stream().filter(row -> !row.reconstructed()).toList();
        return rows.stream()
                .map(row -> row.reconstructed() ? row : row.withRank(1 + countBetter(row, competitors, order)))
                .toList();
    }

    private static int countBetter(SummaryRow row, List<SummaryRow> competitors, Comparator<SummaryRow> order) {
        return (int) competitors.stream()
                .filter(other -> order.compare(other, row) < 0)
                .count();
    }
}
