package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.search.Rng;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.Table;

/**
 * Sweep after sweep, whose drivers are killed again and again at random moments: one half of them from a driver's start
 * to its end, most of which is Spark's own start, the other half from the first file that it publishes. What was
 * recorded is never touched, and every sweep ends with the rows of an uninterrupted one. The numbers are left in
 * {@code target/killed-driver.txt}.
 */
@Tag("long")
class ManyKillsTest {
    /** Fewer with {@code -Dskerry.kills=20}. */
    private static final int KILLS = Integer.getInteger("skerry.kills", 200);

    private static final int RUNS = 80;
    private static final int MOST_STARTS_PER_SWEEP = 100;
    private static final int LOOK_MILLIS = 10;
    private static final Pattern COMPUTED = Pattern.compile("finished after \\d+ evaluations");
    private static final Configuration STORAGE = new Configuration();

    @TempDir
    Path folder;

    private final Rng moments = Rng.of(1, "many kills");
    private final List<Kill> kills = new ArrayList<>();
    private int sweeps;
    private int ended;
    /** How long a driver takes; it follows the load of the machine, so that moments stay within a driver's life. */
    private long driverMillis;
    /** How much of it an uninterrupted driver takes from the first file that it publishes to the last. */
    private long publishingMillis;

    /**
     * What a kill met.
     *
     * @param files files of any table that the driver had published
     * @param recorded runs that it had recorded
     * @param lost runs that it had computed and not recorded
     */
    private record Kill(int files, int recorded, int lost) {}

    /** Blocks of a few runs, so that a driver publishes often. */
    private Path experiment() throws IOException {
        return Files.writeString(folder.resolve("many-kills.yaml"), """
                name: many-kills
                seed: 1
                repetitions: 10
                budget: {evaluations: 5000}
                problems:
                  - {name: vehicular, tasks: [30, 50], instances: 1}
                solvers: [de, gwo, ace-ivy, random-search]
                """);
    }

    private Path log() {
        return folder.resolve("driver-" + (kills.size() + ended) + ".log");
    }

    private Process start(Path experiment, Path output) throws IOException {
        return new DriverProcess(log())
                .start(
                        experiment,
                        output,
                        "local[2]",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dskerry.log.level=info");
    }

    @Test
    void everySweepEndsWithTheRowsOfAnUninterruptedOne() throws IOException, InterruptedException {
        Path experiment = experiment();
        Path whole = folder.resolve("whole");
        long start = System.nanoTime();
        assertThat(start(experiment, whole).waitFor())
                .as(Files.readString(log()))
                .isZero();
        driverMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        long uninterruptedMillis = driverMillis;
        publishingMillis = publishing(whole);
        StoredRows expected = rows(whole);
        assertThat(expected.tables().get("runs")).hasSize(RUNS);
        ended++;

        while (kills.size() < KILLS) {
            Path output = folder.resolve("sweep-" + sweeps++);
            sweep(experiment, output);
            assertThat(rows(output)).as(output.toString()).isEqualTo(expected);
            ended++;
        }
        Files.writeString(Path.of("target/killed-driver.txt"), told(uninterruptedMillis));
        assertThat(kills).as("kills that met a driver that had published").anyMatch(kill -> kill.files() > 0);
        assertThat(kills).as("kills after which runs were left to do").anyMatch(kill -> kill.recorded() < RUNS);
    }

    /** Starts a driver until one ends by itself. */
    private void sweep(Path experiment, Path output) throws IOException, InterruptedException {
        for (int starts = 0; starts < MOST_STARTS_PER_SWEEP; starts++) {
            Map<String, String> before = files(output);
            int recordedBefore = rows(output).tables().get("runs").size();
            long start = System.nanoTime();
            Process driver = start(experiment, output);
            if (kills.size() == KILLS || endsBefore(driver, output)) {
                assertThat(driver.waitFor()).as(Files.readString(log())).isZero();
                driverMillis = (driverMillis + TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start)) / 2;
                assertKept(before, output);
                return;
            }
            driver.destroyForcibly().waitFor();
            Map<String, String> after = assertKept(before, output);
            int recorded = recorded(output) - recordedBefore;
            kills.add(new Kill(after.size() - before.size(), recorded, computed() - recorded));
        }
        throw new IllegalStateException("no end after " + MOST_STARTS_PER_SWEEP + " starts");
    }

