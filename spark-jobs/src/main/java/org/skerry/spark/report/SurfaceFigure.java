package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.report.Grid.Plane;
import org.skerry.spark.stats.ReferenceSummary;

/** The mean result over two numbers that the experiment varies. */
final class SurfaceFigure {
    private static final int MOST = 60;

    private SurfaceFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels = new ArrayList<>();
        for (Plane plane : new Grid(problem).planes()) {
            panels.addAll(panels(plane, Measure.objective(problem), series));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.SURFACE,
                Labels.capitalised(problem.objective()) + " over two parameters",
                "Height and colour: mean over the feasible runs, on the same scale for every solver. Corners of the facets are "
                        + "the values computed."
                        + (panels.size() > MOST
                                ? " The first " + MOST + " of " + panels.size() + " surfaces are drawn."
                                : ""),
                "",
                List.of(
                        new Column("x", "first parameter", ""),
                        new Column("y", "second parameter", ""),
                        new Column("z", "mean", problem.unit()),
                        new Column("more", "mean gap", "%"),
                        new Column("more", "runs", "")),
                List.of("solver", "over", "at"),
                panels.subList(0, Math.min(MOST, panels.size()))));
    }

    private static List<Panel> panels(Plane plane, Measure measure, SeriesList series) {
        Map<String, List<Object[]>> bySolver = new LinkedHashMap<>();
        for (SetData set : plane.sets()) {
            double x = Grid.value(set, plane.first());
            double y = Grid.value(set, plane.second());
            for (SolverCell cell : set.cells()) {
                bySolver.computeIfAbsent(series.name(cell.label()), name -> new ArrayList<>())
                        .add(new Object[] {
                            x,
                            y,
                            cell.summary().mean(),
                            cell.gapPercent(),
                            cell.runs().size()
                        });
            }
            for (ReferenceSummary reference : set.drawnReferences()) {
                String name =
                        series.entries().get(series.reference(reference.kind())).name();
                Double gap = reference.meanGap() == null ? null : 100 * reference.meanGap();
                bySolver.computeIfAbsent(name, key -> new ArrayList<>())
                        .add(new Object[] {x, y, reference.mean(), gap, null});
            }
        }
        double[] values = bySolver.values().stream()
                .flatMap(List::stream)
                .mapToDouble(row -> row[2] == null ? Double.NaN : (double) row[2])
                .toArray();
        Axis height = measure.axis(values);
        List<Panel> panels = new ArrayList<>();
        bySolver.forEach((name, rows) -> panels.add(new Panel(
                List.of(name, plane.first() + " and " + plane.second(), plane.at()),
                Axis.linear(plane.first(), ""),
                Axis.linear(plane.second(), ""),
                height,
                false,
                rows,
                List.of(),
                List.of(),
                SetPanels.runs(plane.sets().get(0)))));
        return panels;
    }
}
