package org.skerry.spark.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.PropertyNamingStrategies;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.Summaries;
import org.skerry.spark.stats.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The summary of an output. */
@Command(
        name = "summarize",
        description =
                "Print the summary of an output: for every set of instances the solvers and the reference values in "
                        + "one table, best first.",
        footer = {"  skerry summarize results/quickstart", "  skerry summarize results/quickstart --json"})
final class SummarizeCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUTPUT", description = "Path of the output.")
    private String output;

    @Option(names = "--json", description = "Print JSON with all columns of the table 'summary' and all references.")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        OutputStore store = Sessions.output(output);
        Manifest manifest = Sessions.manifest(store);
        PrintWriter out = spec.commandLine().getOut();
        try (SparkSession session = Sessions.open("summarize")) {
            Summary summary = Summaries.of(session, store, manifest);
            if (json) {
                out.println(json(summary));
            } else {
                out.print(new SummaryText(summary));
            }
        }
        out.flush();
        return ExitCode.DONE;
    }

    private static String json(Summary summary) {
        try {
            return JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    .build()
                    .writerWithDefaultPrettyPrinter()
                    .writeValueAsString(summary);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("writing the summary as JSON", e);
        }
    }
}
