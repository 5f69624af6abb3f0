package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How the launcher builds, in a project that is nothing but its script, with a Maven and a Java that only pretend. */
class LauncherBuildTest {
    private static final int STARTS = 3;

    @TempDir
    Path folder;

    private Path project;
    private Path built;

    @BeforeEach
    void makeProject() throws IOException {
        project = Files.createDirectories(folder.resolve("project"));
        built = folder.resolve("built");
        Files.createDirectories(project.resolve("submit"));
        Files.copy(Launcher.ROOT.resolve("submit/skerry"), project.resolve("submit/skerry"));
        write(project.resolve("pom.xml"), "");
        write(project.resolve("spark-jobs/pom.xml"), "");
        write(project.resolve("conf/spark-defaults.conf"), "");
        write(project.resolve("spark-jobs/src/main/Main.java"), "");
        write(folder.resolve("jdk/release"), "JAVA_VERSION=\"17.0.1\"\n");
        script(folder.resolve("jdk/bin/java"), "exit 0");
        script(folder.resolve("bin/mvn"), """
                echo built >>"%s"
                sleep 0.5
                mkdir -p spark-jobs/target/lib
                : >spark-jobs/target/application.jars
                : >spark-jobs/target/skerry-1.jar""".formatted(built));
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void script(Path file, String body) throws IOException {
        write(file, "#!/usr/bin/env bash\nset -e\n" + body + "\n");
        assertThat(file.toFile().setExecutable(true)).isTrue();
    }

    private Process start() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(
                        "bash", project.resolve("submit/skerry").toString(), "list", "solvers")
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folder.resolve("said").toFile()));
        builder.environment().keySet().removeAll(List.of("SPARK_HOME", "MASTER", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", folder.resolve("jdk").toString());
        builder.environment().merge("PATH", folder.resolve("bin").toString(), (path, first) -> first + ":" + path);
        return builder.start();
    }

    private void startAtOnce() throws IOException, InterruptedException {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < STARTS; i++) {
            starts.add(start());
        }
        for (Process started : starts) {
            assertThat(started.waitFor())
                    .as(Files.readString(folder.resolve("said")))
                    .isZero();
        }
    }

    @Test
    void startsAtOnceBuildOnceAndAgainOnlyWhenSomethingHasChanged() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/flock")), "flock is not installed");
        startAtOnce();
        assertThat(built).hasContent("built");
        startAtOnce();
        assertThat(built).hasContent("built");
        write(project.resolve("spark-jobs/src/main/Another.java"), "");
        startAtOnce();
        assertThat(built).hasContent("built\nbuilt");
    }
}
