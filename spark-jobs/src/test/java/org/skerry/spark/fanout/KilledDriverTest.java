package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.search.Rng;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** A driver in a process of its own, killed without warning and started again. */
@Tag("long")
class KilledDriverTest {
    private static final int KILLS = 3;
    private static final int RUNS = 160;

    @TempDir
    Path folder;

    private Path runs() throws IOException {
        return Files.writeString(folder.resolve("killed.yaml"), """
                name: killed
                seed: 1
                repetitions: 20
                budget: {evaluations: 20000}
                problems:
                  - {name: vehicular, tasks: [50, 100], instances: 1}
                solvers:
                  - {name: velo, schemes: 256, trainingEpochs: 2}
                  - de
                  - gwo
                  - random-search
                """);
    }

    /** One run of each, so that two cores advance its islands epoch by epoch. */
    private Path islands() throws IOException {
        return Files.writeString(folder.resolve("killed-islands.yaml"), """
                name: killed-islands
                seed: 1
                repetitions: 1
                budget: {evaluations: 400000}
                problems:
                  - {name: vehicular, tasks: 50, instances: 1}
                solvers:
                  - archipelago:
                      islands: [{name: velo, schemes: 256, trainingEpochs: 2}, ace-ivy-repaired, ipoa, de]
                      epoch: 5
                """);
    }

    private Process start(Path experiment, Path output, String master) throws IOException {
        return new DriverProcess(folder.resolve("driver.log")).start(experiment, output, master);
    }

    private static Map<Path, FileTime> runFiles(Path output) throws IOException {
        Path runs = output.resolve("runs");
        Map<Path, FileTime> times = new TreeMap<>();
        if (Files.exists(runs)) {
            try (Stream<Path> all = Files.walk(runs)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    times.put(file, Files.getLastModifiedTime(file));
                }
            }
        }
        return times;
    }

    /** Waits until more files of runs are there than before, or the process has ended. */
    private static void awaitMoreRuns(Process driver, Path output, int before)
            throws IOException, InterruptedException {
        while (driver.isAlive() && runFiles(output).size() <= before) {
            driver.waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void killedThreeTimesItEndsWithTheRowsOfAnUninterruptedDriver() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        Path whole = folder.resolve("whole");
        Rng moments = Rng.of(1, "kill");
        int killsDuringRuns = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Map<Path, FileTime> before = runFiles(killed);
            Process driver = start(runs(), killed, "local[2]");
            awaitMoreRuns(driver, killed, before.size());
            driver.waitFor(moments.nextInt(1500), TimeUnit.MILLISECONDS);
            killsDuringRuns += driver.isAlive() ? 1 : 0;
            driver.destroyForcibly().waitFor();
            assertThat(runFiles(killed)).as("what was recorded is not touched").containsAllEntriesOf(before);
        }
        assertThat(killsDuringRuns).as("kills that met a living driver").isPositive();
        Map<Path, FileTime> before = runFiles(killed);
        assertThat(start(runs(), killed, "local[2]").waitFor()).as(log()).isZero();
        assertThat(runFiles(killed)).containsAllEntriesOf(before);
        assertThat(start(runs(), whole, "local[2]").waitFor()).as(log()).isZero();

        assertSameRows(killed, whole, RUNS);
    }

    /** The newest stored state of any run, by its epoch; empty without one. */
    private static String newestState(Path output) throws IOException {
        Path islands = output.resolve("islands");
        if (!Files.exists(islands)) {
            return "";
        }
        try (Stream<Path> all = Files.walk(islands)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".state"))
                    .max(Comparator.naturalOrder())
                    .orElse("");
        } catch (UncheckedIOException e) {
            // An older state was removed while the folder was read.
            return newestState(output);
        }
    }

    @Test
    void islandsKilledBetweenEpochsGoOnAndGiveTheRowsOfARunInOneTask() throws IOException, InterruptedException {
        Path killed = folder.resolve("killed");
        Path whole = folder.resolve("whole");
        Rng moments = Rng.of(1, "kill islands");
        int killsBetweenEpochs = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String before = newestState(killed);
            Process driver = start(islands(), killed, "local[2]");
            while (driver.isAlive() && newestState(killed).compareTo(before) <= 0) {
                driver.waitFor(20, TimeUnit.MILLISECONDS);
            }
            driver.waitFor(moments.nextInt(500), TimeUnit.MILLISECONDS);
            killsBetweenEpochs += driver.isAlive() ? 1 : 0;
            driver.destroyForcibly().waitFor();
        }
        assertThat(killsBetweenEpochs).as("kills that met a living driver").isPositive();
        assertThat(start(islands(), killed, "local[2]").waitFor()).as(log()).isZero();
        assertThat(newestState(killed))
                .as("nothing is stored of a recorded run")
                .isEmpty();
        assertThat(start(islands(), whole, "local[1]").waitFor()).as(log()).isZero();
        assertSameRows(killed, whole, 1);
    }

    private static void assertSameRows(Path killed, Path whole, int runs) {
        LocalSpark.with("local[2]", session -> {
            Tables afterKills = new Tables(session, killed.toUri().toString());
            Tables uninterrupted = new Tables(session, whole.toUri().toString());
            for (Table<?> table : OutputDigest.tables()) {
                assertThat(OutputDigest.of(afterKills, table))
                        .as(table.name())
                        .isEqualTo(OutputDigest.of(uninterrupted, table));
            }
            assertThat(afterKills.read(Table.RUNS).count()).isEqualTo(runs);
            assertThat(afterKills.read(Table.RUNS).select("run_id").distinct().count())
                    .isEqualTo(runs);
            return null;
        });
    }

    private String log() throws IOException {
        return Files.readString(folder.resolve("driver.log"));
    }
}
