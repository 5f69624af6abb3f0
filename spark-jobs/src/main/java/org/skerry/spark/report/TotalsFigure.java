package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.report.Grid.Sweep;
import org.skerry.spark.stats.CellRuns;

/**
 * Totals over the sets of instances that differ in one number, as papers add up over their data sets; and where the objective
 * is made of parts, it and its parts on each set.
 */
final class TotalsFigure {
    private static final int MOST = 24;

    private TotalsFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Quantity> quantities = Quantity.of(problem);
        List<Sweep> sweeps = new Grid(problem).sweeps();
        List<Panel> panels = new ArrayList<>();
        for (Sweep sweep : sweeps.subList(0, Math.min(MOST, sweeps.size()))) {
            quantities.forEach(quantity ->
                    panel(name(sweep), sweep.sets(), quantity, series).ifPresent(panels::add));
        }
        boolean inParts = quantities.size() > 1;
        if (inParts) {
            for (SetData set : SetPanels.of(problem)) {
                quantities.forEach(quantity ->
                        panel(set.name(), List.of(set), quantity, series).ifPresent(panels::add));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.BARS,
                "Totals",
                "Bars: mean over the repetitions of the sum over the sets of instances; of a set with several instances their "
                        + "mean counts. Lines: mean ± sample standard deviation over the repetitions. Only repetitions that "
                        + "are feasible on all of these instances count."
                        + (sweeps.size() > MOST
                                ? " The first " + MOST + " of " + sweeps.size() + " sums are drawn."
                                : "")
                        + (inParts ? SetPanels.leftOut(problem) : ""),
                "",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("y", "mean", ""),
                        new Column("lower", "mean - std", ""),
                        new Column("upper", "mean + std", ""),
                        new Column("more", "repetitions", "")),
                List.of(SetPanels.INSTANCES, Measure.CHOICE),
                panels));
    }

    private static String name(Sweep sweep) {
        return "sum over " + sweep.parameter() + (sweep.at().isEmpty() ? "" : ", " + sweep.at());
    }

    /** Empty where no solver has a total. */
    private static Optional<Panel> panel(String name, List<SetData> sets, Quantity quantity, SeriesList series) {
        List<Object[]> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (String label : labels(sets)) {
            double[] totals = totals(sets, quantity, label);
            if (totals.length == 0) {
                missing.add(series.name(label));
            } else {
                rows.add(row(series.solver(label), totals));
            }
        }
        Measure measure = quantity.measure();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(Panel.of(
                                List.of(name, measure.choice()),
                                null,
                                Axis.fromZero(measure.title(), measure.unit()),
                                rows)
                        .withNote(
                                (sets.size() == 1 ? "One set" : "Sum over " + sets.size() + " sets") + " of instances."
                                        + SetPanels.missing(missing, "no repetition is feasible on all instances")));
    }

    private static Set<String> labels(List<SetData> sets) {
        Set<String> labels = new LinkedHashSet<>();
        sets.forEach(set -> set.cells().forEach(cell -> labels.add(cell.label())));
        return labels;
    }

    /** Without values where the solver has no run on one of the sets. */
    private static double[] totals(List<SetData> sets, Quantity quantity, String label) {
        List<CellRuns> runs = sets.stream()
                .flatMap(set -> set.cells().stream()
                        .filter(cell -> cell.label().equals(label))
                        .map(cell -> quantity.runs(set, cell)))
                .toList();
        return runs.size() < sets.size() ? new double[0] : Totals.of(runs);
    }

    private static Object[] row(int place, double[] totals) {
        DoubleStatistics statistics = DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION)
                .build(totals);
        double mean = statistics.getAsDouble(Statistic.MEAN);
        double std = totals.length < 2 ? Double.NaN : statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
        return new Object[] {place, mean, mean - std, mean + std, totals.length};
    }
}
