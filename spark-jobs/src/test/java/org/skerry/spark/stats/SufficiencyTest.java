package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SufficiencyTest {
    private static final String SINGLE = "p: a single instance of each kind: nothing is said about other instances.";

    private static CellRuns instances(String label, int count) {
        return Cells.oneRunEach(label, Cells.times(count, 1));
    }

    @Test
    void oneRunSaysNothing() {
        assertThat(Sufficiency.warnings(List.of(Cells.oneInstance("a", 1), Cells.oneInstance("b", 2))))
                .containsExactly(
                        "p: 1 run a solver on an instance: too few for a test, which needs 6; a difference may be"
                                + " chance.",
                        SINGLE);
    }

    @Test
    void thirtyAreAdvised() {
        assertThat(Sufficiency.warnings(List.of(
                        Cells.oneInstance("a", Cells.times(29, 1)), Cells.oneInstance("b", Cells.times(40, 1)))))
                .containsExactly(
                        "p: 29 runs a solver on an instance: 30 or more are advised before solvers are ranked.",
                        SINGLE);
        assertThat(Sufficiency.warnings(List.of(
                        Cells.oneInstance("a", Cells.times(30, 1)), Cells.oneInstance("b", Cells.times(40, 1)))))
                .containsExactly(SINGLE);
        assertThat(Sufficiency.warnings(List.of(instances("a", 29), instances("b", 29))))
                .containsExactly("p: 29 instances: 30 or more are advised before solvers are ranked.");
        assertThat(Sufficiency.warnings(List.of(instances("a", 30), instances("b", 30))))
                .isEmpty();
    }

    /** Six instances: the least two-sided p is 2 / 2^6 = 0.031, which one comparison can show but two can not. */
    @Test
    void tooManyComparisonsCanShowNothing() {
        List<CellRuns> three =
                IntStream.range(0, 3).mapToObj(i -> instances("s" + i, 6)).toList();
        assertThat(Sufficiency.warnings(three.subList(0, 2)))
                .containsExactly("p: 6 instances: 30 or more are advised before solvers are ranked.");
        assertThat(Sufficiency.warnings(three))
                .containsExactly(
                        "p: 6 instances: too few for any of 2 comparisons to be significant after Holm's correction.");
    }

    @Test
    void oneSolverNeedsNoComparison() {
        assertThat(Sufficiency.warnings(List.of(Cells.oneInstance("a", 1, 2, 3))))
                .isEmpty();
    }

    @Test
    void twoRunsGiveNoInterval() {
        assertThat(Sufficiency.warnings(List.of(Cells.oneInstance("a", 1, 2))))
                .containsExactly("p: 2 runs a solver on an instance: too few for an interval of the mean.");
    }
}
