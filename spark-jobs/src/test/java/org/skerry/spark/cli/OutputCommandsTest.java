package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.TrajectoryRow;

/** The commands that read an output, on one that was run. */
class OutputCommandsTest {
    private static final String EXPERIMENT = """
            name: small
            seed: 1
            repetitions: 2
            budget: {evaluations: 300}
            problems:
              - {name: vehicular-capacity, tasks: 6, instances: 2}
              - {name: endedge, tasks: 10, deadlineSeconds: 1000}
              - {name: benchmark, dimension: 3}
            solvers: [de, random-search]
            """;

    @TempDir
    private static Path folder;

    private static Called called(String... arguments) {
        return LocalSpark.with("local[2]", session -> Called.with(arguments));
    }

    private static Path run(String name, String... more) {
        Path output = folder.resolve(name);
        Stream<String> command =
                Stream.of("run", folder.resolve("small.yaml").toString(), "--quiet", "--output", output.toString());
        Called run = called(Stream.concat(command, Stream.of(more)).toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.DONE);
        return output;
    }

    @BeforeAll
    static void run() throws IOException {
        Files.writeString(folder.resolve("small.yaml"), EXPERIMENT);
        run("small");
    }

    private static String output() {
        return folder.resolve("small").toString();
    }

    @Test
    void aSummaryMarksPlansThatAreInfeasibleAndNamesUnits() {
        Called summary = called("summarize", output());

        assertThat(summary.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> capacity = section(summary.out(), "vehicular-capacity");
        assertThat(capacity.get(1)).contains("mean ± std [J]");
        // All tasks in one place are more than it can do; they take less energy than on the vehicles, and stand behind.
        assertThat(capacity.stream().dropWhile(line -> !line.startsWith("  all-local ")))
                .anyMatch(line -> line.startsWith("  all-local ") && line.contains("100.00 %"))
                .anyMatch(line -> line.matches("  all-edge \\(infeasible\\) +[0-9.]+ ± [0-9.]+ +0[.]00 %"))
                .anyMatch(line -> line.matches("  all-cloud \\(infeasible\\) +[0-9.]+ ± [0-9.]+ +0[.]00 %"));
        assertThat(capacity).anyMatch(line -> line.startsWith("  lower-bound "));
        assertThat(section(summary.out(), "endedge").get(1)).contains("mean ± std [s+J]");
    }

    /** The lines about the instances of a problem. */
    private static List<String> section(String summary, String problem) {
        return summary.lines()
                .dropWhile(line -> !line.startsWith(problem + " "))
                .takeWhile(line -> !line.isEmpty())
                .toList();
    }

    @Test
    void verifyTellsThatWhatWasRunCanBeTrue() {
        Called verify = called("verify", output(), output());

        assertThat(verify.exitCode()).as(verify.out()).isEqualTo(ExitCode.DONE);
        assertThat(verify.out().lines().filter(line -> line.startsWith("file:")))
                .hasSize(2)
                .allMatch(line -> line.endsWith("/small: 16 runs in 6 cells checked, all hold."));
        assertThat(verify.out().lines().filter(line -> line.startsWith("vehicular-capacity")))
                .hasSize(4)
                .allMatch(line -> line.matches("vehicular-capacity +tasks=6 +(de|random-search) +4 +[0-4] +[0-9.e-]*"));
    }

    @Test
    void verifyFindsARunThatIsNotAsItWasRun() throws IOException {
        Path forged = run("forged", "--set", "seed=2");
        OutputStore store = OutputStore.at(forged.toUri().toString(), new Configuration());
        String path = "trajectories/problem=benchmark/solver=de";
        String block = store.list(path).get(0).replace(".parquet", "");
        store.replace(
                Table.TRAJECTORIES,
                block,
                List.of(new TrajectoryRow(Table.SCHEMA_VERSION, "none", "benchmark", "de", 0, 0, 1, 1, 0)));

        Called verify = called("verify", output(), forged.toString());

        assertThat(verify.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(verify.out().lines().filter(line -> line.contains("/forged: run ")))
                .hasSize(2)
                .allMatch(line -> line.matches("file:.*: run [0-9a-f]+ of de: it has no trajectory[.]"));
        assertThat(verify.out()).contains("/small: 16 runs in 6 cells checked, all hold.\n");
        assertThat(verify.out()).endsWith("/forged: 16 runs in 6 cells checked, 2 findings.\n");
    }

    @Test
    void digestIsOfTheContent() {
        Called digest = called("digest", output());

        assertThat(digest.exitCode()).isEqualTo(ExitCode.DONE);
        List<String> names =
                digest.out().lines().map(line -> line.split(" +", -1)[0]).toList();
        assertThat(names.subList(1, names.size() - 1))
                .containsExactlyElementsOf(
                        OutputDigest.tables().stream().map(Table::name).toList());
        assertThat(names).endsWith("all");
        assertThat(digest.out().lines().skip(1)).allMatch(line -> line.matches("[a-z]+ +[0-9a-f]{32}"));

        assertThat(called("digest", run("again").toString()).out()).isEqualTo(digest.out());
        assertThat(called("digest", run("other", "--set", "repetitions=1").toString())
                        .out())
                .isNotEqualTo(digest.out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"verify", "digest", "summarize"})
    void whatIsNoOutputIsRefused(String command) {
        Called refused = Called.with(command, folder.resolve("nothing").toString());

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.out()).isEmpty();
        assertThat(refused.err()).endsWith("/nothing: holds no output of Skerry." + System.lineSeparator());
    }
}
