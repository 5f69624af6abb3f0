package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.skerry.spark.cli.TextTable;

/**
 * One experiment, executed in many ways by the packaged application, each compared with an execution on one core. The
 * table of what was done and seen is left in {@code target/one-result}.
 */
final class Comparison {
    private static final int SHOWN_DIGITS = 16;

    private final Path folder;
    private final String name;
    private final Path experiment;
    private final Recorded expected;
    private final TextTable table = new TextTable()
            .text("execution")
            .text("what happened")
            .number("runs")
            .text("digest");

    /** Executes the experiment on one core, as its file says. */
    private Comparison(Path folder, String name, String yaml) throws IOException, InterruptedException {
        this.folder = Files.createDirectories(folder);
        this.name = name;
        experiment = Files.writeString(folder.resolve(name + ".yaml"), yaml);
        Path output = folder.resolve("expected");
        run(output, "--master", "local[1]");
        expected = Recorded.in(output);
        row("local[1]", "", expected);
    }

    /**
     * Begins with an execution on one core.
     *
     * @param name of the table
     * @param runs that the experiment asks for
     */
    static Comparison begin(Path folder, String name, String yaml, int runs) throws IOException, InterruptedException {
        Comparison comparison = new Comparison(folder, name, yaml);
        assertThat(comparison.expected.runs()).isEqualTo(runs);
        return comparison;
    }

    /** A way to execute the experiment. */
    record Variant(String name, Execution execution) {
        @Override
        public String toString() {
            return name;
        }
    }

    /** Executes the experiment into an output and says what was seen of what should happen. */
    @FunctionalInterface
    interface Execution {
        String into(Path output) throws IOException, InterruptedException;
    }

    /** Executes the experiment in one more way, which must give the same rows. */
    void check(Variant variant) throws IOException, InterruptedException {
        Path output = folder.resolve(variant.name().replaceAll("[^a-z0-9]+", "-"));
        String happened = variant.execution().into(output);
        Recorded recorded = Recorded.in(output);
        row(variant.name(), happened, recorded);
        assertThat(recorded).isEqualTo(expected);
    }

    private void row(String execution, String happened, Recorded recorded) {
        table.row(
                execution,
                happened,
                String.valueOf(recorded.runs()),
                recorded.digest().substring(0, SHOWN_DIGITS));
    }

    /** Leaves the table. */
    void write() throws IOException {
        Path tables = Files.createDirectories(Path.of("target/one-result"));
        Files.writeString(tables.resolve(name + ".txt"), name + "\n" + table);
    }

    /** Starts the experiment. */
    Launched start(Path output, String... options) {
        List<String> arguments = new ArrayList<>(List.of(
                "run",
                experiment.toString(),
                "--output",
                output.toUri().toString(),
                "--quiet",
                "--conf",
                "spark.ui.enabled=false"));
        arguments.addAll(List.of(options));
        return new Launcher(folder.resolve("logs").resolve(output.getFileName()))
                .start(arguments.toArray(String[]::new));
    }

    /** Executes the experiment, and nothing happens to it. */
    String run(Path output, String... options) throws InterruptedException {
        assertDone(start(output, options));
        return "";
    }

    static void assertDone(Launched driver) throws InterruptedException {
        Ended run = driver.await();
        assertThat(run.exitCode()).as(run.err()).isZero();
    }

    /** The options that send the experiment to a cluster, and more. */
    static String[] on(StandaloneCluster cluster, String... more) {
        return Stream.concat(
                        Stream.of(
                                "--master",
                                cluster.master(),
                                "--conf",
                                "spark.driver.host=127.0.0.1",
                                "--conf",
                                "spark.executor.memory=600m",
                                "--conf",
                                "spark.cores.max=2"),
                        Stream.of(more))
                .toArray(String[]::new);
    }

    /** Waits until something is so, which must be before the driver's end. */
    static void await(Launched driver, BooleanSupplier condition) throws InterruptedException {
        assertThat(driver.awaitUntil(condition))
                .as("the driver runs when something happens to it")
                .isTrue();
    }
}
