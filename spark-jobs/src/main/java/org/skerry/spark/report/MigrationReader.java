package org.skerry.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.SetKey;

/** Reads the table {@code migrations}: a row per migrant. */
final class MigrationReader {
    private MigrationReader() {}

    static List<MigrationCount> read(Tables tables) {
        Dataset<Row> migrants = tables.read(Table.MIGRATIONS)
                .select(
                        col("run_id"),
                        col("source"),
                        col("target"),
                        col("accepted").cast("int"));
        return tables
                .read(Table.RUNS)
                .select("run_id", "problem", "problem_parameters", "label")
                .join(migrants, "run_id")
                .groupBy("problem", "problem_parameters", "label", "source", "target")
                .agg(count(lit(1)), sum("accepted"))
                .orderBy("problem", "problem_parameters", "label", "source", "target")
                .collectAsList()
                .stream()
                .map(row -> new MigrationCount(
                        new SetKey(row.getString(0), row.getString(1)),
                        row.getString(2),
                        row.getInt(3),
                        row.getInt(4),
                        row.getLong(5),
                        row.getLong(6)))
                .toList();
    }
}
