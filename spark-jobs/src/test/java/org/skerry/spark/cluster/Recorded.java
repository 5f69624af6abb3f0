package org.skerry.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.search.Digest;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/**
 * What an output holds.
 *
 * @param runs rows of the table of runs
 * @param distinctRuns different runs among them
 * @param failures rows of the table of failures
 * @param digests digest of the deterministic columns of every table that is filled alike by every execution
 */
record Recorded(long runs, long distinctRuns, long failures, Map<String, String> digests) {

    /** Reads the output at a path with a Spark of its own. */
    static Recorded in(String outputUri) {
        return LocalSpark.with("local[2]", session -> {
            Tables tables = new Tables(session, outputUri);
            Dataset<Row> runs = tables.read(Table.RUNS);
            return new Recorded(
                    runs.count(),
                    runs.select("run_id").distinct().count(),
                    tables.read(Table.FAILURES).count(),
                    OutputDigest.tables().stream()
                            .collect(Collectors.toMap(
                                    Table::name,
                                    table -> OutputDigest.of(tables, table),
                                    (one, other) -> one,
                                    TreeMap::new)));
        });
    }

    /** Reads the output in a folder. */
    static Recorded in(Path output) {
        return in(output.toUri().toString());
    }

    /** One digest of all tables. */
    String digest() {
        Digest digest = new Digest();
        digests.forEach((table, value) -> digest.add(table).add(value));
        return digest.id();
    }

    /** The files of finished runs in a folder, with the time they were written. */
    static Map<Path, FileTime> runFiles(Path output) {
        Map<Path, FileTime> times = new TreeMap<>();
        Path runs = output.resolve(Table.RUNS.name());
        if (Files.exists(runs)) {
            try (Stream<Path> all = Files.walk(runs)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return times;
    }
}
