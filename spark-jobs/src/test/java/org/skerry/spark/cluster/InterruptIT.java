package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A command that is asked to end says so in one line, and what it has recorded is there. */
@Tag("long")
class InterruptIT {
    private static final int TERMINATED = 128 + 15;

    @TempDir
    Path folder;

    @Test
    void aSweepThatIsAskedToEndSaysSoAndKeepsWhatIsRecorded() throws IOException, InterruptedException {
        Path experiment = Files.writeString(folder.resolve("interrupted.yaml"), """
                name: interrupted
                seed: 1
                repetitions: 100000
                budget: {evaluations: 4000}
                problems:
                  - {name: vehicular, tasks: 100, instances: 1}
                solvers: [de]
                """);
        Path output = folder.resolve("output");
        Launched run = new Launcher(folder, "--master", "local[2]", "--quiet")
                .start("run", experiment.toString(), "--output", output.toUri().toString());
        assertThat(run.awaitUntil(() -> !Recorded.runFiles(output).isEmpty())).isTrue();
        run.process().destroy();
        Ended ended = run.await();
        assertThat(ended.exitCode()).isEqualTo(TERMINATED);
        assertThat(ended.err().lines()).isSubsetOf("skerry run: interrupted; what is recorded is kept.");
        Recorded recorded = Recorded.in(output);
        assertThat(recorded.runs()).isPositive().isEqualTo(recorded.distinctRuns());
        assertThat(recorded.failures()).isZero();
    }
}
