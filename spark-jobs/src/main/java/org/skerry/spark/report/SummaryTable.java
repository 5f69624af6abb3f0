package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.skerry.spark.report.HtmlTable.Cell;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.ReferenceSummary;

/** The results on one set of instances: solvers and references, the best mean first. */
final class SummaryTable {
    /** A column: its title, what it says of a solver, and what of a reference. */
    private record Column(String title, Function<SolverCell, Cell> solver, Function<ReferenceSummary, Cell> reference) {
        /** A column that says nothing of references. */
        Column(String title, Function<SolverCell, Cell> solver) {
            this(title, solver, reference -> NONE);
        }
    }

    private static final Cell NONE = Cell.number("", null);

    private final ProblemData problem;
    private final SetData set;
    private final SeriesList series;

    SummaryTable(ProblemData problem, SetData set, SeriesList series) {
        this.problem = problem;
        this.set = set;
        this.series = series;
    }

    void write(Html html) {
        List<Column> columns = columns();
        HtmlTable table =
                new HtmlTable(problem.name() + " " + set.name() + ": " + SetPanels.runs(set) + first()).text("solver");
        columns.forEach(column -> table.number(column.title()));
        List<ReferenceSummary> references = new ArrayList<>(set.references());
        references.sort(Comparator.comparingDouble(SummaryTable::place));
        List<SolverCell> cells = new ArrayList<>(set.cells());
        cells.sort(Comparator.comparingDouble(SummaryTable::place));
        int next = 0;
        for (SolverCell cell : cells) {
            while (next < references.size() && place(references.get(next)) <= place(cell)) {
                table.row("reference", row(references.get(next++), columns));
            }
            table.row("", row(cell, columns));
        }
        while (next < references.size()) {
            table.row("reference", row(references.get(next++), columns));
        }
        table.write(html);
    }

    /** Whom the others are compared with, if there are runs of it. */
    private String first() {
        boolean ran = set.cells().stream().anyMatch(cell -> cell.label().equals(problem.first()));
        return ran ? " First solver: " + series.name(problem.first()) + "." : "";
    }

    private static double place(SolverCell cell) {
        return cell.summary().mean() == null
                ? Double.POSITIVE_INFINITY
                : cell.summary().mean();
    }

    /** A plan that is feasible nowhere stands last. */
    private static double place(ReferenceSummary reference) {
        return reference.infeasible() ? Double.POSITIVE_INFINITY : reference.mean();
    }

