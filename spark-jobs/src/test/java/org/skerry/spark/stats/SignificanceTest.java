package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SignificanceTest {
    private static CellRuns oneInstance(String label, double... objectives) {
        return Cells.oneInstance(label, objectives);
    }

    private static CellRuns runs(String label, int[] instances, double... objectives) {
        return Cells.on(label, instances, objectives);
    }

    /** Holm's own step-down rule on four values: 0.005 x 4, 0.01 x 3, 0.03 x 2, then not below the one before. */
    @Test
    void holmStepsDown() {
        List<Double> adjusted = Significance.holm(List.of(0.01, 0.04, 0.03, 0.005));
        assertThat(adjusted.get(3)).isEqualTo(0.02, within(1e-12));
        assertThat(adjusted.get(0)).isEqualTo(0.03, within(1e-12));
        assertThat(adjusted.get(2)).isEqualTo(0.06, within(1e-12));
        assertThat(adjusted.get(1)).isEqualTo(0.06, within(1e-12));
    }

    /**
     * Demsar, J. Mach. Learn. Res. 7, 2006, section 3.2.2: against plain C4.5 its three variants have p = 0.016, 0.019 and
     * 0.607, and Holm's procedure at 5 % rejects the first two hypotheses and keeps the third.
     */
    @Test
    void holmOnDemsarsVariants() {
        List<Double> adjusted = Significance.holm(List.of(0.019, 0.607, 0.016));
        assertThat(adjusted.get(2)).isEqualTo(3 * 0.016, within(1e-12));
        assertThat(adjusted.get(0)).isEqualTo(3 * 0.016, within(1e-12));
        assertThat(adjusted.get(1)).isEqualTo(0.607, within(1e-12));
    }

    /**
     * Depression scores of nine patients before and after a tranquilizer: Hollander and Wolfe, Nonparametric Statistical
     * Methods, 1973, pages 29 ff., as in the documentation of R's wilcox.test, which prints "V = 40, p-value = 0.01953" for
     * the one-sided test; 40 is 5 from the end, so the two-sided exact p is 20 / 2^9.
     */
    @Test
    void hollanderAndWolfesDepressionScores() {
        double[] before = {1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30};
        double[] after = {0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29};

        assertThat(Significance.paired(before, after)).isEqualTo(20.0 / 512, within(1e-12));
        assertThat(Significance.secondIsGreater(before, after)).isFalse();
    }

    /**
     * Permeability of the human chorioamnion at term and between 12 and 26 weeks: Hollander and Wolfe 1973, pages 69 ff., as
     * in the documentation of R's wilcox.test, which prints "W = 35, p-value = 0.1272" for the one-sided test.
     */
    @Test
    void hollanderAndWolfesPermeability() {
        double[] atTerm = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] before = {1.15, 0.88, 0.90, 0.74, 1.21};

        assertThat(Significance.unpaired(atTerm, before)).isEqualTo(2 * 0.1272, within(1e-4));
    }

    /** Complete separation of 6 and 6: two-sided exact p = 2 / C(12, 6). */
    @Test
    void completeSeparationWithinOneInstance() {
        CellRuns low = oneInstance("low", 1, 2, 3, 4, 5, 6);
        CellRuns high = oneInstance("high", 11, 12, 13, 14, 15, 16);
        assertThat(MatchedRuns.of(low, high).test()).isEqualTo("mann-whitney");
        assertThat(MatchedRuns.of(low, high).pValue()).isEqualTo(2.0 / 924, within(1e-12));
    }

    /** Six differences of one sign: two-sided exact p = 2 / 2^6. */
    @Test
    void pairedOverInstances() {
        CellRuns a = runs("a", new int[] {0, 1, 2, 3, 4, 5}, 1, 2, 3, 4, 5, 6);
        CellRuns b = runs("b", new int[] {0, 1, 2, 3, 4, 5}, 1.1, 2.2, 3.3, 4.4, 5.5, 6.6);
        assertThat(MatchedRuns.of(a, b).test()).isEqualTo("wilcoxon");
        assertThat(MatchedRuns.of(a, b).pValue()).isEqualTo(2.0 / 64, within(1e-12));
    }

    @Test
    void theInstanceIsTheUnitOverSeveralInstances() {
        CellRuns runs = runs("a", new int[] {0, 0, 3, 3}, 1, 3, 10, 20);
        assertThat(runs.instanceMeans()).containsExactly(2, 15);
        assertThat(runs.instances()).containsExactly(0, 3);
    }

    /**
     * Feasible in 10 of 30 runs against 30 of 30, all with the same objective. Of the 900 pairs 600 are won by the
     * solver that is always feasible and 300 are ties: U = 300 / 2, which is 300 below its mean. With ties of 40 and of 20
     * its variance is 900 / 12 (61 - (40^3 - 40 + 20^3 - 20) / (60 59)) = 3050.847, so that with the correction
     * for continuity z = 299.5 / 55.234 = 5.4223 and p = 5.882e-8.
     */
    @Test
    void feasibilityAloneMakesADifference() {
        double[] third = Cells.times(30, Double.NaN);
        Arrays.fill(third, 0, 10, 1);
        CellRuns sometimes = oneInstance("sometimes", third);
        CellRuns always = oneInstance("always", Cells.times(30, 1));

        assertThat(MatchedRuns.of(always, sometimes).test()).isEqualTo("mann-whitney");
        assertThat(MatchedRuns.of(always, sometimes).pValue()).isEqualTo(5.882e-8, within(1e-11));
        assertThat(MatchedRuns.of(sometimes, always).pValue()).isEqualTo(5.882e-8, within(1e-11));
    }

    /** The sixth instance has an infeasible run, the greatest of six differences of one sign: p = 2 / 2^6. */
    @Test
    void anInfeasibleRunOverInstancesIsTheWorst() {
        int[] instances = {0, 1, 2, 3, 4, 5, 5};
        CellRuns a = runs("a", instances, 1, 2, 3, 4, 5, 6, 6);
        CellRuns b = runs("b", instances, 1.1, 2.2, 3.3, 4.4, 5.5, 1, Double.NaN);

        assertThat(MatchedRuns.of(a, b).test()).isEqualTo("wilcoxon");
        assertThat(MatchedRuns.of(a, b).pValue()).isEqualTo(2.0 / 64, within(1e-12));
    }

    /** Nothing feasible on either side is no difference. */
    @Test
    void infeasibleCellsAreAlike() {
        CellRuns a = oneInstance("a", Cells.times(6, Double.NaN));
        assertThat(MatchedRuns.of(a, a).test()).isEqualTo("mann-whitney");
        assertThat(MatchedRuns.of(a, a).pValue()).isEqualTo(1);
    }

    @Test
    void tooFewRunsAllowNoTest() {
        assertThat(MatchedRuns.of(oneInstance("a", 1, 2, 3), oneInstance("b", 4, 5, 6))
                        .test())
                .isEmpty();
    }

    /** An infeasible run is worse than every feasible one and as bad as another infeasible one. */
    @Test
    void infinityIsTheGreatestDifference() {
        double inf = Double.POSITIVE_INFINITY;
        double[] a = {1, 2, 3, 4, 5, 6, inf};
        double[] b = {1.1, 2.2, 3.3, 4.4, 5.5, inf, inf};
        assertThat(Significance.paired(a, b)).isLessThan(0.05);
        assertThat(Significance.secondIsGreater(a, b)).isTrue();
        assertThat(Significance.secondIsGreater(b, a)).isFalse();
        assertThat(Significance.paired(a, a)).isEqualTo(1);
        assertThat(Significance.unpaired(new double[] {2, 2, 2, 2, 2, 2}, new double[] {2, 2, 2, 2, 2, 2}))
                .isEqualTo(1);
        assertThat(Significance.unpaired(new double[] {1, 2, 3, 4, 5, 6}, new double[] {inf, inf, inf, inf, inf, inf}))
                .isLessThan(0.01);
    }
}
