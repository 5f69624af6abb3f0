package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.BranchSummary;
import org.skerry.spark.stats.RunTime;
import org.skerry.spark.stats.Summary;

class SummaryTextTest {
    private static SummaryRow row(String label, boolean reconstructed, int rank, double mean) {
        return row(label, reconstructed, rank, mean, 1.0);
    }

    private static SummaryRow row(
            String label, boolean reconstructed, int rank, double mean, Double leaderFeasibleRate) {
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
                leaderFeasibleRate,
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
        return text(List.of(), rows);
    }

    private static String text(List<BranchSummary> branches, SummaryRow... rows) {
        RunTime time = new RunTime(1, 0, 0);
        return new SummaryText(
                        new Summary(rows[0].label(), List.of(rows), List.of(), List.of(), branches, time, List.of()))
                .toString();
    }

    @Test
    void whatAMethodWouldHandOverIsShownWhereItIsNotAsFeasibleAsTheChampion() {
        assertThat(text(row("de", false, 1, 20))).doesNotContain("leader feasible");
        assertThat(text(row("de", false, 1, 20, null))).doesNotContain("leader feasible");
        assertThat(text(row("de", false, 1, 20), row("ace-ivy", false, 2, 30, 0.25))
                        .lines())
                .anyMatch(line -> line.matches(".* leader feasible *"))
                .anyMatch(line -> line.matches("de .* 100\\.00 % .* 100\\.00 % *"))
                .anyMatch(line -> line.matches("ace-ivy .* 100\\.00 % .* 25\\.00 % *"));
    }

    @Test
    void withoutARunNothingIsSaidOfTime() {
        RunTime none = new RunTime(0, 0, 0);
        Summary summary = new Summary("de", List.of(), List.of(), List.of(), List.of(), none, List.of());
        assertThat(new SummaryText(summary).toString()).doesNotContain("NaN", "Time of the runs");
    }

    @Test
    void branchesStandBelowWithTheirRates() {
        assertThat(text(row("de", false, 1, 20))).doesNotContain("branch");
        List<BranchSummary> branches = List.of(
                new BranchSummary("traffic", "ace-ivy", "climb", 400, 0),
                new BranchSummary("traffic", "VELO", "flight", 8, 2),
                new BranchSummary("traffic", "IPOA", "explore", 0, 0));
        assertThat(text(branches, row("de", false, 1, 20))
                        .lines()
                        .map(line -> line.replaceAll(" +", " ").strip()))
                .contains(
                        "branch of the method solver problem taken of rate",
                        "climb ace-ivy traffic 0 400 0.00 %",
                        "flight VELO traffic 2 8 25.00 %",
                        "explore IPOA traffic 0 0");
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
