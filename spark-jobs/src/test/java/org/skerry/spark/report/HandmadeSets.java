package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Cells;
import org.skerry.spark.stats.Gaps;
import org.skerry.spark.stats.SetKey;

/** Sets of instances made by hand, without an output. */
final class HandmadeSets {
    private HandmadeSets() {}

    /** A set without references, of which each figure computes what it shows. */
    static SetData of(int tasks, CellRuns... runs) {
        List<SummaryRow> rows = Cells.rows(List.of(runs));
        List<SolverCell> cells = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            cells.add(new SolverCell(runs[i], rows.get(i), null, null, null));
        }
        return new SetData(
                new SetKey("p", "{\"tasks\":" + tasks + "}"),
                "tasks=" + tasks,
                Map.of("tasks", tasks),
                cells,
                List.of(),
                new Gaps("", Map.of()));
    }

    static ProblemData problem(String unit, SetData... sets) {
        return new ProblemData("p", "", unit, sets[0].cells().get(0).label(), List.of(sets), true, List.of());
    }
}
