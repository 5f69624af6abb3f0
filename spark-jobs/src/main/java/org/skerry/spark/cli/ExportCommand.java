package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.export.ExportFormat;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An output as files for other programs. */
@Command(
        name = "export",
        description = "Write an output as files for other programs and print their names: 'csv', every table for a "
                + "spreadsheet; 'latex', the summary for a paper; 'iohprofiler', the improvements of all runs for "
                + "IOHanalyzer; 'svg', the figures of the report. Files that are there are replaced.",
        footer = {
            "  skerry export results/quickstart --format csv",
            "  skerry export results/velo --format latex --to file:/home/me/paper/tables"
        })
final class ExportCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUTPUT", description = "Path of the output.")
    private String output;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            required = true,
            completionCandidates = FormatNames.class,
            description = "One of: ${COMPLETION-CANDIDATES}.")
    private String format;

    @Option(
            names = "--to",
            paramLabel = "FOLDER",
            description = "Where the files go: any Hadoop path. Default: export/FORMAT in the output.")
    private String to;

    /** The formats as users write them. */
    static final class FormatNames implements Iterable<String> {
        private static final List<String> ALL = Arrays.stream(ExportFormat.values())
                .map(format -> format.name().toLowerCase(Locale.ROOT))
                .toList();

        @Override
        public Iterator<String> iterator() {
            return ALL.iterator();
        }
    }

    @Override
    public void run() {
        if (!FormatNames.ALL.contains(format)) {
            throw new UserError("--format (" + format + ") must be one of " + String.join(", ", FormatNames.ALL) + ".");
        }
        OutputStore store = Sessions.output(output);
        Manifest manifest = Sessions.manifest(store);
        OutputStore folder = Sessions.output(to == null ? store.uri() + "/export/" + format : to);
        List<String> names;
        try (SparkSession session = Sessions.open("export")) {
            if (new Tables(session, store.uri()).read(Table.RUNS).isEmpty()) {
                throw new UserError(store.uri() + ": has no finished run to export.");
            }
            names = ExportFormat.valueOf(format.toUpperCase(Locale.ROOT)).write(session, store, manifest, folder);
        } catch (IOException e) {
            throw new UserError(folder.uri() + ": can not be written (" + e.getMessage() + ").", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        names.forEach(name -> out.println(folder.uri() + "/" + name));
        out.flush();
    }
}
