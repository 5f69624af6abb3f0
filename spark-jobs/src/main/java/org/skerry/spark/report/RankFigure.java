package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.report.Figure.Span;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.RankComparison;
import org.skerry.spark.stats.Rankings;

/** Average ranks over instances, and which solvers do not differ. */
final class RankFigure {
    private RankFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels = new ArrayList<>();
        if (problem.ranked()) {
            if (problem.sets().size() > 1) {
                add(panels, "all " + problem.sets().size() + " sets", runs(problem.cells()), series);
            }
            SetPanels.of(problem).forEach(set -> add(panels, set.name(), runs(set.cells()), series));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.RANKS,
                "Ranks over instances",
                "Rank of each solver by its mean on every instance, averaged; ties share a rank. A thick bar joins solvers of "
                        + "which no two differ at 5 % (Wilcoxon's signed-rank test on the instances' means, Holm-corrected "
                        + "over all pairs). The same draws under other parameters count as another instance; where a set has "
                        + "such, p is too small." + SetPanels.leftOut(problem),
                "",
                List.of(new Column("series", "solver", ""), new Column("x", "average rank", "")),
                List.of(SetPanels.INSTANCES),
                panels));
    }

    private static List<CellRuns> runs(List<SolverCell> cells) {
        return cells.stream().map(SolverCell::runs).toList();
    }

    private static void add(List<Panel> panels, String choice, List<CellRuns> cells, SeriesList series) {
        Optional<RankComparison> ranked = Rankings.of(cells);
        if (ranked.isEmpty()) {
            return;
        }
        RankComparison ranks = ranked.get();
        List<Object[]> rows = new ArrayList<>();
        for (int i = 0; i < ranks.labels().size(); i++) {
            rows.add(new Object[] {series.solver(ranks.labels().get(i)), ranks.averageRanks()[i]});
        }
        List<Span> groups = ranks.groups().stream()
                .map(group -> new Span(group.first(), group.last()))
                .toList();
        String p = Numbers.pValue(ranks.friedmanPValue());
        panels.add(new Panel(
                List.of(choice),
                null,
                null,
                null,
                false,
                rows,
                List.of(),
                groups,
                String.format(
                        Locale.ROOT,
                        "n = %d instances. Friedman test (Iman and Davenport's form): p %s.",
                        ranks.instances(),
                        p.startsWith("<") ? p : "= " + p)));
    }
}
