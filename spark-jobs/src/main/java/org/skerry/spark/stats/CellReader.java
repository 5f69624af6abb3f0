package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Tables;

/** Reads the runs of an output cell by cell. */
final class CellReader {
    private CellReader() {}

    /** Every cell with a finished run, by problem, parameters, solver and label. */
    static List<CellRuns> read(Tables tables) {
        Dataset<Row> grouped = new NearBest(tables)
                .runs()
                .groupBy("problem", "problem_parameters", "solver", "label")
                .agg(sort_array(collect_list(struct(
                                col("instance_index"),
                                col("repetition"),
                                col("instance_id"),
                                col("objective"),
                                col("feasible"),
                                col("leader_feasible").cast("double"),
                                col("evaluations"),
                                col("energy_j"),
                                col("latency_s"),
                                col("feasible_task_ratio"),
                                col(NearBest.EVALUATIONS_TO_NEAR),
                                col("wall_seconds"))))
                        .as("runs"))
                .orderBy("problem", "problem_parameters", "solver", "label");
        List<CellRuns> cells = new ArrayList<>();
        for (Iterator<Row> rows = grouped.toLocalIterator(); rows.hasNext(); ) {
            cells.add(cell(rows.next()));
        }
        return cells;
    }

    private static CellRuns cell(Row row) {
        List<Row> runs = row.getList(4);
        int n = runs.size();
        int[] instanceIndex = new int[n];
        List<String> instanceId = new ArrayList<>(n);
        double[] objective = new double[n];
        boolean[] feasible = new boolean[n];
        double[] leaderFeasible = new double[n];
        double[] evaluations = new double[n];
        double[] energy = new double[n];
        double[] latency = new double[n];
        double[] feasibleTaskRatio = new double[n];
        double[] evaluationsToNear = new double[n];
        double[] seconds = new double[n];
        for (int run = 0; run < n; run++) {
            Row values = runs.get(run);
            instanceIndex[run] = values.getInt(0);
            instanceId.add(values.getString(2));
            objective[run] = values.getDouble(3);
            feasible[run] = values.getBoolean(4);
            leaderFeasible[run] = present(values, 5);
            evaluations[run] = values.getLong(6);
            energy[run] = present(values, 7);
            latency[run] = present(values, 8);
            feasibleTaskRatio[run] = present(values, 9);
            evaluationsToNear[run] = present(values, 10);
            seconds[run] = values.getDouble(11);
        }
        return new CellRuns(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                instanceIndex,
                instanceId,
                objective,
                feasible,
                leaderFeasible,
                evaluations,
                energy,
                latency,
                feasibleTaskRatio,
                evaluationsToNear,
                seconds);
    }

    private static double present(Row values, int column) {
        return values.isNullAt(column) ? Double.NaN : ((Number) values.get(column)).doubleValue();
    }
}
