package org.skerry.spark.result;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;

import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The runs that failed and are not recorded since. */
public final class OpenFailures {
    /** What a run is, but for the weights that it was to search with: these are not known where training failed. */
    private static final String[] KEYS = {
        "problem", "problem_parameters", "solver", "label", "instance_id", "repetition"
    };

    private OpenFailures() {}

    /** One row a run: what it is, and {@code message} and {@code where} of its last failure. */
    public static Dataset<Row> of(Tables tables) {
        Column last = col("failed_at");
        return tables.read(Table.FAILURES)
                .join(tables.read(Table.RUNS).selectExpr(KEYS), KEYS, "left_anti")
                .groupBy(Stream.of(KEYS).map(name -> col(name)).toArray(Column[]::new))
                .agg(
                        max_by(col("message"), last).as("message"),
                        max_by(col("where"), last).as("where"));
    }
}
