package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;

/** What is to be done of an experiment, and what is done of it. */
class PlanAndStatusTest {
    @TempDir
    Path folder;

    private String output() {
        return folder.resolve("output").toUri().toString();
    }

    /** Two cells whose runs share a folder: the same solver on the same problem with other parameters. */
    private String experiment(int repetitions) throws IOException {
        return Files.writeString(folder.resolve("experiment.yaml"), """
                name: grid
                seed: 1
                repetitions: %d
                budget: {evaluations: 100}
                problems:
                  - {name: vehicular, tasks: 5, instances: 1}
                  - {name: vehicular, tasks: 6, instances: 2}
                solvers: [de]
                """.formatted(repetitions))
                .toString();
    }

    private static String called(String... arguments) {
        Called called = LocalSpark.with("local[2]", session -> Called.with(arguments));
        assertThat(called.exitCode()).as(called.err()).isEqualTo(ExitCode.DONE);
        return called.out();
    }

    @Test
    void aPlanSaysWhatIsMissingAndWritesNothing() throws IOException {
        assertThat(called("plan", experiment(3), "--output", output()))
                .contains(
                        "9 runs, 0 recorded. The 9 missing are fanned out in 2 blocks of about a second over 2 cores.")
                .doesNotContain("autoencoders");
        assertThat(folder.resolve("output")).doesNotExist();
    }

    @Test
    void cellsThatShareAFolderAreToldApart() throws IOException {
        called("run", experiment(2), "--output", output(), "--quiet");

        assertThat(called("plan", experiment(3), "--output", output()))
                .contains("9 runs, 6 recorded. The 3 missing are fanned out in 2 blocks");
        assertThat(called("status", output()))
                .containsPattern("vehicular +tasks.*5 +de +2 +2 +100 %")
                .containsPattern("vehicular +tasks.*6 +de +4 +4 +100 %")
                .contains("grid: 6 of 6 runs recorded (100 %).");
    }
}
