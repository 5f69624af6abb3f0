package org.skerry.spark.export;

import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.Progress;
import org.skerry.spark.stats.ProgressReader;
import org.skerry.spark.stats.Summary;
import org.skerry.spark.stats.TargetResult;

/** Every table of an output as a CSV file, and one of the targets that were reached. */
final class CsvExport {
    private static final String TARGETS = "targets.csv";

    private final Tables tables;
    private final Summary summary;
    private final OutputStore folder;

    /**
     * An export.
     *
     * @param summary of the tables as they are; the recorded one may be older than they
     */
    CsvExport(Tables tables, Summary summary, OutputStore folder) {
        this.tables = tables;
        this.summary = summary;
        this.folder = folder;
    }

    /** Writes the tables that have rows; in an order that does not depend on how they are stored. */
    List<String> write() throws IOException {
        List<String> written = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            Dataset<Row> rows = table == Table.SUMMARY ? summary() : tables.read(table);
            if (!rows.isEmpty()) {
                String name = table.name() + ".csv";
                folder.write(name, out -> write(table, rows, out));
                written.add(name);
            }
        }
        List<Progress> progress = new ProgressReader(tables).read();
        if (!progress.isEmpty()) {
            folder.write(TARGETS, out -> writeTargets(progress, out));
            written.add(TARGETS);
        }
        return written;
    }

    private Dataset<Row> summary() {
        return tables.session()
                .createDataFrame(
                        summary.cells().stream().map(Table.SUMMARY::asRow).toList(), Table.SUMMARY.schema());
    }

    private static void write(Table<?> table, Dataset<Row> rows, OutputStream out) throws IOException {
        List<String> names = new ArrayList<>(table.partitionColumns());
        for (String name : rows.schema().fieldNames()) {
            if (!names.contains(name)) {
                names.add(name);
            }
        }
        Column[] order =
                table.deterministicColumns().stream().map(name -> col(name)).toArray(Column[]::new);
        Column[] columns = names.stream().map(name -> column(rows, name)).toArray(Column[]::new);
        out.write(bytes(Csv.line(names)));
        for (Iterator<Row> sorted = rows.orderBy(order).select(columns).toLocalIterator(); sorted.hasNext(); ) {
            out.write(bytes(Csv.line(sorted.next())));
        }
    }

    private static Column column(Dataset<Row> rows, String name) {
        return rows.schema().apply(name).dataType() instanceof ArrayType
                ? array_join(col(name).cast("array<string>"), " ").as(name)
                : col(name);
    }

    private static void writeTargets(List<Progress> progress, OutputStream out) throws IOException {
        out.write(bytes(Csv.line(List.of(
                "problem",
                "solver",
                "problem_parameters",
                "label",
                "reference",
                "relative",
                "precision",
                "runs",
                "successes",
                "expected_evaluations"))));
        for (Progress cell : progress) {
            for (TargetResult result : cell.results()) {
                out.write(bytes(Csv.line(Arrays.asList(
                        cell.problem(),
                        cell.solver(),
                        cell.problemParameters(),
                        cell.label(),
                        cell.targets().reference(),
                        cell.targets().relative(),
                        result.precision(),
                        result.runs(),
                        result.successes(),
                        result.successes() == 0 ? null : result.expectedEvaluations()))));
            }
        }
    }

    private static byte[] bytes(String line) {
        return line.getBytes(StandardCharsets.UTF_8);
    }
}
