package org.skerry.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.SetKey;

/** Reads the table {@code migrations} of an output that has one: a row per migrant. */
final class MigrationReader {
    private static final String TABLE = "migrations";
    private static final StructType COLUMNS = new StructType()
            .add("run_id", DataTypes.StringType)
            .add("source", DataTypes.IntegerType)
            .add("target", DataTypes.IntegerType)
            .add("accepted", DataTypes.BooleanType);

    private MigrationReader() {}

    static List<MigrationCount> read(SparkSession session, OutputStore store) throws IOException {
        if (!store.exists(TABLE)) {
            return List.of();
        }
        Dataset<Row> migrants = session.read()
                .schema(COLUMNS)
                .parquet(store.uri() + "/" + TABLE)
                .select(
                        col("run_id"),
                        col("source"),
                        col("target"),
                        col("accepted").cast("int"));
        return new Tables(session, store.uri())
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
