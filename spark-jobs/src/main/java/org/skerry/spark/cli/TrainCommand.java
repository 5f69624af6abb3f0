package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.skerry.data.generate.Instances;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.AutoencoderTraining;
import org.skerry.latent.EpochLoss;
import org.skerry.latent.LatentModel;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Problem;
import org.skerry.spark.experiment.ParameterOptions;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Trains an autoencoder and writes the model. */
@Command(
        name = "train",
        description = "Train an autoencoder on the schemes of a problem, write the model to a file, and print its "
                + "losses, how many of its latents are active and how much of a scheme survives it. An experiment "
                + "trains the models that it needs itself; the file is for a look at one.",
        footer = {
            "  skerry train vehicular --set tasks=100 --output velo-100.model",
            "  skerry train vehicular --autoencoder training=uniform --autoencoder klWeight=1 --output m.model"
        })
final class TrainCommand implements Runnable {
    private static final int LINES = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private Verbosity verbosity;

    @Mixin
    private ProblemOptions problemOptions;

    @Option(
            names = "--autoencoder",
            paramLabel = "PARAMETER=VALUE",
            description = "Set a parameter of the autoencoder, as 'skerry describe velo' shows them; may be given "
                    + "several times.")
    private List<String> autoencoder = List.of();

    @Option(
            names = "--seed",
            paramLabel = "SEED",
            defaultValue = "1",
            description = "What the training set and the weights are drawn from. Default: ${DEFAULT-VALUE}")
    private long seed;

    @Option(
            names = "--output",
            paramLabel = "FILE",
            required = true,
            description = "Where the model goes; a file that is there is not overwritten.")
    private Path output;

    @Override
    public void run() {
        ProblemSpec problem = problemOptions.problem(1);
        AutoencoderSpec training =
                ParameterOptions.apply("the autoencoder", AutoencoderSpec.DEFAULT, "--autoencoder", autoencoder);
        ChoiceProblem choices = choices(problem.name(), problem.family());
        refuseExisting();
        LatentModel model = train(training, choices);
        write(model);
        PrintWriter out = spec.commandLine().getOut();
        out.print(report(model));
        out.flush();
    }

    private <I extends Instance> ChoiceProblem choices(String kind, ProblemFamily<I> family) {
        Problem problem = family.problem(Instances.generate(family, seed, 0));
        if (problem instanceof ChoiceProblem choices) {
            return choices;
        }
        throw new UserError("problem " + kind + ": has no choices that an autoencoder could learn.");
    }

    private void refuseExisting() {
        if (Files.exists(output)) {
            throw new UserError(output + ": is there already; choose another --output.");
        } else if (!Files.isDirectory(output.toAbsolutePath().getParent())) {
            throw new UserError(output + ": there is no folder for it.");
        }
    }

    private LatentModel train(AutoencoderSpec training, ChoiceProblem choices) {
        try (Progress progress = verbosity.progress("training", "epochs", training.trainingEpochs())) {
            return AutoencoderTraining.train(
                    training,
                    choices.tasks(),
                    choices.options(),
                    seed,
                    (epoch, epochs, loss) -> progress.update(epoch, 0, (double) epoch / epochs));
        }
    }

    private void write(LatentModel model) {
        try {
            model.write(output);
        } catch (IOException e) {
            throw new UserError(output + ": can not be written (" + e.getMessage() + ").", e);
        }
    }

    private String report(LatentModel model) {
        TextTable losses = new TextTable()
                .number("training epoch")
                .number("loss")
                .number("reconstruction")
                .number("Kullback-Leibler");
        int epochs = model.losses().size();
        TreeSet<Integer> shown = new TreeSet<>();
        for (int i = 0; i < LINES; i++) {
            shown.add(1 + (int) ((epochs - 1L) * i / (LINES - 1)));
        }
        for (int epoch : shown) {
            EpochLoss loss = model.losses().get(epoch - 1);
            losses.row(String.valueOf(epoch), figure(loss.total()), figure(loss.reconstruction()), figure(loss.kl()));
        }
        return losses
                + String.format(
                        Locale.ROOT,
                        "%nActive latents: %d of %d%nReconstruction accuracy: %.1f %% of the tasks of fresh schemes%n"
                                + "Hash: %s%nModel: %s%n",
                        model.quality().activeLatents(),
                        model.spec().latentDimension(),
                        100 * model.quality().accuracy(),
                        model.hash(),
                        output);
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4g", value);
    }
}
