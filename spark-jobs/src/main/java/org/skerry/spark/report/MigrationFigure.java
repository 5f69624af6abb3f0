package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.skerry.spark.report.Figure.Column;
import org.skerry.spark.report.Figure.Panel;

/** How many migrants each island took from each other. */
final class MigrationFigure {
    private MigrationFigure() {}

    static Optional<Figure> of(ProblemData problem, SeriesList series, String id) {
        List<Panel> panels = new ArrayList<>();
        for (SetData set : SetPanels.of(problem)) {
            Map<String, List<MigrationCount>> byLabel = new LinkedHashMap<>();
            problem.migrations().stream()
                    .filter(count -> count.set().equals(set.key()))
                    .forEach(count -> byLabel.computeIfAbsent(count.label(), label -> new ArrayList<>())
                            .add(count));
            byLabel.forEach((label, counts) -> panels.add(panel(set.name(), series.name(label), counts)));
        }
        if (panels.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Figure(
                id,
                Figure.MATRIX,
                "Migration",
                "Share of the migrants from one island that replaced a candidate of another, over all runs and epochs; a "
                        + "migrant is accepted on merit alone. No cell: nothing was sent." + SetPanels.leftOut(problem),
                "",
                List.of(
                        new Column("x", "to island", ""),
                        new Column("y", "from island", ""),
                        new Column("z", "accepted", "%"),
                        new Column("more", "sent", ""),
                        new Column("more", "accepted migrants", "")),
                List.of(SetPanels.INSTANCES, "solver"),
                panels));
    }

    private static Panel panel(String set, String solver, List<MigrationCount> counts) {
        List<Object[]> rows = counts.stream()
                .map(count -> new Object[] {
                    count.target(),
                    count.source(),
                    100.0 * count.accepted() / count.sent(),
                    count.sent(),
                    count.accepted()
                })
                .toList();
        return Panel.of(List.of(set, solver), Axis.linear("to island", ""), Axis.linear("from island", ""), rows);
    }
}
