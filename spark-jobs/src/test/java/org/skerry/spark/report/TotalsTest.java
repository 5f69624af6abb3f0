package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Cells;

class TotalsTest {
    /** Repetitions 0 and 1 on two instances have the means 3 and 5; on the other set they end at 10 and 20. */
    @Test
    void aSetCountsByTheMeanOfItsInstances() {
        CellRuns two = Cells.on("a", new int[] {0, 0, 1, 1}, 1, 3, 5, 7);
        CellRuns one = Cells.oneInstance("a", 10, 20);

        assertThat(Totals.of(List.of(two, one))).containsExactly(13, 25);
        assertThat(Totals.of(List.of(one, two))).containsExactly(13, 25);
    }

    @Test
    void aRepetitionThatIsMissingSomewhereHasNoTotal() {
        CellRuns unfinished = Cells.on("a", new int[] {0, 0, 1}, 1, 3, 5);

        assertThat(Totals.of(List.of(unfinished))).containsExactly(3);
        assertThat(Totals.of(List.of(Cells.oneInstance("a", 10, 20), unfinished)))
                .containsExactly(13);
    }

    @Test
    void aRepetitionThatIsInfeasibleSomewhereHasNoTotal() {
        CellRuns half = Cells.oneInstance("a", Double.NaN, 3);

        assertThat(Totals.of(List.of(Cells.oneInstance("a", 10, 20), half))).containsExactly(23);
    }
}
