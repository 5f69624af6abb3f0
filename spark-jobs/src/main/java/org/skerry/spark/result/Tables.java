package org.skerry.spark.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the tables of an output with Spark.
 *
 * @param outputUri qualified path of the output
 */
public record Tables(SparkSession session, String outputUri) {

    /** A table with all its columns; without rows if the output has none. */
    public Dataset<Row> read(Table<?> table) {
        Path folder = new Path(outputUri, table.name());
        try {
            if (!folder.getFileSystem(session.sparkContext().hadoopConfiguration())
                    .exists(folder)) {
                return session.createDataFrame(List.of(), table.schema());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
        return session.read().schema(table.schema()).parquet(folder.toString());
    }
}
