package org.skerry.spark.cli;

import java.nio.file.Path;
import java.util.List;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import picocli.CommandLine.Option;

/** What a command line may change of an experiment's file. */
final class ExperimentOptions {
    @Option(
            names = "--output",
            paramLabel = "URI",
            description =
                    "Where the tables go: any Hadoop path (file:, hdfs:, s3a:). Default: what the experiment says, "
                            + "else results/NAME.")
    private String output;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description =
                    "Change a value of the experiment, by its dotted path: repetitions=3, budget.evaluations=2000, "
                            + "problems.0.tasks=[50]. May be given several times.")
    private List<String> overrides = List.of();

    /** Reads the experiment with these changes. */
    Experiment read(Path file) {
        Experiment experiment = ExperimentFile.read(file, overrides);
        return output == null ? experiment : experiment.withOutput(output);
    }
}
