package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.skerry.spark.report.HtmlTable.Cell;
import org.skerry.spark.stats.Progress;
import org.skerry.spark.stats.TargetResult;
import org.skerry.spark.stats.Targets;

/** Expected running time and success rate of every solver for every second decade of precision. */
final class TargetTable {
    /** Targets are a fifth of a decade apart. */
    private static final int DECADE = 5;

    private final ProblemData problem;
    private final SetData set;
    private final SeriesList series;

    TargetTable(ProblemData problem, SetData set, SeriesList series) {
        this.problem = problem;
        this.set = set;
        this.series = series;
    }

    /** Whether anything is known of running times. */
    boolean isEmpty() {
        return set.cells().stream().allMatch(cell -> cell.progress() == null);
    }

    void write(Html html) {
        Targets targets = set.cells().stream()
                .map(SolverCell::progress)
                .filter(progress -> progress != null)
                .findFirst()
                .orElseThrow()
                .targets();
        int[] shown = IntStream.range(0, targets.precisions().length)
                .filter(target -> target % DECADE == 0)
                .toArray();
        HtmlTable table = new HtmlTable(problem.name() + " " + set.name()
                        + ": evaluations a solver is expected to need, restarted until it"
                        + " is within a target of the " + targets.reference().replace('_', ' ')
                        + "; in brackets the share of runs that were")
                .text("solver");
        for (int target : shown) {
            double precision = targets.precisions()[target];
            table.number(targets.relative() ? Numbers.plain(100 * precision) + " %" : Numbers.plain(precision));
        }
        for (SolverCell cell : set.cells()) {
            if (cell.progress() != null) {
                table.row("", cells(cell, cell.progress(), shown));
            }
        }
        table.write(html);
    }

    private List<Cell> cells(SolverCell cell, Progress progress, int[] shown) {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.text(series.name(cell.label())));
        for (int target : shown) {
            TargetResult result = progress.results().get(target);
            cells.add(
                    result.successes() == 0
                            ? Cell.number("never", null)
                            : Cell.number(
                                    Numbers.count(Math.round(result.expectedEvaluations()))
                                            + (result.successes() == result.runs()
                                                    ? ""
                                                    : " (" + Math.round(100 * result.successRate()) + " %)"),
                                    result.expectedEvaluations()));
        }
        return cells;
    }
}
