package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.Quartiles;

/** How the final values of the runs are spread. */
final class BoxFigure {
    private BoxFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels = new ArrayList<>();
        for (SetData set : SetPanels.of(problem)) {
            Measure.gap(set).ifPresent(gap -> add(panels, set, gap, series));
            add(panels, set, Measure.objective(problem), series);
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.BOXES,
                "Final values",
                "Of all feasible runs: box, lower to upper quartile with the median; whiskers, best and worst run."
                        + (panels.stream().anyMatch(panel -> panel.y().floor() != null)
                                ? " Gaps below " + Numbers.plain(Measure.LEAST_GAP)
                                        + " % are drawn at it on a logarithmic axis."
                                : "")
                        + SetPanels.leftOut(problem),
                "",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("least", "best", ""),
                        new Column("lower", "lower quartile", ""),
                        new Column("middle", "median", ""),
                        new Column("upper", "upper quartile", ""),
                        new Column("greatest", "worst", ""),
                        new Column("more", "mean gap", "%")),
                List.of(SetPanels.INSTANCES, Measure.CHOICE),
                panels));
    }

    private static void add(List<Panel> panels, SetData set, Measure measure, SeriesList series) {
        List<Object[]> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SolverCell cell : set.cells()) {
            if (cell.summary().median() == null) {
                missing.add(series.name(cell.label()));
            } else {
                rows.add(measure.isGap() ? gaps(set, cell, series) : objectives(cell, series));
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        double[] values = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of((double) row[1], (double) row[5]))
                .toArray();
        panels.add(Panel.of(List.of(set.name(), measure.choice()), null, measure.axis(values), rows)
                .withLines(set.instances() == 1 || measure.isGap() ? measure.lines(set) : List.of())
                .withNote(SetPanels.runs(set) + SetPanels.missing(missing, "no run found anything feasible")));
    }

    private static Object[] objectives(SolverCell cell, SeriesList series) {
        SummaryRow row = cell.summary();
        return new Object[] {
            series.solver(cell.label()),
            row.best(),
            row.lowerQuartile(),
            row.median(),
            row.upperQuartile(),
            row.worst(),
            cell.gapPercent()
        };
    }

    private static Object[] gaps(SetData set, SolverCell cell, SeriesList series) {
        double[] gaps = DoubleStream.of(set.gaps().relative(cell.runs()))
                .filter(Double::isFinite)
                .map(gap -> 100 * gap)
                .sorted()
                .toArray();
        Quartiles quartiles = Quartiles.of(gaps);
        return new Object[] {
            series.solver(cell.label()),
            gaps[0],
            quartiles.lower(),
            quartiles.median(),
            quartiles.upper(),
            gaps[gaps.length - 1],
            cell.gapPercent()
        };
    }
}
