package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FileUtil;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.result.Table;

/**
 * Storage that fails, as a user meets it: one line on standard error, an exit code, what is recorded is kept, and the
 * same command completes the experiment once the storage is mended.
 */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StorageFailureIT {
    private static final int CELLS = 12;

    @TempDir
    static Path folder;

    private Launcher launcher;
    private Path experiment;
    private Recorded expected;
    private Hdfs hdfs;

    @BeforeAll
    void start() throws IOException, InterruptedException {
        launcher = new Launcher(folder.resolve("logs"), "--quiet", "--master", "local[1]");
        experiment = Files.writeString(folder.resolve("failing-storage.yaml"), """
                name: failing-storage
                seed: 1
                repetitions: 2
                budget: {evaluations: 30000}
                problems:
                  - {name: vehicular, tasks: 40, instances: 1}
                solvers:
                """ + solvers());
        Path whole = folder.resolve("whole");
        Ended ended = run(whole.toUri().toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        expected = Recorded.in(whole);
        hdfs = Hdfs.start(folder.resolve("hdfs"));
    }

    @AfterAll
    void stop() {
        hdfs.close();
    }

    /** Cells of their own, and so files of their own. */
    private static String solvers() {
        return IntStream.range(0, CELLS)
                .mapToObj(i -> "  - {name: de, label: de-" + i + ", populationSize: " + (20 + i) + "}\n")
                .collect(Collectors.joining());
    }

    private Ended run(String output) throws InterruptedException {
        return launcher.run("run", experiment.toString(), "--output", output);
    }

    private static void assertRefused(Ended ended, String reason) {
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .contains("can not be written (")
                .contains(reason);
        assertThat(ended.out()).isEmpty();
    }

    private static void assertBroken(Ended ended, String reason) {
        assertThat(ended.exitCode()).as(ended.err()).isEqualTo(1);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("skerry run: ")
                .contains(reason)
                .contains("What is recorded is kept; the same command goes on.");
        assertThat(ended.out()).isEmpty();
    }

    /** What is done now is the rest, and nothing that was there is touched. */
    private void assertCompleted(Path output, Map<Path, FileTime> before) throws InterruptedException {
        assertThat(before).as("files of runs recorded before").hasSizeBetween(1, CELLS - 1);
        Ended ended = run(output.toUri().toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(2 * before.size() + " runs were recorded before");
        assertThat(Recorded.runFiles(output)).containsAllEntriesOf(before);
        assertThat(Recorded.in(output)).isEqualTo(expected);
    }

    @Test
    void aDiskThatIsFullAtTheStart() throws IOException, InterruptedException {
        Path mount = folder.resolve("full");
        try (Tmpfs disk = Tmpfs.mount(mount, "size=8k")) {
            Files.write(mount.resolve("else"), new byte[8192]);
            Path output = mount.resolve("out");
            assertRefused(run(output.toUri().toString()), "No space left on device");
            disk.remount("size=16m");
            Ended ended = run(output.toUri().toString());
            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(Recorded.in(output)).isEqualTo(expected);
        }
    }

    @Test
    void aDiskThatFillsUp() throws IOException, InterruptedException {
        Path mount = folder.resolve("filling");
        try (Tmpfs disk = Tmpfs.mount(mount, "size=96k")) {
            Path output = mount.resolve("out");
            assertBroken(run(output.toUri().toString()), "No space left on device");
            Map<Path, FileTime> before = Recorded.runFiles(output);
            disk.remount("size=16m");
            assertCompleted(output, before);
        }
    }

    @Test
    void aDiskThatCanOnlyBeReadAtTheStart() throws IOException, InterruptedException {
        Path mount = folder.resolve("read-only");
        try (Tmpfs disk = Tmpfs.mount(mount, "size=16m,ro")) {
            Path output = mount.resolve("out");
            assertRefused(run(output.toUri().toString()), "Read-only file system");
            disk.remount("rw");
            Ended ended = run(output.toUri().toString());
            assertThat(ended.exitCode()).as(ended.err()).isZero();
            assertThat(Recorded.in(output)).isEqualTo(expected);
        }
    }

    @Test
    void aDiskThatCanOnlyBeReadFromSomeMomentOn() throws IOException, InterruptedException {
        Path mount = folder.resolve("read-only-later");
        try (Tmpfs disk = Tmpfs.mount(mount, "size=16m")) {
            Path output = mount.resolve("out");
            Launched sweep = launcher.start(
                    "run", experiment.toString(), "--output", output.toUri().toString());
            assertThat(sweep.awaitUntil(() -> !Recorded.runFiles(output).isEmpty()))
                    .as("it runs")
                    .isTrue();
            disk.remount("ro");
            assertBroken(sweep.await(), "Read-only file system");
            Map<Path, FileTime> before = Recorded.runFiles(output);
            disk.remount("rw");
            assertCompleted(output, before);
        }
    }

    @Test
    void aNameNodeThatIsNotThere() throws IOException, InterruptedException {
        hdfs.kill();
        String output = hdfs.uri("absent/out");
        assertRefused(run(output), "failed on connection exception");
        hdfs.restart();
        Ended ended = run(output);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(Recorded.in(output)).isEqualTo(expected);
    }

    /** Over a connection that is not kept, because one to a name node that was killed fails at its next use. */
    private int runFilesOnHdfs(String output) {
        Configuration unkept = new Configuration();
        unkept.setInt("ipc.client.connection.maxidletime", 0);
        org.apache.hadoop.fs.Path runs = new org.apache.hadoop.fs.Path(output, Table.RUNS.name() + "/*/*/*.parquet");
        try (FileSystem files = FileSystem.newInstance(runs.toUri(), unkept)) {
            return FileUtil.stat2Paths(files.globStatus(runs)).length;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aNameNodeThatVanishes() throws IOException, InterruptedException {
        String output = hdfs.uri("vanished/out");
        Launched sweep = launcher.start("run", experiment.toString(), "--output", output);
        assertThat(sweep.awaitUntil(() -> runFilesOnHdfs(output) > 0))
                .as("it runs")
                .isTrue();
        hdfs.kill();
        // Refused, reset or at its end, as the moment has it: the address is in each.
        assertBroken(sweep.await(), String.valueOf(URI.create(output).getPort()));
        hdfs.restart();
        int before = runFilesOnHdfs(output);
        assertThat(before).as("files of runs recorded before").isBetween(1, CELLS - 1);
        Ended ended = run(output);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        assertThat(ended.out()).contains(2 * before + " runs were recorded before");
        assertThat(Recorded.in(output)).isEqualTo(expected);
    }
}
