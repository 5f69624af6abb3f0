package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.search.Digest;
import org.skerry.spark.LocalSpark;

class RunCommandTest {
    @TempDir
    Path folder;

    private Called run(String hiddenUnits) throws IOException {
        return run("output", "[de, {name: velo, schemes: 64, trainingEpochs: 1, hiddenUnits: " + hiddenUnits + "}]");
    }

    private Called run(String name, String solvers) throws IOException {
        Path file = Files.writeString(folder.resolve("experiment.yaml"), """
                name: some-fail
                seed: 1
                repetitions: 2
                budget: {evaluations: 300}
                problems:
                  - {name: vehicular, tasks: 6, instances: 1}
                solvers: %s
                """.formatted(solvers));
        String output = folder.resolve(name).toString();
        return LocalSpark.with(
                "local[2]", session -> Called.with("run", file.toString(), "--output", output, "--quiet"));
    }

    @Test
    void someRunsFailAndEachIsOneLine() throws IOException {
        Called called = run("2147483647");

        assertThat(called.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(called.out()).contains("0 runs were recorded before, 2 finished now, 2 failed.");
        assertThat(called.err().lines())
                .hasSize(2)
                .allMatch(line -> line.startsWith("failed: velo on vehicular {"))
                .anyMatch(line -> line.contains("repetition 0: "))
                .anyMatch(line -> line.contains("repetition 1: "));
    }

    @Test
    void anotherExperimentInTheSameOutputIsRefused() throws IOException {
        assertThat(run("8").exitCode()).isEqualTo(ExitCode.DONE);
        Called other = run("9");

        assertThat(other.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(other.err()).contains("belongs to a different experiment").hasLineCount(1);
    }

    @Test
    void theManifestHoldsTheExperimentWithItsHashAndTellsItsFormat() throws IOException {
        assertThat(run("8").exitCode()).isEqualTo(ExitCode.DONE);
        Path file = folder.resolve("output/experiment/000001.json");
        JsonNode manifest = new JsonMapper().readTree(file.toFile());
        assertThat(manifest.path("hash").asText())
                .isEqualTo(
                        new Digest().add(manifest.path("experiment").asText()).id());

        Files.writeString(file, Files.readString(file).replace("\"format\" : 1", "\"format\" : 2, \"more\" : 0"));
        Called newer = run("8");
        assertThat(newer.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(newer.err())
                .contains("format 2 is not known to this version")
                .hasLineCount(1);
    }

    @Test
    void theSummaryIsComputedAnewOnlyWhenSomethingHasChanged() throws IOException {
        String first = run("8").out();
        assertThat(table(run("8").out())).isEqualTo(table(first));

        Path recorded = folder.resolve("output/summary.json");
        String marked = Files.readString(recorded).replace("\"label\":\"de\"", "\"label\":\"marked\"");
        Files.writeString(recorded, marked);
        assertThat(run("8").out()).contains("marked");
        Files.writeString(recorded, marked.substring(0, marked.length() / 2));
        assertThat(table(run("8").out())).isEqualTo(table(first));
        Files.writeString(recorded, marked);

        try (Stream<Path> runs = Files.list(folder.resolve("output/runs/problem=vehicular/solver=de"))) {
            Files.delete(runs.findFirst().orElseThrow());
        }
        assertThat(table(run("8").out())).contains("p vs de").doesNotContain("marked");
    }

    @Test
    void significanceIsToldAgainstTheFirstSolverAskedForNow() throws IOException {
        assertThat(run("output", "[de, gwo]").out()).contains("p vs de");
        Called other = run("output", "[gwo, de]");

        assertThat(other.out())
                .contains("4 runs were recorded before, 0 finished now")
                .contains("p vs gwo");
    }

    @Test
    void anOutputThatIsAPatternIsRefused() throws IOException {
        Called called = run("output[30]", "[de]");

        assertThat(called.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(called.err())
                .contains("output[30]: must not have any of the characters")
                .hasLineCount(1);
        assertThat(folder.resolve("output[30]")).doesNotExist();
    }

    private static String table(String out) {
        return out.substring(0, out.indexOf("Time of the runs"));
    }
}
