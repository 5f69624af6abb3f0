package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.skerry.spark.cluster.Comparison.Variant;

/** One run of an archipelago, its islands on the executors of a real cluster, gives the rows of a run in one task. */
class IslandsIT extends ComparedExecutions {
    IslandsIT() {
        super("islands", 1, """
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
    }

    @Override
    Stream<Variant> variants() {
        return Stream.of(
                new Variant("epoch by epoch, two executors", this::onTwoExecutors),
                new Variant("the same, a worker killed", output -> killed(output, cluster::killWorker)),
                new Variant("the same, an executor killed", output -> killed(output, cluster::killExecutor)),
                new Variant("the same, the driver killed and started again", this::driverKilled));
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

    private Launched start(Path output, Path events) throws IOException {
        return comparison.start(
                output, Comparison.on(cluster, EventLog.settings(events).toArray(String[]::new)));
    }

    private String onTwoExecutors(Path output) throws IOException, InterruptedException {
        Path events = folder.resolve("events");
        Launched driver = start(output, events);
        Comparison.await(driver, () -> hasStored(output));
        Comparison.assertDone(driver);
        assertThat(EventLog.read(events).executors()).isEqualTo(2);
        assertThat(hasStored(output)).as("nothing is stored of a recorded run").isFalse();
        return "";
    }

    private String killed(Path output, Runnable kill) throws IOException, InterruptedException {
        Path events = folder.resolve(output.getFileName() + "-events");
        Launched driver = start(output, events);
        Comparison.await(driver, () -> hasStored(output));
        int before = cluster.workers();
        kill.run();
        Comparison.assertDone(driver);
        while (cluster.workers() < before) {
            cluster.startWorker();
        }
        long removed = EventLog.read(events).removedExecutors();
        assertThat(removed).as("executors lost").isPositive();
        return removed + " executor lost between or within epochs";
    }

    private String driverKilled(Path output) throws IOException, InterruptedException {
        Launched driver = start(output, folder.resolve("driver-events"));
        Comparison.await(driver, () -> hasStored(output));
        driver.kill();
        assertThat(hasStored(output))
                .as("state is stored when the driver is killed")
                .isTrue();
        comparison.run(output, Comparison.on(cluster));
        return "went on from its stored state";
    }
}