    private List<Cell> row(SolverCell cell, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(series.name(cell.label())));
        columns.forEach(column -> cells.add(column.solver().apply(cell)));
        return cells;
    }

    private static List<Cell> row(ReferenceSummary reference, List<Column> columns) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(reference.kind().replace('_', ' ') + (reference.infeasible() ? " (infeasible)" : "")));
        columns.forEach(column -> cells.add(column.reference().apply(reference)));
        return cells;
    }

    private List<Column> columns() {
        String unit = problem.unit().isEmpty() ? "" : " [" + problem.unit() + "]";
        String gapTo = set.gapTo().orElse("reference").replace('_', ' ');
        List<Column> columns = new ArrayList<>(List.of(
                new Column("n", cell -> count((double) cell.summary().n())),
                new Column("mean ± std" + unit, this::mean, SummaryTable::mean),
                new Column("95 % CI of the mean", SummaryTable::interval),
                new Column("median", cell -> figures(cell.summary().median())),
                new Column("IQR", SummaryTable::range),
                new Column("best", cell -> figures(cell.summary().best())),
                new Column("gap to " + gapTo, SummaryTable::gap, reference -> percent(reference.meanGap())),
                new Column(
                        "feasible",
                        cell -> percent(cell.summary().feasibleRate()),
                        reference -> percent(reference.feasibleRate())),
                new Column("evaluations", cell -> count(cell.summary().meanEvaluations())),
                new Column("to within 5 %", SummaryTable::toNear),
                new Column("s a run", cell -> figures(cell.summary().meanSeconds())),
                new Column("rank", SummaryTable::rank),
                new Column("A vs first", SummaryTable::effect),
                new Column(
                        "p vs first",
                        cell -> Cell.number(
                                Numbers.pValue(cell.summary().pValue()),
                                cell.summary().pValue()))));
        addMeasure(columns, "energy [J]", SummaryRow::meanEnergyJ, SummaryTable::figures);
        addMeasure(columns, "latency [s]", SummaryRow::meanLatencyS, SummaryTable::figures);
        addMeasure(columns, "in time", SummaryRow::meanFeasibleTaskRatio, SummaryTable::percent);
        return columns;
    }

    /** Adds a physical measure where it tells something else than the objective. */
    private void addMeasure(
            List<Column> columns, String title, Function<SummaryRow, Double> value, Function<Double, Cell> format) {
        boolean tells = set.cells().stream()
                .map(SolverCell::summary)
                .anyMatch(row -> value.apply(row) != null && !value.apply(row).equals(row.mean()));
        if (tells) {
            columns.add(new Column(title, cell -> format.apply(value.apply(cell.summary()))));
        }
    }

    private static Cell figures(Double value) {
        return Cell.number(Numbers.figures(value), value);
    }

    private static Cell percent(Double share) {
        return Cell.number(Numbers.percent(share), share);
    }

    private static Cell count(double value) {
        return Cell.number(Numbers.count(Math.round(value)), value);
    }

    private Cell mean(SolverCell cell) {
        SummaryRow row = cell.summary();
        if (row.mean() == null) {
            return NONE;
        }
        Cell mean = Cell.number(spread(row.mean(), row.std()), row.mean());
        boolean best =
                row.isBestOf(set.cells().stream().map(SolverCell::summary).toList());
        return best ? mean.best() : mean;
    }

    private static Cell mean(ReferenceSummary reference) {
        return Cell.number(spread(reference.mean(), reference.std()), reference.mean());
    }

    private static String spread(double mean, Double std) {
        return Numbers.figures(mean) + (std == null ? "" : " ± " + Numbers.figures(std));
    }

    private static Cell interval(SolverCell cell) {
        return cell.mean95() == null
                ? NONE
                : Cell.number(
                        Numbers.figures(cell.mean95().lower()) + " to "
                                + Numbers.figures(cell.mean95().upper()),
                        cell.mean95().lower());
    }

    private static Cell range(SolverCell cell) {
        SummaryRow row = cell.summary();
        return row.median() == null ? NONE : figures(row.upperQuartile() - row.lowerQuartile());
    }

    /** The relative gap, or the absolute one where the reference is 0. */
    private static Cell gap(SolverCell cell) {
        SummaryRow row = cell.summary();
        return row.meanGap() == null && row.meanAbsoluteGap() != null
                ? Cell.number(Numbers.figures(row.meanAbsoluteGap()) + " absolute", row.meanAbsoluteGap())
                : percent(row.meanGap());
    }

    private static Cell toNear(SolverCell cell) {
        SummaryRow row = cell.summary();
        if (row.meanEvaluationsToNear() == null) {
            return NONE;
        }
        String share = row.nearRate() == 1 ? "" : " (" + Math.round(100 * row.nearRate()) + " % of runs)";
        return Cell.number(Numbers.count(Math.round(row.meanEvaluationsToNear())) + share, row.meanEvaluationsToNear());
    }

    private static Cell rank(SolverCell cell) {
        int rank = cell.summary().rank();
        return rank == 0 ? NONE : count(rank);
    }

    private static Cell effect(SolverCell cell) {
        return cell.effect() == null
                ? NONE
                : Cell.number(
                        String.format(
                                Locale.ROOT,
                                "%.2f %s",
                                cell.effect().a(),
                                cell.effect().magnitude()),
                        cell.effect().a());
    }
}
