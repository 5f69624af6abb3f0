package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.report.HandmadeOutput;
import org.skerry.spark.result.OutputStore;

/** The first solver of these outputs ends within 2 % of the optimum, the second between 5 % and 7 % above it. */
class CompareCommandTest {
    @TempDir
    private static Path folder;

    private static void write(String name, int instances, String... labels) throws IOException {
        new HandmadeOutput(
                        List.of(ProblemSpec.named("vehicular", List.of("tasks=5"), instances)),
                        List.of(labels),
                        2,
                        2,
                        false)
                .write(OutputStore.at(folder.resolve(name).toUri().toString(), new Configuration()));
    }

    @BeforeAll
    static void write() throws IOException {
        write("a", 8, "good", "poor");
        write("swapped", 8, "poor", "good");
        write("few", 1, "good", "poor");
        write("other", 8, "another");
    }

    private static Called compare(String a, String b) {
        return LocalSpark.with(
                "local[2]",
                session -> Called.with(
                        "compare",
                        folder.resolve(a).toString(),
                        folder.resolve(b).toString()));
    }

    @Test
    void anOutputIsNoWorseThanItself() {
        Called same = compare("a", "a");

        assertThat(same.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(same.err()).isEmpty();
        assertThat(same.out().lines().filter(line -> line.contains("no different")))
                .hasSize(2)
                .allMatch(line -> line.matches(
                        "vehicular +tasks=5 +(good|poor) +8 +16 +16 +[0-9.]+ +[0-9.]+ +[+]0.00 % +0.50 +negligible +1.0 +no"
                                + " different"));
        assertThat(same.out())
                .endsWith(
                        "B is significantly worse in 0 of 2 comparisons and better in 0 (level 0.05, Holm-corrected).\n");
    }

    /** Every instance speaks for one side: p = 2 / 2^8, twice that after Holm's correction, 0.016. */
    @Test
    void aRegressionIsExitCode3() {
        Called swapped = compare("a", "swapped");

        assertThat(swapped.exitCode()).isEqualTo(ExitCode.REGRESSION);
        assertThat(swapped.out())
                .containsPattern("good +8 +16 +16 +[0-9.]+ +[0-9.]+ +[+][0-9.]+ % +1.00 +large +0.016 +worse\n")
                .containsPattern("poor +8 +16 +16 +[0-9.]+ +[0-9.]+ +-[0-9.]+ % +0.00 +large +0.016 +better\n")
                .endsWith(
                        "B is significantly worse in 1 of 2 comparisons and better in 1 (level 0.05, Holm-corrected).\n");
    }

    @Test
    void tooFewRunsAreNotTested() {
        Called few = compare("few", "few");

        assertThat(few.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(few.out()).contains("untested: too few runs").endsWith("2 not tested for too few runs.\n");
    }

    @Test
    void whatOnlyOneHasIsNamed() {
        Called fewer = compare("a", "few");

        assertThat(fewer.exitCode()).isEqualTo(ExitCode.DONE);
        // The single instance is the first of the eight.
        assertThat(fewer.out()).containsPattern("good +1 +2 +2 ");
    }

    @Test
    void nothingInCommonIsOneLine() {
        Called nothing = compare("a", "other");

        assertThat(nothing.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(nothing.out()).isEmpty();
        assertThat(nothing.err())
                .endsWith(
                        "/other: nothing can be compared; no solver has runs on the same instances under the same label in"
                                + " both." + System.lineSeparator());
    }

    @Test
    void aLevelOutsideItsRangeIsRefused() {
        Called refused = Called.with("compare", "a", "b", "--alpha", "1.5");

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).isEqualTo("--alpha (1.5) must lie in (0, 1)." + System.lineSeparator());
    }
}
