package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.latent.LatentModel;

class TrainCommandTest {
    @TempDir
    private Path folder;

    private Called train(String kind, String... more) {
        Stream<String> start = Stream.of(
                "train", kind, "--quiet", "--output", folder.resolve("m.model").toString());
        return Called.with(Stream.concat(start, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void writesTheModelAndSaysHowGoodItIs() throws IOException {
        Called train = train(
                "vehicular",
                "--set=tasks=4",
                "--autoencoder=schemes=40",
                "--autoencoder=trainingEpochs=3",
                "--autoencoder=latentDimension=2",
                "--seed=7");

        LatentModel model = LatentModel.read(folder.resolve("m.model"));
        assertThat(train.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(train.err()).isEmpty();
        assertThat(model.tasks()).isEqualTo(4);
        assertThat(model.options()).isEqualTo(3);
        assertThat(model.seed()).isEqualTo(7);
        assertThat(model.spec().schemes()).isEqualTo(40);
        assertThat(train.out().lines())
                .hasSize(9)
                .contains(
                        "Active latents: " + model.quality().activeLatents() + " of 2",
                        "Hash: " + model.hash(),
                        "Model: " + folder.resolve("m.model"));
        assertThat(train.out().lines().skip(1).limit(3).map(line -> line.strip().replaceAll(" .*", "")))
                .containsExactly("1", "2", "3");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "vehicular | --autoencoder=klWieght=1 | --autoencoder klWieght=1: the autoencoder: unknown parameter"
                        + " 'klWieght'. Did you mean 'klWeight'? Known: autoencoder, training, klWeight,"
                        + " latentDimension, hiddenUnits, schemes, trainingEpochs, batchSize, learningRate.",
                "vehicular | --autoencoder=schemes=1 | --autoencoder schemes=1: the autoencoder: schemes (1) must be at"
                        + " least 2.",
                "vehicular | --set=tasks=0 | --set tasks=0: problem vehicular: tasks (0) must be at least 1.",
                "benchmark | --seed=1 | problem benchmark: has no choices that an autoencoder could learn."
            })
    void aMistakeIsOneLineAndNothingIsWritten(String kind, String option, String message) {
        Called train = train(kind, option);

        assertThat(train.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(train.out()).isEmpty();
        assertThat(train.err()).isEqualTo(message + System.lineSeparator());
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFileThatIsThereIsKept() throws IOException {
        Files.writeString(folder.resolve("m.model"), "mine");

        Called train = train("vehicular");

        assertThat(train.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(train.err()).startsWith(folder.resolve("m.model") + ": is there already");
        assertThat(folder.resolve("m.model")).hasContent("mine");
    }
}
