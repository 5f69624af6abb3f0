package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The archive of classes that the first start makes and every later one takes its classes from. */
@Tag("long")
class QuickStartIT {
    private static final Path TARGET = Launcher.ROOT.resolve("spark-jobs/target");

    @TempDir
    Path folder;

    private static List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(TARGET)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".jsa"))
                    .toList();
        }
    }

    /** Names of the classes that the command's JVM took from the archive. */
    private List<String> fromArchive(String... arguments) throws IOException, InterruptedException {
        Path log = folder.resolve(arguments[0] + ".classes");
        Ended ended = new Launcher(folder)
                .with("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + log)
                .run(arguments);
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        try (Stream<String> lines = Files.lines(log)) {
            return lines.filter(line -> line.endsWith("source: shared objects file (top)"))
                    .map(line -> line.replaceAll(".*\\] (\\S+) source: .*", "$1"))
                    .toList();
        }
    }

    @Test
    void aStartTakesItsClassesFromTheArchive() throws IOException, InterruptedException {
        Path experiment = Files.writeString(folder.resolve("small.yaml"), """
                name: small
                seed: 1
                repetitions: 1
                budget: {evaluations: 20}
                problems:
                  - {name: vehicular, tasks: 5, instances: 1}
                solvers: [de]
                """);
        String output = folder.resolve("output").toUri().toString();
        assertThat(fromArchive("run", experiment.toString(), "--quiet", "--output", output))
                .contains("org.apache.spark.SparkContext", "org.apache.hadoop.fs.FileSystem");
        assertThat(archives()).hasSize(1);
        assertThat(fromArchive("describe", "velo")).contains("org.skerry.problem.endedge.EndEdge");
    }
}
