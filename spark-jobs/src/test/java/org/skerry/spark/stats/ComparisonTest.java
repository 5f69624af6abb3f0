package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.stats.ComparedCell.Verdict;

class ComparisonTest {
    private static final double LEVEL = 0.05;

    private static ComparedCell only(CellRuns a, CellRuns b) {
        Comparison comparison = Comparison.of(List.of(a), List.of(b), LEVEL);
        assertThat(comparison.cells()).hasSize(1);
        return comparison.cells().get(0);
    }

    /** Complete separation of 6 and 6 runs: exact p = 2 / C(12, 6), and every run of B is worse than every one of A. */
    @Test
    void runsOnOneInstance() {
        CellRuns a = Cells.oneInstance("s", 1, 2, 3, 4, 5, 6);
        CellRuns b = Cells.oneInstance("s", 11, 12, 13, 14, 15, 16);

        ComparedCell worse = only(a, b);
        assertThat(worse.test()).isEqualTo("mann-whitney");
        assertThat(worse.pValue()).isEqualTo(2.0 / 924, within(1e-12));
        assertThat(worse.a()).isEqualTo(1);
        assertThat(worse.magnitude()).isEqualTo("large");
        assertThat(worse.meanA()).isEqualTo(3.5);
        assertThat(worse.meanB()).isEqualTo(13.5);
        assertThat(worse.verdict()).isEqualTo(Verdict.WORSE);
        assertThat(only(b, a).verdict()).isEqualTo(Verdict.BETTER);
        assertThat(only(a, a).verdict()).isEqualTo(Verdict.ALIKE);
        assertThat(only(a, a).a()).isEqualTo(0.5);
    }

    /** Six instances, two runs each; on every instance B's mean is greater: p = 2 / 2^6. */
    @Test
    void meansOverInstances() {
        int[] instances = {0, 0, 1, 1, 2, 2, 3, 3, 4, 4, 5, 5};
        CellRuns a = Cells.on("s", instances, 1, 3, 10, 12, 20, 22, 30, 32, 40, 42, 50, 52);
        CellRuns b = Cells.on("s", instances, 2, 3, 11, 13, 22, 24, 33, 35, 44, 46, 55, 57);

        ComparedCell worse = only(a, b);
        assertThat(worse.test()).isEqualTo("wilcoxon");
        assertThat(worse.instances()).isEqualTo(6);
        assertThat(worse.runsA()).isEqualTo(12);
        assertThat(worse.pValue()).isEqualTo(2.0 / 64, within(1e-12));
        assertThat(worse.verdict()).isEqualTo(Verdict.WORSE);
        // Instance 0: of (2, 3) against (1, 3), 2 > 1, 3 > 1 and one tie make 2.5 of 4; instance 1: 3 of 4; two runs
        // tie
        // at 22 on instance 2: 3.5 of 4; then all.
        assertThat(worse.a()).isEqualTo((0.625 + 0.75 + 0.875 + 3) / 6, within(1e-12));
    }

    /** One p-value of 0.031 is significant alone and not as one of two. */
    @Test
    void holmCorrectsOverTheCells() {
        CellRuns a = Cells.oneRunEach("s", 1, 2, 3, 4, 5, 6);
        CellRuns b = Cells.oneRunEach("s", 2, 4, 6, 8, 10, 12);
        CellRuns same = Cells.oneRunEach("t", 1, 2, 3, 4, 5, 6);

        assertThat(Comparison.of(List.of(a), List.of(b), LEVEL).regression()).isTrue();
        assertThat(Comparison.of(List.of(a, same), List.of(b, same), LEVEL).regression())
                .isFalse();
    }

    @Test
    void losingFeasibilityIsWorse() {
        double none = Double.NaN;
        CellRuns a = Cells.oneInstance("s", 1, 2, 3, 4, 5, 6);
        CellRuns b = Cells.oneInstance("s", 1, none, none, none, none, none);

        assertThat(only(a, b).verdict()).isEqualTo(Verdict.WORSE);
        assertThat(only(a, b).meanB()).isInfinite();
        assertThat(only(b, b).verdict()).isEqualTo(Verdict.ALIKE);
    }

    @Test
    void onlySharedInstancesCount() {
        CellRuns a = Cells.on("s", new int[] {0, 1}, 1, 2);
        CellRuns b = Cells.on("s", new int[] {1, 2}, 5, 100);

        ComparedCell cell = only(a, b);
        assertThat(cell.instances()).isEqualTo(1);
        assertThat(cell.meanA()).isEqualTo(2);
        assertThat(cell.meanB()).isEqualTo(5);
        assertThat(cell.verdict()).isEqualTo(Verdict.UNTESTED);
        assertThat(cell.pValue()).isNaN();
    }

    @Test
    void cellsWithoutACounterpartAreNamed() {
        Comparison comparison = Comparison.of(
                List.of(Cells.oneInstance("a", 1), Cells.on("far", new int[] {0}, 1)),
                List.of(Cells.oneInstance("b", 1), Cells.on("far", new int[] {7}, 1)),
                LEVEL);
        assertThat(comparison.cells()).isEmpty();
        assertThat(comparison.onlyInA()).extracting(Comparison.Key::label).containsExactly("a", "far");
        assertThat(comparison.onlyInB()).extracting(Comparison.Key::label).containsExactly("b", "far");
    }
}
