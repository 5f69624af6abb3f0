package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.report.Figure.Panel;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Cells;

/**
 * Figures of an objective that is made of energy and latency, on two sets of 2 and 4 tasks. Solver a is feasible in both
 * repetitions, b in the first alone, and c in none on the first set.
 */
class QuantityFiguresTest {
    private static final double NONE = Double.NaN;
    private static final SeriesList SERIES = new SeriesList(List.of("a", "b", "c"), List.of());
    private static final SetData TWO_TASKS = HandmadeSets.of(
            2,
            runs("a", new double[] {2, 6}, new double[] {1, 3}, new double[] {0.5, 1.5}),
            runs("b", new double[] {1, NONE}, new double[] {0.5, 9}, new double[] {0.25, 9}),
            runs("c", new double[] {NONE, NONE}, new double[] {9, 9}, new double[] {9, 9}));
    private static final SetData FOUR_TASKS = HandmadeSets.of(
            4,
            runs("a", new double[] {9, 17}, new double[] {5, 9}, new double[] {1, 2}),
            runs("b", new double[] {2, 3}, new double[] {1, 2}, new double[] {0.25, 0.25}),
            runs("c", new double[] {4, 4}, new double[] {2, 2}, new double[] {0.5, 0.5}));
    private static final ProblemData MIXED = HandmadeSets.problem("s+J", TWO_TASKS, FOUR_TASKS);

    private static CellRuns runs(String label, double[] objectives, double[] joules, double[] seconds) {
        return Cells.measured(label, new int[objectives.length], objectives, joules, seconds);
    }

    private static Panel panel(Figure figure, String... choice) {
        return figure.panels().stream()
                .filter(panel -> panel.choice().equals(List.of(choice)))
                .findFirst()
                .orElseThrow();
    }

    private static Figure totals(ProblemData problem) {
        return TotalsFigure.of(problem, SERIES, "totals").orElseThrow();
    }

    private static Figure lines() {
        return ParameterFigure.of(MIXED, SERIES, "parameter").orElseThrow();
    }

    @Test
    void linesAreOfferedForThePartsOfTheObjective() {
        assertThat(lines().panels())
                .extracting(Panel::choice)
                .containsExactly(
                        List.of("tasks", "", "objective [s+J]"),
                        List.of("tasks", "", "energy [J]"),
                        List.of("tasks", "", "total latency [s]"));
    }

    /** Solver a: (1 + 3) / 2 at 2 tasks and (5 + 9) / 2 at 4, a slope of 2.5. */
    @Test
    void energyIsDrawnAgainstTasks() {
        Panel energy = panel(lines(), "tasks", "", "energy [J]");
        assertThat(energy.y().unit()).isEqualTo("J");
        assertThat(energy.rows().get(0)).startsWith(0, 2.0, 2.0).endsWith(null, 2.5, 2);
        assertThat(energy.rows().get(1)).startsWith(0, 4.0, 7.0).endsWith(null, 2.5, 2);
        // Two runs are too few for an interval.
        assertThat(energy.rows().get(0)).containsSequence(2.0, 2.0, null, null);
    }

    /** The energies 1, 2 and 3: Student's interval is 2 -+ 4.303 / sqrt(3) = 2 -+ 2.484. */
    @Test
    void aPartOfTheObjectiveHasAnIntervalOfItsMean() {
        CellRuns runs = runs("a", new double[] {2, 4, 6}, new double[] {1, 2, 3}, new double[] {1, 2, 3});
        ProblemData three = HandmadeSets.problem("s+J", HandmadeSets.of(2, runs), HandmadeSets.of(4, runs));
        Panel energy = panel(ParameterFigure.of(three, SERIES, "parameter").orElseThrow(), "tasks", "", "energy [J]");
        assertThat((double) energy.rows().get(0)[3]).isCloseTo(2 - 2.484, within(0.001));
        assertThat((double) energy.rows().get(0)[4]).isCloseTo(2 + 2.484, within(0.001));
    }

