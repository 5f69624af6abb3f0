package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;

/** How long a run took. */
final class RuntimeFigure {
    private RuntimeFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels =
                SetPanels.of(problem).stream().map(set -> panel(set, series)).toList();
        return Optional.of(new Figure(
                id,
                Figure.BARS,
                "Time of a run",
                "Bars: mean wall time of a run on one core; lines: mean ± sample standard deviation. Times depend on the "
                        + "machine and on what else it did." + SetPanels.leftOut(problem),
                "",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("y", "mean time", "s"),
                        new Column("lower", "mean - std", "s"),
                        new Column("upper", "mean + std", "s"),
                        new Column("more", "evaluations", ""),
                        new Column("more", "mean gap", "%")),
                List.of(SetPanels.INSTANCES),
                panels));
    }

    private static Panel panel(SetData set, SeriesList series) {
        List<Object[]> rows = new ArrayList<>();
        for (SolverCell cell : set.cells()) {
            double[] seconds = cell.runs().seconds();
            DoubleStatistics statistics = DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION)
                    .build(seconds);
            double mean = statistics.getAsDouble(Statistic.MEAN);
            double std = seconds.length < 2 ? Double.NaN : statistics.getAsDouble(Statistic.STANDARD_DEVIATION);
            rows.add(new Object[] {
                series.solver(cell.label()),
                mean,
                Math.max(0, mean - std),
                mean + std,
                cell.summary().meanEvaluations(),
                cell.gapPercent()
            });
        }
        double[] means = rows.stream()
                .flatMapToDouble(row -> DoubleStream.of((double) row[1]))
                .toArray();
        Axis axis = Axis.of("time of a run", "s", means);
        return Panel.of(List.of(set.name()), null, axis.log() ? axis : axis.startingAtZero(), rows)
                .withNote(SetPanels.runs(set));
    }
}
