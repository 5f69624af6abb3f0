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
        List<SummaryRow> rows = new SetSummary(CELLS, Gaps.of(Map.of()), true).rows();
        assertThat(rows).extracting(SummaryRow::rank).containsExactly(1, 3, 1, 0, 0);
        assertThat(rows).extracting(SummaryRow::reconstructed).containsExactly(false, false, false, true, true);
        assertThat(rows).extracting(SummaryRow::mean).containsExactly(2.5, 4.5, 2.5, 0.5, 3.5);
    }

    @Test
    void unequalBudgetsAreNotRanked() {
        assertThat(new SetSummary(CELLS, Gaps.of(Map.of()), false).rows())
                .extracting(SummaryRow::rank)
                .containsOnly(0);
    }
}
