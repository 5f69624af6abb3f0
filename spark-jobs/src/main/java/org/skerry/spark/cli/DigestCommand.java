package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Tables;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A digest of what an output holds. */
@Command(
        name = "digest",
        description = "Print a digest of every table of an output and one of all of them. Columns that differ from "
                + "execution to execution, such as times, are left out, and so is the order of rows and files: the same "
                + "experiment has the same digests on any master, after any interruption.",
        footer = "  skerry digest results/quickstart")
final class DigestCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUTPUT", description = "Path of the output.")
    private String output;

    @Override
    public Integer call() throws IOException {
        OutputStore store = Sessions.output(output);
        Sessions.manifest(store); // says so if this is no output
        Map<String, String> digests;
        try (SparkSession session = Sessions.open("digest")) {
            digests = OutputDigest.of(new Tables(session, store.uri()));
        }
        TextTable table = new TextTable().text("table").text("digest");
        digests.forEach((name, digest) -> table.row(name, digest));
        table.row("all", OutputDigest.total(digests));
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.flush();
        return ExitCode.DONE;
    }
}
