package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** One run of an archipelago, its islands on the executors of a real cluster, gives the rows of a run in one task. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IslandsIT {
    @TempDir
    static Path folder;

    private Path experiment;
    private StandaloneCluster cluster;
    private Recorded expected;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        experiment = Files.writeString(folder.resolve("islands.yaml"), """
                name: islands
                seed: 1
                repetitions: 1
                budget: {evaluations: 200000}
                problems:
                  - {name: vehicular, tasks: 50, instances: 1}
                solvers:
                  - archipelago:
                      islands: [{name: velo, schemes: 256, trainingEpochs: 2}, ace-ivy-repaired, ipoa, de]
                      topology: complete
                      epoch: 10
                """);
        cluster = StandaloneCluster.start(Files.createDirectories(folder.resolve("cluster")), 2);
        Path output = folder.resolve("expected");
        assertDone(start(output, "--master", "local[1]").await());
        expected = Recorded.in(output);
        assertThat(expected.runs()).isEqualTo(1);
    }

    @AfterAll
    void stop() throws IOException {
        cluster.close();
    }

    private Launched start(Path output, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                experiment.toString(),
                "--output",
                output.toUri().toString(),
                "--quiet",
                "--conf",
                "spark.ui.enabled=false"));
        arguments.addAll(List.of(options));
        return new Launcher(folder.resolve("logs").resolve(output.getFileName()))
                .start(arguments.toArray(String[]::new));
    }

    private Launched startOnCluster(Path output, Path events) throws IOException {
        List<String> options = new ArrayList<>(List.of(
                "--master",
                cluster.master(),
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.executor.memory=600m",
                "--conf",
                "spark.cores.max=2"));
        options.addAll(EventLog.settings(events));
        return start(output, options.toArray(String[]::new));
    }

    private static void assertDone(Ended run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** Whether the state of a run was stored, which happens between two epochs. */
    private static boolean hasStored(Path output) {
        Path islands = output.resolve("islands");
        if (!Files.exists(islands)) {
            return false;
        }
        try (Stream<Path> all = Files.walk(islands)) {
            return all.anyMatch(file -> file.toString().endsWith(".state"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void epochByEpochOnTwoExecutors() throws IOException, InterruptedException {
        Path output = folder.resolve("two-executors");
        Path events = folder.resolve("events");
        Launched driver = startOnCluster(output, events);
        assertThat(driver.awaitUntil(() -> hasStored(output)))
                .as("islands advance epoch by epoch")
                .isTrue();
        assertDone(driver.await());
        assertThat(Recorded.in(output)).isEqualTo(expected);
        assertThat(EventLog.read(events).executors()).isEqualTo(2);
        assertThat(hasStored(output)).as("nothing is stored of a recorded run").isFalse();
    }

    @Test
    void withAWorkerKilledBetween() throws IOException, InterruptedException {
        Path output = folder.resolve("worker-killed");
        Path events = folder.resolve("killed-events");
        Launched driver = startOnCluster(output, events);
        assertThat(driver.awaitUntil(() -> hasStored(output)))
                .as("the driver runs when the worker is killed")
                .isTrue();
        cluster.killWorker();
        assertDone(driver.await());
        cluster.startWorker();
        assertThat(EventLog.read(events).removedExecutors()).isPositive();
        assertThat(Recorded.in(output)).isEqualTo(expected);
    }
}
