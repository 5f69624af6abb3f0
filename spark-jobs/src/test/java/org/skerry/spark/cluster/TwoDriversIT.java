package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two drivers at work on one output at once, which know nothing of each other. */
@Tag("long")
class TwoDriversIT {
    private static final int RUNS = 36;

    @TempDir
    Path folder;

    private Launched start(Launcher launcher, Path experiment, Path output) {
        return launcher.start(
                "run", experiment.toString(), "--output", output.toUri().toString(), "--quiet", "--master", "local[1]");
    }

    /** Started together, and the second in the middle of the first. */
    @ParameterizedTest
    @ValueSource(ints = {0, 3})
    void recordEveryRunOnce(int filesBeforeTheSecondStarts) throws IOException, InterruptedException {
        Path experiment = Files.writeString(folder.resolve("two-drivers.yaml"), """
                name: two-drivers
                seed: 1
                repetitions: 6
                budget: {evaluations: 40000}
                problems:
                  - {name: vehicular, tasks: [20, 50], instances: 1}
                solvers:
                  - {name: velo, schemes: 256, trainingEpochs: 2}
                  - de
                  - gwo
                """);
        Launcher launcher = new Launcher(folder);
        Path alone = folder.resolve("alone");
        assertThat(start(launcher, experiment, alone).await().exitCode()).isZero();

        Path shared = folder.resolve("shared");
        Launched one = start(launcher, experiment, shared);
        assertThat(one.awaitUntil(() -> Recorded.runFiles(shared).size() >= filesBeforeTheSecondStarts))
                .as("the first driver runs when the second starts")
                .isTrue();
        Launched other = start(launcher, experiment, shared);
        Ended first = one.await();
        Ended second = other.await();

        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(first.err()).isEmpty();
        assertThat(second.err()).isEmpty();
        Recorded recorded = Recorded.in(shared);
        assertThat(recorded).isEqualTo(Recorded.in(alone));
        assertThat(recorded.runs()).isEqualTo(RUNS);
        assertThat(recorded.distinctRuns()).isEqualTo(RUNS);
    }
}
