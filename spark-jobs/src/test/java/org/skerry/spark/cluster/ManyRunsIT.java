package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A tenth of {@code conf/experiments/million.yaml}: many tiny runs in one process whose heap, that of driver and tasks, is
 * 512 MiB.
 */
@Tag("long")
class ManyRunsIT {
    private static final int RUNS = 100_000;
    /** A block of runs that are so short holds at least so many of them. */
    private static final int LEAST_RUNS_PER_BLOCK = 2000;
    /** Each block is a file of runs and one of trajectories. */
    private static final int TABLES = 2;
    /** The manifest, the instances, their references, a summary of either solver, and that of all. */
    private static final int OTHER_FILES = 6;

    @TempDir
    Path folder;

    private Ended run(Launcher launcher, Path output) throws InterruptedException {
        return launcher.run(
                "run",
                Launcher.ROOT.resolve("conf/experiments/million.yaml").toString(),
                "--set",
                "repetitions=" + RUNS / 200,
                "--output",
                output.toUri().toString());
    }

    private static long files(Path output) throws IOException {
        try (Stream<Path> all = Files.walk(output)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void areRecordedOnceInFewFilesAndNoneIsComputedAgain() throws IOException, InterruptedException {
        Launcher launcher = new Launcher(folder.resolve("logs"), "--master", "local[2]", "--driver-memory", "512m");
        Path output = folder.resolve("many");

        Ended first = run(launcher, output);
        assertThat(first.exitCode()).as(first.err()).isZero();
        assertThat(first.out()).contains("0 runs were recorded before, " + RUNS + " finished now, 0 failed.");
        Map<Path, FileTime> blocks = Recorded.runFiles(output);
        assertThat(blocks).hasSizeLessThanOrEqualTo(RUNS / LEAST_RUNS_PER_BLOCK);
        assertThat(files(output)).isEqualTo((long) TABLES * blocks.size() + OTHER_FILES);

        Ended second = run(launcher, output);
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.out()).contains(RUNS + " runs were recorded before, 0 finished now, 0 failed.");
        assertThat(Recorded.runFiles(output)).isEqualTo(blocks);
        assertThat(tables(second)).as("the summary").isEqualTo(tables(first));

        Recorded recorded = Recorded.in(output);
        assertThat(recorded.runs()).isEqualTo(RUNS);
        assertThat(recorded.distinctRuns()).isEqualTo(RUNS);
        assertThat(recorded.failures()).isZero();
    }

    /** What was printed but the last line, which says what was done now. */
    private static String tables(Ended ended) {
        return ended.out().strip().replaceFirst("\\n[^\\n]*$", "");
    }
}
