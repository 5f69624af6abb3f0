package org.skerry.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.skerry.spark.cli.Main;

/** Starts the packaged application as a user does, by {@code submit/skerry}, in a process of its own. */
public final class Launcher {
    /** The root of the project. */
    public static final Path ROOT = Path.of("..").toAbsolutePath().normalize();

    /** The jars that the application runs with, Spark's own among them. */
    public static final Path JARS = ROOT.resolve("spark-jobs/target/lib");

    private final Path folder;
    private final List<String> options;
    private final Map<String, String> environment = new HashMap<>();
    private int started;

    /**
     * A launcher.
     *
     * @param folder where standard output and standard error of its processes go
     * @param options what every command line ends with, such as {@code --master} and {@code --conf}
     */
    public Launcher(Path folder, String... options) {
        this.folder = folder;
        this.options = List.of(options);
        markJarAsBuilt();
    }

    /** The build that runs this test has just made the jar; the launcher must not begin another within it. */
    private static void markJarAsBuilt() {
        try {
            Path code = Path.of(Main.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(code)) {
                Files.setLastModifiedTime(code, FileTime.from(Instant.now()));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException("finding the application's jar", e);
        }
    }

    /** Sets a variable of the environment of the processes. */
    public Launcher with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts a command. */
    public Launched start(String... arguments) {
        List<String> command =
                new ArrayList<>(List.of(ROOT.resolve("submit/skerry").toString()));
        command.addAll(List.of(arguments));
        command.addAll(options);
        String name = arguments[0] + "-" + started++;
        try {
            Files.createDirectories(folder);
            Path out = folder.resolve(name + ".out");
            Path err = folder.resolve(name + ".err");
            ProcessBuilder builder = new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile());
            builder.environment().keySet().removeAll(List.of("SPARK_HOME", "MASTER", "JDK_JAVA_OPTIONS"));
            builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
            builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
            builder.environment().putAll(environment);
            return new Launched(builder.start(), out, err);
        } catch (IOException e) {
            throw new UncheckedIOException("starting " + command, e);
        }
    }

    /** Starts a command and waits for its end. */
    public Ended run(String... arguments) throws InterruptedException {
        return start(arguments).await();
    }
}