    /** Whether a driver ends before the random moment at which it is to be killed. */
    private boolean endsBefore(Process driver, Path output) throws IOException, InterruptedException {
        long most = driverMillis;
        if (kills.size() % 2 == 1) {
            long before = published(output);
            while (published(output) == before) {
                if (driver.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
                    return true;
                }
            }
            most = publishingMillis;
        }
        return driver.waitFor(moments.nextLong(most), TimeUnit.MILLISECONDS);
    }

    /** The time between the first and the last file of an output. */
    private static long publishing(Path output) throws IOException {
        LongSummaryStatistics written = new LongSummaryStatistics();
        try (Stream<Path> all = Files.walk(output.resolve("runs"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                written.accept(Files.getLastModifiedTime(file).toMillis());
            }
        }
        return 1 + written.getMax() - written.getMin();
    }

    /** How many files of any table are there, without a look at what is about to be renamed or removed. */
    private static long published(Path output) throws IOException {
        long files = 0;
        for (Table<?> table : OutputDigest.tables()) {
            Path rows = output.resolve(table.name());
            if (Files.exists(rows)) {
                try (Stream<Path> all = Files.walk(rows)) {
                    files += all.filter(Files::isRegularFile).count();
                }
            }
        }
        return files;
    }

    private static Map<String, String> assertKept(Map<String, String> before, Path output) throws IOException {
        Map<String, String> after = files(output);
        before.keySet().removeIf(file -> file.contains("/summary/"));
        after.keySet().removeIf(file -> file.contains("/summary/"));
        assertThat(after).as("what was recorded is not touched").containsAllEntriesOf(before);
        return after;
    }

    /** Every run that is there is there once and with all its rows in the other tables. */
    private static int recorded(Path output) throws IOException {
        List<String> runs = rows(output).tables().get("runs");
        Set<String> distinct = new HashSet<>(runs);
        assertThat(distinct).as("runs recorded once").hasSameSizeAs(runs);
        return runs.size();
    }

    /** Runs that the newest driver had computed, by its log. */
    private int computed() throws IOException {
        try (Stream<String> lines = Files.lines(log())) {
            return (int) lines.filter(line -> COMPUTED.matcher(line).find()).count();
        } catch (UncheckedIOException e) {
            throw new IOException("reading " + log(), e);
        }
    }

    private static StoredRows rows(Path output) throws IOException {
        return StoredRows.of(output.toUri().toString(), STORAGE);
    }

    private static Map<String, String> files(Path output) throws IOException {
        return StoredRows.filesOf(output.toUri().toString(), STORAGE);
    }

    private String told(long uninterruptedMillis) {
        int lost = kills.stream().mapToInt(Kill::lost).sum();
        return String.format(
                Locale.ROOT,
                """
                sweeps                                    %d of %d runs
                an uninterrupted driver                   %.1f s
                an uninterrupted driver publishes for     %.1f s
                kills, half of them after a first file    %d
                  that met a driver before it had published  %d
                  that met one that had recorded runs        %d
                runs computed but not recorded, in all    %d
                  per kill                                %.2f
                  at most                                 %d
                runs recorded twice, lost or changed      0
                """,
                sweeps,
                RUNS,
                uninterruptedMillis / 1000.0,
                publishingMillis / 1000.0,
                kills.size(),
                kills.stream().filter(kill -> kill.files() == 0).count(),
                kills.stream().filter(kill -> kill.recorded() > 0).count(),
                lost,
                (double) lost / kills.size(),
                kills.stream().mapToInt(Kill::lost).max().orElse(0));
    }
}
