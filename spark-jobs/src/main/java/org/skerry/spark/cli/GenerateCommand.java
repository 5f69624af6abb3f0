package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.skerry.data.generate.Instances;
import org.skerry.data.io.InstanceFile;
import org.skerry.problem.Instance;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Instances to files. */
@Command(
        name = "generate",
        description =
                "Generate problem instances and write each to a file of its own; prints the files. Instances with "
                        + "the same parameters, seed and number are the same as those an experiment generates for itself; "
                        + "the files are for other programs.",
        footer = {
            "  skerry generate vehicular --set tasks=100 --output instances",
            "  skerry generate vehicular --set coefficients=instance --seed 2026 --output instances"
        })
final class GenerateCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Mixin
    private ProblemOptions problemOptions;

    @Option(
            names = "--instances",
            paramLabel = "N",
            defaultValue = "1",
            description = "Number of instances. Default: ${DEFAULT-VALUE}")
    private int instances;

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "What the instances are drawn from. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "FOLDER",
            required = true,
            description = "Where the files go. A file that is there with other contents is not overwritten.")
    private Path output;

    @Override
    public void run() {
        ProblemSpec problem = problemOptions.problem(instances);
        for (int index = 0; index < instances; index++) {
            refuseOther(Instances.generate(problem.family(), seed, index));
        }
        PrintWriter out = spec.commandLine().getOut();
        for (int index = 0; index < instances; index++) {
            out.println(write(Instances.generate(problem.family(), seed, index)));
        }
        out.flush();
    }

    private void refuseOther(Instance instance) {
        Path file = output.resolve(instance.id() + ".json");
        try {
            if (Files.exists(file) && !Arrays.equals(Files.readAllBytes(file), InstanceFile.toJson(instance))) {
                throw new UserError(file + ": is there with other contents; choose another --output.");
            }
        } catch (IOException e) {
            throw new UserError(file + ": can not be read (" + e.getMessage() + ").", e);
        }
    }

    private Path write(Instance instance) {
        try {
            return InstanceFile.write(instance, output);
        } catch (UncheckedIOException e) {
            throw new UserError(output + ": can not be written (" + e.getCause().getMessage() + ").", e);
        }
    }
}
