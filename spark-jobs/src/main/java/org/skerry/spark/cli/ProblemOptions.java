package org.skerry.spark.cli;

import java.util.List;
import org.skerry.spark.experiment.ProblemSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The problem that a command is about; mixed into the commands that take one. */
final class ProblemOptions {
    @Parameters(paramLabel = "KIND", description = "Name of a problem, as 'skerry list problems' shows it.")
    private String kind;

    @Option(
            names = "--set",
            paramLabel = "PARAMETER=VALUE",
            description = "Set a parameter of the problem; may be given several times.")
    private List<String> settings = List.of();

    /**
     * The problem.
     *
     * @throws org.skerry.spark.experiment.UserError if the name, a parameter or the number of instances is wrong
     */
    ProblemSpec problem(int instances) {
        return ProblemSpec.named(kind, settings, instances);
    }
}
