package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.skerry.spark.cluster.Comparison.Variant;

/** Runs whose evaluations are divided among the executors of a real cluster give the rows of runs in one task each. */
class PartitionsIT extends ComparedExecutions {
    PartitionsIT() {
        super("partitions", 4, """
                name: partitions
                seed: 1
                repetitions: 2
                budget: {evaluations: 300}
                problems:
                  - {name: vehicular-robust, tasks: 30, scenarios: 1000, risk: cvar, instances: 1}
                solvers:
                  - {name: velo, schemes: 256, trainingEpochs: 2}
                  - de
                """);
    }

    @Override
    Stream<Variant> variants() {
        return Stream.of(
                new Variant("in 2 partitions, local[2]", output -> inPartitions(output, 2, "--master", "local[2]")),
                new Variant("in 5 partitions, local[2]", output -> inPartitions(output, 5, "--master", "local[2]")),
                new Variant(
                        "in 4 partitions, two executors", output -> inPartitions(output, 4, Comparison.on(cluster))),
                new Variant("the same, a worker killed", this::workerKilled),
                new Variant("the same, the driver killed and started again", this::driverKilled));
    }

    private static String[] and(int partitions, String... options) {
        return Stream.concat(Stream.of("--set", "evaluation={partitions: " + partitions + "}"), Stream.of(options))
                .toArray(String[]::new);
    }

    private String inPartitions(Path output, int partitions, String... options) throws InterruptedException {
        return comparison.run(output, and(partitions, options));
    }

    private String workerKilled(Path output) throws IOException, InterruptedException {
        Path events = folder.resolve("killed-events");
        Launched driver = comparison.start(
                output, and(4, Comparison.on(cluster, EventLog.settings(events).toArray(String[]::new))));
        Comparison.await(driver, () -> !Recorded.runFiles(output).isEmpty());
        cluster.killWorker();
        Comparison.assertDone(driver);
        cluster.startWorker();
        long removed = EventLog.read(events).removedExecutors();
        assertThat(removed).as("executors lost").isPositive();
        return removed + " executor lost";
    }

    private String driverKilled(Path output) throws InterruptedException {
        Launched driver = comparison.start(output, and(4, Comparison.on(cluster)));
        Comparison.await(driver, () -> !Recorded.runFiles(output).isEmpty());
        driver.kill();
        int before = Recorded.runFiles(output).size();
        comparison.run(output, and(4, Comparison.on(cluster)));
        return "killed after " + before + " blocks of "
                + Recorded.runFiles(output).size();
    }
}
