package org.skerry.spark.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.DataFrameReader;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Reads the tables of an output with Spark.
 *
 * @param outputUri qualified path of the output
 */
public record Tables(SparkSession session, String outputUri) {

    /**
     * A table with all its columns; without rows if the output has none. A run that is there twice, in a file of its own and
     * in that of its block, is read once; the next start removes the former.
     */
    public Dataset<Row> read(Table<?> table) {
        Path folder = new Path(outputUri, table.name());
        Map<Path, List<String>> names;
        try {
            names = names(folder.getFileSystem(session.sparkContext().hadoopConfiguration()), folder);
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + folder, e);
        }
        if (names.isEmpty()) {
            return session.createDataFrame(List.of(), table.schema());
        }
        List<String> paths = new ArrayList<>();
        boolean anySuperseded = false;
        for (Map.Entry<Path, List<String>> inFolder : names.entrySet()) {
            Set<String> superseded = SingleRunFiles.superseded(inFolder.getValue());
            anySuperseded |= !superseded.isEmpty();
            inFolder.getValue().stream()
                    .filter(name -> !superseded.contains(name))
                    .forEach(name -> paths.add(new Path(inFolder.getKey(), name).toString()));
        }
        DataFrameReader reader = session.read().schema(table.schema());
        return anySuperseded
                ? reader.option("basePath", folder.toString()).parquet(paths.toArray(String[]::new))
                : reader.parquet(folder.toString());
    }

    /** The names of the files by the folder that they are in. */
    private static Map<Path, List<String>> names(FileSystem files, Path folder) throws IOException {
        Map<Path, List<String>> names = new TreeMap<>();
        for (FileStatus status : Listing.below(files, folder)) {
            Path file = status.getPath();
            names.computeIfAbsent(file.getParent(), key -> new ArrayList<>()).add(file.getName());
        }
        return names;
    }
}
