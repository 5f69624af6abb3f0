package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.List;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/**
 * Holds the recorded tables of an output against each other.
 *
 * <p>No feasible run may be below the certified optimum or lower bound of its instance, by more than rounding; the gap is
 * relative, and absolute where that is 0. Every run must have references of its instance, an identity of its own, a
 * violation of 0 if and only if it is feasible, and a trajectory that ends at its objective and violation. Of islands, the
 * best end counts.
 */
public final class Verifier {
    private static final String[] INSTANCE = {"problem", "problem_parameters", "instance_id"};
    private static final String RUN = "run_id";

    private final Tables tables;

    /** A verifier of one output. */
    public Verifier(Tables tables) {
        this.tables = tables;
    }

    /** Verifies what is recorded, whether or not runs are missing. */
    public Verification verify() {
        Dataset<Row> checked = checked();
        Dataset<String> findings = checked.select(CheckedRun.columns())
                .flatMap(
                        (FlatMapFunction<Row, String>)
                                row -> CheckedRun.of(row).findings().iterator(),
                        Encoders.STRING());
        Dataset<String> distinct = findings.distinct();
        List<String> listed =
                distinct.orderBy("value").limit(Verification.MOST_FINDINGS).collectAsList();
        long found = listed.size() < Verification.MOST_FINDINGS ? listed.size() : distinct.count();
        return new Verification(cells(checked), listed, found);
    }

    private static List<VerifiedCell> cells(Dataset<Row> checked) {
        return checked
                .groupBy("problem", "problem_parameters", "label")
                .agg(count(lit(1)), sum(col("feasible").cast("long")), min("gap"))
                .orderBy("problem", "problem_parameters", "label")
                .collectAsList()
                .stream()
                .map(row -> new VerifiedCell(
                        new SetKey(row.getString(0), row.getString(1)),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.isNullAt(5) ? null : row.getDouble(5)))
                .toList();
    }

    /** One row per recorded run, with what {@link CheckedRun} asks for. */
    private Dataset<Row> checked() {
        Dataset<Row> runs = tables.read(Table.RUNS)
                .select(
                        RUN,
                        "problem",
                        "problem_parameters",
                        "label",
                        "instance_id",
                        "objective",
                        "violation",
                        "feasible");
        Dataset<Row> copies = runs.groupBy(RUN).agg(count(lit(1)).as("copies"));
        Column distance = col("objective").minus(col("bound"));
        Column gap = when(col("bound").equalTo(0), distance).otherwise(distance.divide(abs(col("bound"))));
        return runs.join(bounds(), columns(INSTANCE), "left")
                .join(copies, columns(RUN), "left")
                .join(ends(), columns(RUN), "left")
                .withColumn("gap", when(col("feasible"), gap))
                .withColumn("referenced", coalesce(col("referenced"), lit(false)));
    }

    private static String[] columns(String... names) {
        return names;
    }

    /** The greatest value per instance that no feasible decision can be below, if any is certified. */
    private Dataset<Row> bounds() {
        Column bounding = col("certified").and(col("kind").isin("optimum", "lower_bound"));
        return tables.read(Table.REFERENCES)
                .groupBy("problem", "problem_parameters", "instance_id")
                .agg(max(when(bounding, col("value"))).as("bound"), lit(true).as("referenced"));
    }

    /** Where the trajectory of each run ends. */
    private Dataset<Row> ends() {
        return tables.read(Table.TRAJECTORIES)
                .groupBy(RUN, "island")
                .agg(max(struct("evaluations", "generation", "violation", "objective"))
                        .as("last"))
                .groupBy(RUN)
                .agg(min(struct("last.violation", "last.objective")).as("end"))
                .select(
                        col(RUN),
                        col("end.objective").as("last_objective"),
                        col("end.violation").as("last_violation"));
    }
}
