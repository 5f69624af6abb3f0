package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.report.RecordedOutput;
import org.skerry.spark.report.Report;
import org.skerry.spark.result.OutputStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An output as a page. */
@Command(
        name = "report",
        description = "Write one HTML file with the tables and figures of an output. It needs no network, and any "
                + "browser shows it. Prints where the file is; one that is there is replaced.",
        footer = {"  skerry report results/quickstart", "  skerry report hdfs:///results/velo --to file:/tmp/velo.html"
        })
final class ReportCommand implements Runnable {
    static final String FILE = "report.html";

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUTPUT", description = "Path of the output.")
    private String output;

    @Option(
            names = "--to",
            paramLabel = "FILE",
            description = "Where the page goes: any Hadoop path. Default: " + FILE + " in the output.")
    private String to;

    @Override
    public void run() {
        OutputStore store = Sessions.output(output);
        Manifest manifest = Sessions.manifest(store);
        String page;
        try (SparkSession session = Sessions.open("report")) {
            page = Report.html(RecordedOutput.read(session, store, manifest));
        } catch (IOException e) {
            throw new UserError(store.uri() + ": can not be read (" + e.getMessage() + ").", e);
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println(write(store, page.getBytes(StandardCharsets.UTF_8)));
        out.flush();
    }

    private String write(OutputStore store, byte[] page) {
        OutputStore folder = store;
        String name = FILE;
        if (to != null) {
            Path file = path();
            Path parent = file.getParent();
            folder = Sessions.output(parent == null ? "." : parent.toString());
            name = file.getName();
        }
        try {
            folder.write(name, out -> out.write(page));
        } catch (IOException e) {
            throw new UserError(folder.uri() + "/" + name + ": can not be written (" + e.getMessage() + ").", e);
        }
        return folder.uri() + "/" + name;
    }

    private Path path() {
        try {
            return new Path(to);
        } catch (IllegalArgumentException e) {
            throw new UserError("--to (" + to + ") must be a path of a file.", e);
        }
    }
}
