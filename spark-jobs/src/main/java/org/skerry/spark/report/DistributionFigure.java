package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.stats.Progress;
import org.skerry.spark.stats.SetKey;
import org.skerry.spark.stats.Targets;

/** Which share of all targets was reached after how many evaluations. */
final class DistributionFigure {
    private DistributionFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        Map<String, List<SetData>> byTargets = new LinkedHashMap<>();
        for (SetData set : problem.sets()) {
            set.cells().stream()
                    .filter(cell -> cell.progress() != null)
                    .findFirst()
                    .ifPresent(cell -> byTargets
                            .computeIfAbsent(told(cell.progress().targets()), targets -> new ArrayList<>())
                            .add(set));
        }
        List<SetKey> drawn = SetPanels.of(problem).stream().map(SetData::key).toList();
        List<Panel> panels = new ArrayList<>();
        byTargets.forEach((targets, sets) -> {
            if (sets.size() > 1) {
                panels.add(panel("all " + sets.size() + " sets, " + targets, sets, targets, series));
            }
        });
        byTargets.forEach((targets, sets) -> sets.stream()
                .filter(set -> drawn.contains(set.key()))
                .forEach(set -> panels.add(panel(set.name(), List.of(set), targets, series))));
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.LINES,
                "Targets reached",
                "Share of all pairs of a run and a target that were reached by then: the empirical distribution of running "
                        + "times. Higher and further left is better." + SetPanels.leftOut(problem),
                "",
                List.of(
                        new Column("series", "solver", ""),
                        new Column("x", "evaluations", ""),
                        new Column("y", "targets reached", "%")),
                List.of(SetPanels.INSTANCES),
                panels));
    }

    private static String told(Targets targets) {
        String from = targets.measured() ? "the " + targets.reference().replace('_', ' ') : "the best run observed";
        double[] precisions = targets.precisions();
        double first = precisions[0];
        double last = precisions[precisions.length - 1];
        return precisions.length + " targets from " + (targets.relative() ? percent(first) : Numbers.plain(first))
                + " down to " + (targets.relative() ? percent(last) : Numbers.plain(last)) + " above " + from;
    }

    private static String percent(double share) {
        return Numbers.plain(100 * share) + " %";
    }

    private static Panel panel(String choice, List<SetData> sets, String targets, SeriesList series) {
        Map<String, List<Progress>> bySolver = new LinkedHashMap<>();
        sets.forEach(set -> set.cells().stream()
                .filter(cell -> cell.progress() != null)
                .forEach(cell -> bySolver.computeIfAbsent(cell.label(), label -> new ArrayList<>())
                        .add(cell.progress())));
        List<Object[]> rows = new ArrayList<>();
        bySolver.forEach((label, progress) -> {
            if (progress.size() == sets.size()) {
                rows.addAll(rows(series.solver(label), progress));
            }
        });
        return Panel.of(List.of(choice), Axis.evaluations(), Axis.fromZero("targets reached", "%"), rows)
                .inSteps()
                .withNote((sets.size() == 1 ? SetPanels.runs(sets.get(0)) + " " : "Every set counts the same. ")
                        + Labels.capitalised(targets) + ".");
    }

    /** The points at which the mean over the sets changes, and the last. */
    private static List<Object[]> rows(int solver, List<Progress> sets) {
        long[] evaluations = sets.get(0).evaluations();
        List<Object[]> rows = new ArrayList<>();
        double last = -1;
        for (int i = 0; i < evaluations.length; i++) {
            int at = i;
            double share = sets.stream()
                    .mapToDouble(set -> set.reached()[at])
                    .average()
                    .orElseThrow();
            if (share != last || i == evaluations.length - 1) {
                rows.add(new Object[] {solver, evaluations[i], 100 * share});
                last = share;
            }
        }
        return rows;
    }
}
