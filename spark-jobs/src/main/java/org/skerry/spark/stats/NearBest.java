package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/**
 * How soon runs come near the best that was seen: the evaluations until the champion is feasible and its objective at
 * most 5 % worse than the best objective of all recorded feasible runs on the same instance (Sec. IV-C.3 of the ACE-IVY
 * paper, "convergence speed").
 */
public final class NearBest {
    /** Name of the column that is added to the runs. */
    static final String EVALUATIONS_TO_NEAR = "evaluations_to_near";

    private static final double TOLERANCE = 0.05;

    private static final String LIMIT = "near_limit";

    private static final String LOOSEST = "near_loosest";

    private static final String RUN = "near_run_id";

    private final Tables tables;

    /** Of the runs and trajectories of an output. */
    public NearBest(Tables tables) {
        this.tables = tables;
    }

    /** The recorded runs with the column {@code evaluations_to_near}, null in a run that never came near. */
    public Dataset<Row> runs() {
        Dataset<Row> runs = tables.read(Table.RUNS);
        Column best = min("objective");
        Dataset<Row> limits = runs.filter(col("feasible"))
                .groupBy("instance_id")
                .agg(best.plus(abs(best).multiply(TOLERANCE)).as(LIMIT));
        Dataset<Row> limited = runs.join(limits, "instance_id");
        // Most improvements are near on no instance; those are dropped before anything is joined by run.
        Dataset<Row> loosest = limited.groupBy("problem").agg(max(LIMIT).as(LOOSEST));
        Dataset<Row> reached = tables.read(Table.TRAJECTORIES)
                .filter(col("violation").equalTo(lit(0)))
                .join(broadcast(loosest), "problem")
                .filter(col("objective").leq(col(LOOSEST)))
                .select("run_id", "objective", "evaluations")
                .withColumnRenamed("objective", "near_objective")
                .withColumnRenamed("evaluations", "near_evaluations")
                .join(limited.select("run_id", LIMIT), "run_id")
                .filter(col("near_objective").leq(col(LIMIT)))
                .groupBy(col("run_id").as(RUN))
                .agg(min("near_evaluations").as(EVALUATIONS_TO_NEAR));
        return runs.join(reached, runs.col("run_id").equalTo(reached.col(RUN)), "left");
    }
}
