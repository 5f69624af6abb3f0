package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.stats.CellRuns;

/** Energy against latency of the final plans, where a problem has both. */
final class FrontFigure {
    private static final int MOST_RUNS = 60;

    private FrontFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels = SetPanels.of(problem).stream()
                .map(set -> panel(set, series))
                .filter(panel -> !panel.rows().isEmpty())
                .toList();
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.SCATTER,
                "Energy against delay",
                "One point a feasible run. Of a solver with more than " + MOST_RUNS + " runs " + MOST_RUNS
                        + " are drawn, evenly picked in the order of instance and repetition."
                        + SetPanels.leftOut(problem),
                "",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("x", "delay", "s"),
                        new Column("y", "energy", "J"),
                        new Column("more", problem.objective(), problem.unit())),
                List.of(SetPanels.INSTANCES),
                panels));
    }

    private static Panel panel(SetData set, SeriesList series) {
        List<Object[]> rows = new ArrayList<>();
        for (SolverCell cell : set.cells()) {
            CellRuns runs = cell.runs();
            int[] shown = IntStream.range(0, runs.size())
                    .filter(run -> runs.feasible()[run]
                            && Double.isFinite(runs.energyJoules()[run])
                            && Double.isFinite(runs.latencySeconds()[run]))
                    .toArray();
            int points = Math.min(MOST_RUNS, shown.length);
            for (int i = 0; i < points; i++) {
                int run = shown[(int) ((long) i * shown.length / points)];
                rows.add(new Object[] {
                    series.solver(cell.label()),
                    runs.latencySeconds()[run],
                    runs.energyJoules()[run],
                    runs.objective()[run]
                });
            }
        }
        return Panel.of(
                        List.of(set.name()),
                        Axis.of("delay", "s", column(rows, 1)),
                        Axis.of("energy", "J", column(rows, 2)),
                        rows)
                .withNote(SetPanels.runs(set));
    }

    private static double[] column(List<Object[]> rows, int column) {
        return rows.stream().mapToDouble(row -> (double) row[column]).toArray();
    }
}
