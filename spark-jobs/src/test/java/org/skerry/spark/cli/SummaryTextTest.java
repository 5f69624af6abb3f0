package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.RunTime;
import org.skerry.spark.stats.Summary;

class SummaryTextTest {
    private static SummaryRow row(String label, boolean reconstructed, int rank, double mean) {
        return new SummaryRow(
                1,
                "benchmark",
                label,
                "{}",
                label,
                10,
                mean,
                0.5,
                mean,
                mean,
                mean,
                mean,
                mean,
                1,
                null,
                null,
                null,
                "",
                2000,
                null,
                null,
                null,
                0,
                null,
                reconstructed,
                rank,
                null,
                "",
                0.01);
    }

    private static String text(SummaryRow... rows) {
        return new SummaryText(
                        new Summary(List.of(rows), List.of(), List.of(), List.of(), new RunTime(1, 0, 0), List.of()))
                .toString();
    }

    @Test
    void aReconstructionStandsInTheTableWithoutARankAndIsNamedBelowIt() {
        String text = text(row("de", false, 1, 20), row("SAEO", true, 0, 10));
        assertThat(text.lines())
                .anyMatch(line -> line.matches("de .* 0\\.010 +1 *"))
                .anyMatch(line -> line.matches("SAEO .* 0\\.010 *"))
                .contains("Note: not ranked: SAEO (reconstructed: neither public code nor full text was available).");
    }

    @Test
    void nothingIsSaidWhereAllAreRanked() {
        assertThat(text(row("de", false, 1, 20))).doesNotContain("not ranked");
    }
}
