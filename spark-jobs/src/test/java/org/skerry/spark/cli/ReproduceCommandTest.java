package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;

/** A paper of two small experiments that claims an order. */
class ReproduceCommandTest {
    private static final String HOME = "skerry.home";

    @TempDir
    Path home;

    @BeforeEach
    void publishAPaper() throws IOException {
        System.setProperty(HOME, home.toString());
        Path claims = Files.createDirectories(home.resolve("conf/claims"));
        Files.writeString(claims.resolve("velo.yaml"), """
                name: velo
                title: "A paper"
                experiments:
                  - {experiment: one}
                  - {experiment: two}
                figures: []
                readings:
                  all:
                    - {axes: ["as printed"], experiment: two, solver: coordinate-search}
                claims:
                  - id: lower
                    place: Sec. I
                    states: "Coordinate search is better than chance."
                    metric: objective
                    lowerThan: [random-search]
                    readings: all
                """);
        experiment("one", 1);
        experiment("two", 1);
    }

    @AfterEach
    void leave() {
        System.clearProperty(HOME);
    }

    private void experiment(String name, long seed) throws IOException {
        Path experiments = Files.createDirectories(home.resolve("conf/experiments"));
        Files.writeString(experiments.resolve(name + ".yaml"), """
                name: %s
                seed: %d
                repetitions: 8
                budget: {evaluations: 200}
                problems:
                  - {name: vehicular, tasks: 10, instances: 1}
                solvers: [coordinate-search, random-search]
                """.formatted(name, seed));
    }

    private Called reproduce() {
        return LocalSpark.with(
                "local[2]", session -> Called.with("reproduce", "velo", "--quiet", "--output", output().toString()));
    }

    private Path output() {
        return home.resolve("results");
    }

    @Test
    void everyExperimentIsRunAndEveryClaimIsJudged() {
        Called reproduced = reproduce();

        assertThat(reproduced.exitCode()).as(reproduced.err()).isEqualTo(ExitCode.DONE);
        assertThat(reproduced.out()).contains("**reproduced** (Sec. I): Coordinate search is better than chance.");
        assertThat(output().resolve("one/report.html")).exists();
        assertThat(output().resolve("two/report.html")).exists();
        assertThat(output().resolve("reproduction.html")).exists();
    }

    @Test
    void anOutputOfAnotherExperimentIsRefusedBeforeAnythingIsRun() throws IOException {
        experiment("two", 2);
        Path second = home.resolve("conf/experiments/two.yaml");
        Called other = LocalSpark.with(
                "local[2]",
                session -> Called.with(
                        "run",
                        second.toString(),
                        "--quiet",
                        "--output",
                        output().resolve("two").toString()));
        assertThat(other.exitCode()).as(other.err()).isEqualTo(ExitCode.DONE);
        experiment("two", 1);

        Called reproduced = reproduce();

        assertThat(reproduced.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(reproduced.err())
                .contains("two: belongs to a different experiment")
                .hasLineCount(1);
        assertThat(output().resolve("one")).doesNotExist();
    }
}
