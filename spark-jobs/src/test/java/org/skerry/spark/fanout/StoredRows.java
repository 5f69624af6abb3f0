package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.Table;

/**
 * The deterministic columns of all rows of an output, read without Spark, which takes milliseconds instead of seconds.
 *
 * @param tables rows by table, sorted
 */
record StoredRows(Map<String, List<String>> tables) {
    /** Folders of what is not recorded for good. */
    private static final Set<String> PASSING = Set.of("_tmp", "islands");

    /** Reads an output. */
    static StoredRows of(String outputUri, Configuration configuration) throws IOException {
        Map<String, List<String>> tables = new TreeMap<>();
        for (Table<?> table : OutputDigest.tables()) {
            List<String> rows = new ArrayList<>();
            for (LocatedFileStatus file : files(new Path(outputUri, table.name()), configuration)) {
                read(table, file.getPath(), configuration, rows);
            }
            Collections.sort(rows);
            tables.put(table.name(), rows);
        }
        return new StoredRows(tables);
    }

    /**
     * When every file of an output that no later start may change was written, and its length. Unfinished files are not
     * even looked at: a thread of a start that has failed may be removing them.
     */
    static Map<String, String> filesOf(String outputUri, Configuration configuration) throws IOException {
        Map<String, String> files = new TreeMap<>();
        Path output = new Path(outputUri);
        FileSystem system = output.getFileSystem(configuration);
        if (!system.exists(output)) {
            return files;
        }
        for (FileStatus folder : system.listStatus(output)) {
            if (!PASSING.contains(folder.getPath().getName())) {
                for (LocatedFileStatus file : files(folder.getPath(), configuration)) {
                    files.put(file.getPath().toString(), file.getModificationTime() + " " + file.getLen());
                }
            }
        }
        return files;
    }

    private static List<LocatedFileStatus> files(Path folder, Configuration configuration) throws IOException {
        List<LocatedFileStatus> files = new ArrayList<>();
        FileSystem system = folder.getFileSystem(configuration);
        if (system.exists(folder)) {
            for (RemoteIterator<LocatedFileStatus> all = system.listFiles(folder, true); all.hasNext(); ) {
                files.add(all.next());
            }
        }
        return files;
    }

    private static void read(Table<?> table, Path file, Configuration configuration, List<String> rows)
            throws IOException {
        try (ParquetReader<Group> reader = ParquetReader.builder(new GroupReadSupport(), file)
                .withConf(configuration)
                .build()) {
            for (Group row = reader.read(); row != null; row = reader.read()) {
                rows.add(text(table, file, row));
            }
        }
    }

    private static String text(Table<?> table, Path file, Group row) {
        StringBuilder text = new StringBuilder(file.getParent().toString().replaceFirst(".*/problem=", ""));
        for (String column : table.deterministicColumns()) {
            if (row.getType().containsField(column)) {
                int field = row.getType().getFieldIndex(column);
                text.append('|');
                for (int i = 0; i < row.getFieldRepetitionCount(field); i++) {
                    text.append(
                            row.getType().getType(field).isPrimitive()
                                    ? row.getValueToString(field, i)
                                    : row.getGroup(field, i).toString());
                }
            }
        }
        return text.toString();
    }
}
