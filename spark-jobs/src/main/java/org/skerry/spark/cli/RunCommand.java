package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.fanout.FanOut;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.Summaries;
import org.skerry.spark.stats.Summary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** An experiment to tables. */
@Command(
        name = "run",
        description = "Expand an experiment, run what is missing of it, write the tables and print mean and standard "
                + "deviation beside the reference. What is recorded is not run again; an experiment with more "
                + "repetitions, instances, solvers or sizes runs only the difference.",
        footer = {
            "  skerry run conf/experiments/quickstart.yaml",
            "  skerry run conf/experiments/velo.yaml --set repetitions=30 --output hdfs:///results/velo"
        })
final class RunCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment's YAML file.")
    private Path file;

    @Mixin
    private ExperimentOptions options;

    @Mixin
    private Verbosity verbosity;

    @Override
    public Integer call() throws IOException {
        Experiment experiment = options.read(file);
        try (SparkSession session = Sessions.open(experiment.name())) {
            Execution execution = Execution.of(session, experiment, List.of(), verbosity);
            OutputStore store = execution.store();
            FanOut.Outcome outcome = execution.outcome();
            Summary summary = Summaries.recorded(session, store, Sessions.manifest(store));
            PrintWriter out = spec.commandLine().getOut();
            out.print(new SummaryText(summary));
            out.println(outcome.recorded() + " runs were recorded before, " + outcome.finished() + " finished now, "
                    + outcome.failed() + " failed. Tables: " + store.uri());
            out.flush();
            if (outcome.failed() > 0) {
                Failures.print(session, store, spec.commandLine().getErr());
                return ExitCode.FAILED;
            }
            return ExitCode.DONE;
        }
    }
}
