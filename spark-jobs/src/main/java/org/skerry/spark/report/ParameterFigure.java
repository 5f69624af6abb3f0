package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.statistics.descriptive.Mean;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.report.Grid.Sweep;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Estimate;
import org.skerry.spark.stats.Interval;
import org.skerry.spark.stats.ReferenceSummary;

/** The mean result against a number that the experiment varies, with the slope of each line. */
final class ParameterFigure {
    private static final int MOST = 40;
    private static final int SERIES = 0;
    private static final int X = 1;
    private static final int Y = 2;
    private static final int SLOPE = 6;

    private ParameterFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Sweep> sweeps = new Grid(problem).sweeps();
        List<Panel> panels = new ArrayList<>();
        for (Sweep sweep : sweeps.subList(0, Math.min(MOST, sweeps.size()))) {
            panels.add(panel(sweep, Measure.objective(problem), series));
            Quantity.parts(problem).forEach(part -> panels.add(panel(sweep, part, series)));
            if (sweep.sets().stream().allMatch(SetData::hasRelativeGaps)) {
                Measure.gap(sweep.sets().get(0)).ifPresent(gap -> panels.add(panel(sweep, gap, series)));
            }
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.LINES,
                title(problem, panels),
                "Points: mean over the feasible runs; whiskers: 95 % confidence interval of the mean, by a bias-corrected and "
                        + "accelerated bootstrap, or Student's below ten values, over the runs of a single instance or over the "
                        + "means of several. The table "
                        + "gives the slope of each line by least squares."
                        + (sweeps.size() > MOST
                                ? " The first " + MOST + " of " + sweeps.size() + " lines of the grid are drawn."
                                : ""),
                "bars",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("x", "parameter", ""),
                        new Column("y", "mean", ""),
                        new Column("lower", "lower limit", ""),
                        new Column("upper", "upper limit", ""),
                        new Column("more", "mean gap", "%"),
                        new Column("more", "slope", "per unit of the parameter"),
                        new Column("more", "runs", "")),
                List.of("parameter", "at", Measure.CHOICE),
                panels));
    }

    private static String title(ProblemData problem, List<Panel> panels) {
        List<String> parameters =
                panels.stream().map(panel -> panel.choice().get(0)).distinct().toList();
        return Labels.capitalised(problem.objective()) + " against "
                + (parameters.size() == 1 ? parameters.get(0) : "each parameter");
    }

    /** The objective or the gap to a reference, with the references' own lines. */
    private static Panel panel(Sweep sweep, Measure measure, SeriesList series) {
        return panel(
                sweep,
                measure,
                (set, x) -> Stream.concat(
                        solved(set).map(cell -> row(series.solver(cell.label()), x, cell, measure)),
                        set.drawnReferences().stream()
                                .map(reference -> row(series.reference(reference.kind()), x, reference, measure))));
    }

    /** A part of the objective, of which the references tell nothing. */
    private static Panel panel(Sweep sweep, Quantity part, SeriesList series) {
        return panel(
                sweep,
                part.measure(),
                (set, x) -> solved(set).map(cell -> row(series.solver(cell.label()), x, cell, part.runs(set, cell))));
    }

    private static Stream<SolverCell> solved(SetData set) {
        return set.cells().stream().filter(cell -> cell.summary().mean() != null);
    }

    /** The points of a set of instances. */
    @FunctionalInterface
    private interface Points {
        /** Rows of a figure, at the set's value of the parameter. */
        Stream<Object[]> of(SetData set, double x);
    }

    private static Panel panel(Sweep sweep, Measure measure, Points points) {
        Map<Object, List<Object[]>> bySeries = sweep.sets().stream()
                .flatMap(set -> points.of(set, Grid.value(set, sweep.parameter())))
                .collect(Collectors.groupingBy(row -> row[SERIES], LinkedHashMap::new, Collectors.toList()));
        List<Object[]> rows = new ArrayList<>();
        bySeries.values().forEach(line -> {
            Double slope = slope(line);
            line.forEach(row -> row[SLOPE] = slope);
            rows.addAll(line);
        });
        double[] values = rows.stream()
                .mapToDouble(row -> row[Y] == null ? Double.NaN : (double) row[Y])
                .toArray();
        return Panel.of(
                        List.of(sweep.parameter(), sweep.at(), measure.choice()),
                        Axis.linear(sweep.parameter(), ""),
                        measure.axis(values),
                        rows)
                .withNote(SetPanels.runs(sweep.sets().get(0)));
    }

    private static Object[] row(int place, double x, SolverCell cell, Measure measure) {
        boolean interval = !measure.isGap() && cell.mean95() != null;
        return new Object[] {
            place,
            x,
            measure.isGap() ? cell.gapPercent() : cell.summary().mean(),
            interval ? cell.mean95().lower() : null,
            interval ? cell.mean95().upper() : null,
            cell.gapPercent(),
            null,
            cell.runs().size()
        };
    }

    /** A point of a part of the objective, which the summary has no interval of. */
    private static Object[] row(int place, double x, SolverCell cell, CellRuns part) {
        Interval mean95 = Estimate.mean(part).orElse(null);
        return new Object[] {
            place,
            x,
            Mean.of(part.feasibleObjectives()).getAsDouble(),
            mean95 == null ? null : mean95.lower(),
            mean95 == null ? null : mean95.upper(),
            cell.gapPercent(),
            null,
            cell.runs().size()
        };
    }

    private static Object[] row(int place, double x, ReferenceSummary reference, Measure measure) {
        Double gap = reference.meanGap() == null ? null : 100 * reference.meanGap();
        return new Object[] {place, x, measure.isGap() ? gap : (Double) reference.mean(), null, null, gap, null, null};
    }

    /** The least-squares slope of the points of a line; null below two. */
    private static Double slope(List<Object[]> line) {
        double n = 0;
        double meanX = 0;
        double meanY = 0;
        double covariance = 0;
        double variance = 0;
        for (Object[] row : line) {
            if (row[Y] != null) {
                n++;
                double dx = (double) row[X] - meanX;
                meanX += dx / n;
                meanY += ((double) row[Y] - meanY) / n;
                covariance += dx * ((double) row[Y] - meanY);
                variance += dx * ((double) row[X] - meanX);
            }
        }
        return variance == 0 ? null : (Double) (covariance / variance);
    }
}