    /** Solver a: 2 (0.5 + 1.5) / 2 at 2 tasks and 4 (1 + 2) / 2 at 4; of b's two runs at 2 tasks one is feasible. */
    @Test
    void totalLatencyIsTheMeanTimesTheTasks() {
        Panel latency = panel(lines(), "tasks", "", "total latency [s]");
        assertThat(latency.y().unit()).isEqualTo("s");
        assertThat(latency.rows())
                .extracting(row -> List.of(row[0], row[1], row[2]))
                .containsExactly(
                        List.of(0, 2.0, 2.0),
                        List.of(0, 4.0, 6.0),
                        List.of(1, 2.0, 0.5),
                        List.of(1, 4.0, 1.0),
                        List.of(2, 4.0, 2.0));
    }

    /** Totals of a: 2 + 9 and 6 + 17, 1 + 5 and 3 + 9, 1 + 4 and 3 + 8; std of two values is their distance / sqrt(2). */
    @Test
    void barsAreTotalsOverTheSets() {
        double six = 6 / Math.sqrt(2);
        Panel objective = panel(totals(MIXED), "sum over tasks", "objective [s+J]");
        assertThat(objective.rows()).hasSize(2);
        assertRow(objective.rows().get(0), 17, 2 * six, 2);
        assertRow(panel(totals(MIXED), "sum over tasks", "energy [J]").rows().get(0), 9, six, 2);
        assertRow(
                panel(totals(MIXED), "sum over tasks", "total latency [s]")
                        .rows()
                        .get(0),
                8,
                six,
                2);
        assertThat(objective.y().zero()).isTrue();
        assertThat(objective.note())
                .isEqualTo(
                        "Sum over 2 sets of instances. Not drawn, because no repetition is feasible on all instances: c.");
    }

    /** Solver b's second repetition is infeasible at 2 tasks: its only total is 1 + 2, and has no deviation. */
    @Test
    void onlyFeasibleRepetitionsCount() {
        Object[] row =
                panel(totals(MIXED), "sum over tasks", "objective [s+J]").rows().get(1);
        assertThat(row).containsExactly(1, 3.0, NONE, NONE, 1);
    }

    @Test
    void eachSetHasBarsOfAllMeasures() {
        assertThat(totals(MIXED).panels()).hasSize(3 + 2 * 3);
        Figure alone = totals(HandmadeSets.problem("s+J", TWO_TASKS));
        assertThat(alone.panels())
                .extracting(Panel::choice)
                .containsExactly(
                        List.of("tasks=2", "objective [s+J]"),
                        List.of("tasks=2", "energy [J]"),
                        List.of("tasks=2", "total latency [s]"));
        assertRow(alone.panels().get(2).rows().get(0), 2, Math.sqrt(2), 2);
    }

    private static void assertRow(Object[] row, double mean, double std, int repetitions) {
        assertThat(row[0]).isEqualTo(0);
        assertThat((double) row[1]).isCloseTo(mean, within(1e-12));
        assertThat((double) row[2]).isCloseTo(mean - std, within(1e-12));
        assertThat((double) row[3]).isCloseTo(mean + std, within(1e-12));
        assertThat(row[4]).isEqualTo(repetitions);
    }

    /** An objective in joules is the energy itself. */
    @Test
    void anObjectiveOfOneKindHasNoParts() {
        ProblemData energy = HandmadeSets.problem("J", TWO_TASKS, FOUR_TASKS);
        assertThat(Quantity.parts(energy)).isEmpty();
        assertThat(totals(energy).panels())
                .extracting(Panel::choice)
                .containsExactly(List.of("sum over tasks", "energy [J]"));
        assertThat(TotalsFigure.of(HandmadeSets.problem("J", TWO_TASKS), SERIES, "totals"))
                .isEmpty();
    }
}
