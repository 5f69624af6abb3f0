package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.spark.result.SummaryRow;

class SetSummaryTest {
    private static final List<CellRuns> CELLS = List.of(
            Cells.oneInstance("de", 2, 3),
            Cells.oneInstance("gwo", 4, 5),
            Cells.oneInstance("ivy", 2, 3),
            Cells.oneInstance("saeo-reconstructed", 0, 1),
            Cells.oneInstance("stora-reconstructed", 3, 4));

    /** Equals share a rank; a reconstruction has none, and takes none from the others. */
    @Test
    void rankingsLeaveReconstructionsOut() {
        List<SummaryRow> rows = new SetSummary(CELLS, "de", Gaps.of(Map.of()), true).rows();
        assertThat(rows).extracting(SummaryRow::rank).containsExactly(1, 3, 1, 0, 0);
        assertThat(rows).extracting(SummaryRow::reconstructed).containsExactly(false, false, false, true, true);
        assertThat(rows).extracting(SummaryRow::mean).containsExactly(2.5, 4.5, 2.5, 0.5, 3.5);
    }

    @Test
    void withoutRunsOfTheFirstSolverNothingIsCompared() {
        List<CellRuns> cells =
                List.of(Cells.oneInstance("b", 1, 2, 3, 4, 5, 6), Cells.oneInstance("c", 11, 12, 13, 14, 15, 16));
        assertThat(new SetSummary(cells, "b", Gaps.of(Map.of()), true).rows())
                .extracting(SummaryRow::test)
                .containsExactly("", "mann-whitney");
        assertThat(new SetSummary(cells, "a", Gaps.of(Map.of()), true).rows())
                .extracting(SummaryRow::test)
                .containsOnly("");
    }

    /** One of the instances is another one, so the means are of different families. */
    @Test
    void onDifferentInstancesNothingIsCompared() {
        double[] values = {1, 2, 3, 4, 5, 6, 7};
        List<CellRuns> cells = List.of(
                Cells.on("a", new int[] {0, 1, 2, 3, 4, 5, 6}, values),
                Cells.on("b", new int[] {0, 1, 2, 3, 4, 5, 7}, values));
        assertThat(new SetSummary(cells, "a", Gaps.of(Map.of()), true).rows())
                .extracting(SummaryRow::test)
                .containsOnly("");
    }

    @Test
    void unequalBudgetsAreNotRanked() {
        assertThat(new SetSummary(CELLS, "de", Gaps.of(Map.of()), false).rows())
                .extracting(SummaryRow::rank)
                .containsOnly(0);
    }
}
