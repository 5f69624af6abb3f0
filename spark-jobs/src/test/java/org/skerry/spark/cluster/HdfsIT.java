package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.RemoteIterator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged application writes to a real HDFS what it writes to a local disk. */
@Tag("long")
class HdfsIT {
    private static final int RUNS = 12;

    @TempDir
    Path folder;

    private Path experiment() throws IOException {
        return Files.writeString(folder.resolve("on-hdfs.yaml"), """
                name: on-hdfs
                seed: 1
                repetitions: 4
                budget: {evaluations: 2000}
                problems:
                  - {name: vehicular, tasks: 20, instances: 1}
                solvers:
                  - {name: velo, schemes: 128, trainingEpochs: 1}
                  - ace-ivy
                  - archipelago: {islands: [de, gwo], epoch: 5}
                """);
    }

    private static Map<String, Long> files(String uri) throws IOException {
        Map<String, Long> times = new TreeMap<>();
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(uri);
        try (FileSystem hdfs = FileSystem.newInstance(root.toUri(), new Configuration())) {
            for (RemoteIterator<LocatedFileStatus> all = hdfs.listFiles(root, true); all.hasNext(); ) {
                LocatedFileStatus file = all.next();
                times.put(file.getPath().toString(), file.getModificationTime());
            }
        }
        return times;
    }

    @Test
    void givesTheSameRowsAsALocalDiskAndIsNotComputedTwice() throws IOException, InterruptedException {
        Path experiment = experiment();
        Path local = folder.resolve("local");
        Launcher launcher = new Launcher(folder.resolve("logs"), "--master", "local[2]");
        try (Hdfs hdfs = Hdfs.start(folder.resolve("hdfs"))) {
            String output = hdfs.uri("results/on-hdfs");
            Ended onDisk = launcher.run(
                    "run", experiment.toString(), "--output", local.toUri().toString(), "--quiet");
            assertThat(onDisk.exitCode()).as(onDisk.err()).isZero();
            Ended onHdfs = launcher.run("run", experiment.toString(), "--output", output, "--quiet");
            assertThat(onHdfs.exitCode()).as(onHdfs.err()).isZero();
            assertThat(onHdfs.err()).isEmpty();
            Recorded recorded = Recorded.in(output);
            assertThat(recorded).isEqualTo(Recorded.in(local));
            assertThat(recorded.runs()).isEqualTo(RUNS);
            assertThat(recorded.distinctRuns()).isEqualTo(RUNS);

            Map<String, Long> before = files(output);
            assertThat(before.keySet()).noneMatch(file -> file.contains("/_tmp/"));
            hdfs.kill();
            hdfs.restart();
            Ended again = launcher.run("run", experiment.toString(), "--output", output, "--quiet");
            assertThat(again.exitCode()).as(again.err()).isZero();
            assertThat(again.out()).contains("12 runs were recorded before, 0 finished now, 0 failed.");
            assertThat(Recorded.in(output)).isEqualTo(recorded);
            before.keySet().removeIf(file -> file.contains("/summary/"));
            assertThat(files(output))
                    .as("nothing but the summary is written again")
                    .containsAllEntriesOf(before);
        }
    }
}
