package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.spark.cli.TextTable;

/**
 * One experiment, with models that travel, gives one digest however it is executed. The table of what was done and seen
 * is left in {@code target/one-result.txt}.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OneResultIT {
    private static final int RUNS = 80;
    private static final int SHOWN_DIGITS = 16;

    @TempDir
    static Path folder;

    private Path experiment;
    private StandaloneCluster cluster;
    private Recorded expected;
    private final TextTable table = new TextTable()
            .text("execution")
            .text("what happened")
            .number("runs")
            .text("digest");

    /**
     * A way to execute the experiment.
     *
     * @param execution does it and says what happened
     */
    record Variant(String name, Execution execution) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Executes the experiment into an output and says what was seen of what should happen. */
    @FunctionalInterface
    interface Execution {
        String into(Path output) throws IOException, InterruptedException;
    }

    Stream<Variant> variants() {
        return Stream.of(
                new Variant("local[2]", output -> plainly(output, "--master", "local[2]")),
                new Variant("local[2], grown from 1 over 3 to all repetitions", this::grown),
                new Variant("standalone cluster, client mode", output -> plainly(output, onCluster())),
                new Variant("standalone cluster, cluster mode", output -> plainly(output, inCluster())),
                new Variant("the same, the driver killed and supervised", this::supervised),
                new Variant("client mode, speculation on", this::speculated),
                new Variant("client mode, a worker killed", this::workerKilled),
                new Variant("client mode, the driver killed and started again", this::driverKilled));
    }

    @BeforeAll
    void start() throws IOException, InterruptedException {
        experiment = Files.writeString(folder.resolve("one-result.yaml"), """
                name: one-result
                seed: 1
                repetitions: 20
                budget: {evaluations: 60000}
                problems:
                  - {name: vehicular, tasks: 50, instances: 1}
                solvers:
                  - {name: velo, schemes: 256, trainingEpochs: 2}
                  - de
                  - gwo
                  - coordinate-search
                """);
        cluster = StandaloneCluster.start(Files.createDirectories(folder.resolve("cluster")), 2);
        Path output = folder.resolve("expected");
        plainly(output, "--master", "local[1]");
        expected = Recorded.in(output);
        assertThat(expected.runs()).isEqualTo(RUNS);
        row("local[1]", "", expected);
    }

    @AfterAll
    void stop() throws IOException {
        cluster.close();
        Files.writeString(Path.of("target/one-result.txt"), table.toString());
    }

    @ParameterizedTest
    @MethodSource("variants")
    void givesTheSameRows(Variant variant) throws IOException, InterruptedException {
        Path output = folder.resolve(variant.name().replaceAll("[^a-z0-9]+", "-"));
        String happened = variant.execution().into(output);
        Recorded recorded = Recorded.in(output);
        row(variant.name(), happened, recorded);
        assertThat(recorded).isEqualTo(expected);
    }

    private void row(String name, String happened, Recorded recorded) {
        table.row(
                name,
                happened,
                String.valueOf(recorded.runs()),
                recorded.digest().substring(0, SHOWN_DIGITS));
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

    private static void assertDone(Ended run) {
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    private String plainly(Path output, String... options) throws InterruptedException {
        assertDone(start(output, options).await());
        return "";
    }

    private static String[] and(String[] options, List<String> more) {
        return Stream.concat(Stream.of(options), more.stream()).toArray(String[]::new);
    }

    private String[] onCluster() {
        return new String[] {
            "--master",
            cluster.master(),
            "--conf",
            "spark.driver.host=127.0.0.1",
            "--conf",
            "spark.executor.memory=600m",
            "--conf",
            "spark.cores.max=2"
        };
    }

    private String[] inCluster() {
        return and(
                onCluster(),
                List.of(
                        "--deploy-mode",
                        "cluster",
                        "--driver-memory",
                        "700m",
                        "--conf",
                        "spark.standalone.submit.waitAppCompletion=true"));
    }

    /** Repetitions that are added later are cut into blocks of their own. */
    private String grown(Path output) throws InterruptedException {
        for (int repetitions : new int[] {1, 3}) {
            plainly(output, "--master", "local[2]", "--set", "repetitions=" + repetitions);
        }
        plainly(output, "--master", "local[2]");
        return "other blocks";
    }

    private String speculated(Path output) throws IOException, InterruptedException {
        Path events = folder.resolve("speculated-events");
        List<String> settings = new ArrayList<>(EventLog.settings(events));
        for (String setting : List.of(
                "spark.speculation=true",
                "spark.speculation.interval=20ms",
                "spark.speculation.quantile=0.1",
                "spark.speculation.multiplier=1",
                "spark.speculation.efficiency.enabled=false",
                "spark.speculation.task.duration.threshold=300ms")) {
            settings.addAll(List.of("--conf", setting));
        }
        plainly(output, and(onCluster(), settings));
        long copies = EventLog.read(events).speculativeTasks();
        assertThat(copies).as("tasks run twice").isPositive();
        return copies + " tasks run twice";
    }

    private String workerKilled(Path output) throws IOException, InterruptedException {
        Path events = folder.resolve("killed-events");
        Launched driver = start(output, and(onCluster(), EventLog.settings(events)));
        assertThat(driver.awaitUntil(() -> Recorded.runFiles(output).size() >= 2))
                .as("the driver runs when the worker is killed")
                .isTrue();
        cluster.killWorker();
        assertDone(driver.await());
        cluster.startWorker();
        long lost = EventLog.read(events).lostTasks();
        assertThat(lost).as("tasks that were lost with the worker").isPositive();
        return lost + " tasks lost and run again";
    }

    private String driverKilled(Path output) throws InterruptedException {
        Launched driver = start(output, onCluster());
        assertThat(driver.awaitUntil(() -> Recorded.runFiles(output).size() >= 2))
                .as("the driver runs when it is killed")
                .isTrue();
        driver.kill();
        int before = Recorded.runFiles(output).size();
        plainly(output, onCluster());
        return "killed after " + before + " blocks of "
                + Recorded.runFiles(output).size();
    }

    private String supervised(Path output) throws InterruptedException {
        Launched submission = start(output, and(inCluster(), List.of("--supervise")));
        assertThat(submission.awaitUntil(() -> Recorded.runFiles(output).size() >= 2))
                .as("the submission waits when the driver is killed")
                .isTrue();
        cluster.killDriver();
        int before = Recorded.runFiles(output).size();
        assertDone(submission.await());
        return "killed after " + before + " blocks of "
                + Recorded.runFiles(output).size();
    }
}
