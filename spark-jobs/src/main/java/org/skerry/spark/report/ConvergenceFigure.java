package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.stats.Progress;
import org.skerry.spark.stats.Progress.Curve;

/** The best objective so far against the evaluations spent. */
final class ConvergenceFigure {
    private ConvergenceFigure() {}

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
                Figure.LINES,
                "Convergence",
                "Lines: median over the runs of the best feasible candidate so far; bands: lower to upper quartile. Both are "
                        + "read at about 60 numbers of evaluations, evenly spread on the logarithmic axis, and hold until "
                        + "the next. A line begins where half of the runs have a feasible candidate."
                        + (panels.stream().anyMatch(panel -> panel.y().floor() != null)
                                ? " Gaps below " + Numbers.plain(Measure.LEAST_GAP) + " % are drawn at it."
                                : "")
                        + SetPanels.leftOut(problem),
                Figure.AREA,
                List.of(
                        new Column("series", "solver", ""),
                        new Column("x", "evaluations", ""),
                        new Column("y", "median", ""),
                        new Column("lower", "lower quartile", ""),
                        new Column("upper", "upper quartile", "")),
                List.of(SetPanels.INSTANCES, Measure.CHOICE),
                panels));
    }

    private static void add(List<Panel> panels, SetData set, Measure measure, SeriesList series) {
        List<Object[]> rows = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (SolverCell cell : set.cells()) {
            if (cell.progress() != null) {
                List<Object[]> curve = rows(series.solver(cell.label()), cell.progress(), measure);
                rows.addAll(curve);
                if (curve.isEmpty()) {
                    missing.add(series.name(cell.label()));
                }
            }
        }
        if (rows.isEmpty()) {
            return;
        }
        double[] values = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of((double) row[2], (double) row[3]))
                .toArray();
        panels.add(Panel.of(List.of(set.name(), measure.choice()), Axis.evaluations(), measure.axis(values), rows)
                .inSteps()
                .withLines(set.instances() == 1 || measure.isGap() ? measure.lines(set) : List.of())
                .withNote(
                        SetPanels.runs(set) + SetPanels.missing(missing, "half of their runs found nothing feasible")));
    }

    /** The points at which something changes, and the last. */
    private static List<Object[]> rows(int solver, Progress progress, Measure measure) {
        Curve curve = measure.isGap() ? progress.gap() : progress.objective();
        double factor = measure.isGap() ? 100 : 1;
        List<Object[]> rows = new ArrayList<>();
        double[] last = {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        int points = curve.isEmpty() ? 0 : progress.evaluations().length;
        for (int i = 0; i < points; i++) {
            double[] now = {curve.median()[i], curve.lower()[i], curve.upper()[i]};
            if (Double.isFinite(now[0]) && (i == points - 1 || !Arrays.equals(now, last))) {
                rows.add(new Object[] {
                    solver, progress.evaluations()[i], factor * now[0], factor * now[1], factor * now[2]
                });
                last = now;
            }
        }
        return rows;
    }
}
