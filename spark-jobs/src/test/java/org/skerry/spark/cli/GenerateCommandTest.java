package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.skerry.data.generate.Instances;
import org.skerry.data.io.InstanceFile;
import org.skerry.spark.experiment.ProblemSpec;

class GenerateCommandTest {
    @TempDir
    private Path folder;

    private Called generate(String... more) {
        Stream<String> start = Stream.of(
                "generate", "vehicular", "--output", folder.resolve("out").toString());
        return Called.with(Stream.concat(start, Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void writesTheInstancesThatAnExperimentWouldGenerate() {
        Called generate = generate("--set", "tasks=3", "--set", "coefficients=instance", "--instances=2", "--seed=7");

        ProblemSpec problem = ProblemSpec.named("vehicular", List.of("tasks=3", "coefficients=instance"), 2);
        assertThat(generate.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(generate.err()).isEmpty();
        assertThat(generate.out()
                        .lines()
                        .map(file -> InstanceFile.read(Path.of(file)).id()))
                .containsExactly(
                        Instances.generate(problem.family(), 7, 0).id(),
                        Instances.generate(problem.family(), 7, 1).id());
    }

    @Test
    void doesTheSameAgainButNeverOverwritesOtherContents() throws IOException {
        Called first = generate("--set", "tasks=3", "--instances=2");
        assertThat(generate("--set", "tasks=3", "--instances=2")).isEqualTo(first);

        Path file = Path.of(first.out().lines().skip(1).findFirst().orElseThrow());
        Files.writeString(file, "mine");
        Called again = generate("--set", "tasks=3", "--instances=3");

        assertThat(again.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(again.err())
                .isEqualTo(file + ": is there with other contents; choose another --output." + System.lineSeparator());
        assertThat(file).hasContent("mine");
        try (Stream<Path> files = Files.list(folder.resolve("out"))) {
            assertThat(files).hasSize(2);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--set=tasks=0 | --set tasks=0: problem vehicular: tasks (0) must be at least 1.",
                "--set=tsks=5 | --set tsks=5: problem vehicular: unknown parameter 'tsks'. Did you mean 'tasks'? Known:"
                        + " tasks, coefficients, encoding, optionOrder.",
                "--set=name=x | --set name=x: problem vehicular: unknown parameter 'name'. Known: tasks, coefficients,"
                        + " encoding, optionOrder.",
                "--set=tasks | --set tasks: must be key=value.",
                "--instances=0 | command line: problem vehicular: instances (0) must be at least 1."
            })
    void aMistakeIsOneLineAndNothingIsWritten(String option, String message) {
        Called generate = generate(option);

        assertThat(generate.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(generate.out()).isEmpty();
        assertThat(generate.err()).isEqualTo(message + System.lineSeparator());
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void anUnknownKindIsOneLine() {
        Called generate = Called.with("generate", "vehiculer", "--output", folder.toString());

        assertThat(generate.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(generate.err()).startsWith("command line: unknown problem 'vehiculer'. Did you mean 'vehicular'? ");
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamed() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");

        Called generate = generate();

        assertThat(generate.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(generate.err())
                .startsWith(folder.resolve("out") + ": can not be written (")
                .hasLineCount(1);
    }
}
