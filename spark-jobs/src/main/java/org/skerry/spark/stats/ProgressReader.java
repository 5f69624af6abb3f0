package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.Progress.Curve;

/**
 * Reads how the runs of an output went on. Executors reduce each trajectory to its values at common numbers of
 * evaluations; the driver holds those of one cell at a time.
 */
public final class ProgressReader {
    private static final String[] RUN = {"problem", "solver", "run_id"};
    private static final String[] INSTANCE = {"problem", "problem_parameters", "instance_id"};
    private static final Column[] CELL = {col("problem"), col("problem_parameters"), col("solver"), col("label")};
    private static final DataType VALUES = DataTypes.createArrayType(DataTypes.DoubleType, false);
    private static final StructType REDUCED = new StructType()
            .add("problem", DataTypes.StringType)
            .add("problem_parameters", DataTypes.StringType)
            .add("solver", DataTypes.StringType)
            .add("label", DataTypes.StringType)
            .add("spent", DataTypes.DoubleType)
            .add("reference", DataTypes.DoubleType)
            .add("best", VALUES)
            .add("hits", VALUES);

    private final Tables tables;

    /** A reader of one output. */
    public ProgressReader(Tables tables) {
        this.tables = tables;
    }

    /** One per cell with a finished run, by problem, parameters, solver and label. */
    public List<Progress> read() {
        Row greatest = tables.read(Table.RUNS).agg(max("evaluations")).first();
        if (greatest.isNullAt(0)) {
            return List.of();
        }
        long[] evaluations = EvaluationGrid.upTo(Math.max(1, greatest.getLong(0)));
        TargetReader targets = new TargetReader(tables);
        Dataset<Row> reduced = trajectories(targets)
                .map(reduction(evaluations), Encoders.row(REDUCED))
                .groupBy(CELL)
                .agg(sort_array(collect_list(struct("spent", "reference", "best", "hits"))))
                .orderBy(CELL);
        List<Progress> cells = new ArrayList<>();
        for (Iterator<Row> rows = reduced.toLocalIterator(); rows.hasNext(); ) {
            Row row = rows.next();
            SetKey set = new SetKey(row.getString(0), row.getString(1));
            cells.add(progress(row, set, evaluations, targets.targets().get(set)));
        }
        return cells;
    }

    /** One row per run: its cell, the evaluations it spent, its reference and its improvements in order. */
    private Dataset<Row> trajectories(TargetReader targets) {
        Dataset<Row> improvements = tables.read(Table.TRAJECTORIES)
                .groupBy(col(RUN[0]), col(RUN[1]), col(RUN[2]))
                .agg(sort_array(collect_list(struct("evaluations", "objective", "violation")))
                        .as("improvements"));
        return tables.read(Table.RUNS)
                .withColumnRenamed("evaluations", "spent")
                .join(improvements, RUN, "left")
                .join(targets.references(), INSTANCE, "left")
                .select(
                        "problem",
                        "problem_parameters",
                        "solver",
                        "label",
                        "spent",
                        "reference",
                        "relative",
                        "improvements");
    }

    private static MapFunction<Row, Row> reduction(long[] evaluations) {
        return row -> {
            List<Row> improvements = row.isNullAt(7) ? List.of() : row.getList(7);
            boolean relative = row.getBoolean(6);
            double[] precisions = Targets.of("", relative).precisions();
            return RowFactory.create(
                    row.getString(0),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    (double) row.getLong(4),
                    row.getDouble(5),
                    RunProgress.best(improvements, evaluations),
                    RunProgress.hits(improvements, row.getDouble(5), relative, precisions));
        };
    }

    private static Progress progress(Row row, SetKey set, long[] evaluations, Targets targets) {
        List<Row> runs = row.getList(4);
        double[] spent = runs.stream().mapToDouble(run -> run.getDouble(0)).toArray();
        double[][] best = runs.stream().map(run -> values(run, 2)).toArray(double[][]::new);
        double[][] hits = runs.stream().map(run -> values(run, 3)).toArray(double[][]::new);
        double[][] gaps = new double[best.length][];
        for (int run = 0; run < best.length; run++) {
            double reference = runs.get(run).getDouble(1);
            double unit = targets.relative() ? Math.abs(reference) : 1;
            gaps[run] = Arrays.stream(best[run])
                    .map(value -> (value - reference) / unit)
                    .toArray();
        }
        return new Progress(
                set.problem(),
                set.parameters(),
                row.getString(2),
                row.getString(3),
                runs.size(),
                evaluations,
                Curve.of(best, evaluations.length),
                targets.measured() ? Curve.of(gaps, evaluations.length) : Curve.NONE,
                targets,
                results(targets.precisions(), hits, spent),
                reached(hits, evaluations));
    }

    private static double[] values(Row run, int column) {
        return run.<Double>getList(column).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }

    private static List<TargetResult> results(double[] precisions, double[][] hits, double[] spent) {
        List<TargetResult> results = new ArrayList<>();
        for (int target = 0; target < precisions.length; target++) {
            int column = target;
            results.add(TargetResult.of(
                    precisions[target],
                    Arrays.stream(hits).mapToDouble(run -> run[column]).toArray(),
                    spent));
        }
        return results;
    }

    private static double[] reached(double[][] hits, long[] evaluations) {
        double[] all = Arrays.stream(hits)
                .flatMapToDouble(Arrays::stream)
                .map(hit -> Double.isNaN(hit) ? Double.POSITIVE_INFINITY : hit)
                .sorted()
                .toArray();
        double[] reached = new double[evaluations.length];
        int count = 0;
        for (int time = 0; time < evaluations.length; time++) {
            while (count < all.length && all[count] <= evaluations[time]) {
                count++;
            }
            reached[time] = (double) count / all.length;
        }
        return reached;
    }
}
