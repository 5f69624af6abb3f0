package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.skerry.spark.cluster.Comparison.Variant;

/** One experiment, with models that travel, gives one digest however it is executed. */
class OneResultIT extends ComparedExecutions {
    OneResultIT() {
        super("runs", 80, """
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
    }

    @Override
    Stream<Variant> variants() {
        return Stream.of(
                new Variant("local[2]", output -> comparison.run(output, "--master", "local[2]")),
                new Variant("local[2], grown from 1 over 3 to all repetitions", this::grown),
                new Variant(
                        "standalone cluster, client mode", output -> comparison.run(output, Comparison.on(cluster))),
                new Variant("standalone cluster, cluster mode", output -> comparison.run(output, inCluster())),
                new Variant("the same, the driver killed and supervised", this::supervised),
                new Variant("client mode, speculation on", this::speculated),
                new Variant("client mode, a worker killed", this::workerKilled),
                new Variant("client mode, the driver killed and started again", this::driverKilled));
    }

    private static boolean hasRecordedTwoBlocks(Path output) {
        return Recorded.runFiles(output).size() >= 2;
    }

    private String[] inCluster(String... more) {
        List<String> options = new ArrayList<>(List.of(
                "--deploy-mode",
                "cluster",
                "--driver-memory",
                "700m",
                "--conf",
                "spark.standalone.submit.waitAppCompletion=true"));
        options.addAll(List.of(more));
        return Comparison.on(cluster, options.toArray(String[]::new));
    }

    /** Repetitions that are added later are cut into blocks of their own. */
    private String grown(Path output) throws InterruptedException {
        for (int repetitions : new int[] {1, 3}) {
            comparison.run(output, "--master", "local[2]", "--set", "repetitions=" + repetitions);
        }
        comparison.run(output, "--master", "local[2]");
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
        comparison.run(output, Comparison.on(cluster, settings.toArray(String[]::new)));
        long copies = EventLog.read(events).speculativeTasks();
        assertThat(copies).as("tasks run twice").isPositive();
        return copies + " tasks run twice";
    }

    private String workerKilled(Path output) throws IOException, InterruptedException {
        Path events = folder.resolve("killed-events");
        Launched driver = comparison.start(
                output, Comparison.on(cluster, EventLog.settings(events).toArray(String[]::new)));
        Comparison.await(driver, () -> hasRecordedTwoBlocks(output));
        cluster.killWorker();
        Comparison.assertDone(driver);
        cluster.startWorker();
        long lost = EventLog.read(events).lostTasks();
        assertThat(lost).as("tasks that were lost with the worker").isPositive();
        return lost + " tasks lost and run again";
    }

    private String driverKilled(Path output) throws InterruptedException {
        Launched driver = comparison.start(output, Comparison.on(cluster));
        Comparison.await(driver, () -> hasRecordedTwoBlocks(output));
        driver.kill();
        int before = Recorded.runFiles(output).size();
        comparison.run(output, Comparison.on(cluster));
        return "killed after " + before + " blocks of "
                + Recorded.runFiles(output).size();
    }

    private String supervised(Path output) throws InterruptedException {
        Launched submission = comparison.start(output, inCluster("--supervise"));
        Comparison.await(submission, () -> hasRecordedTwoBlocks(output));
        cluster.killDriver();
        int before = Recorded.runFiles(output).size();
        Comparison.assertDone(submission);
        return "killed after " + before + " blocks of "
                + Recorded.runFiles(output).size();
    }
}
