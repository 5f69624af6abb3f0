package org.skerry.problem.endedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.endedge.Backhaul.Link;
import org.skerry.search.Digest;
import org.skerry.search.Measures;
import org.skerry.search.Population;
import org.skerry.search.Problem;

class EndEdgeProblemTest {
    private static final EndEdgeInstance INSTANCE = ThreeDevices.instance(Allocation.SQRT, Link.DEDICATED);

    private static EndEdgeProblem problem(ChoiceForm encoding, OptionOrder order) {
        EndEdge base = EndEdge.PUBLISHED;
        return new EndEdge(
                        base.tasks(),
                        base.devices(),
                        base.backhaul(),
                        base.allocation(),
                        base.deadlineSeconds(),
                        base.energyLimitJoules(),
                        base.transmitWatts(),
                        base.waitWatts(),
                        base.latencyWeight(),
                        base.energyWeight(),
                        encoding,
                        order,
                        base.penalty())
                .problem(INSTANCE);
    }

    private static Population evaluated(Problem problem, double... genes) {
        Population row = new Population(1, problem.box().dimension());
        System.arraycopy(genes, 0, row.genes(), 0, genes.length);
        problem.evaluate(row, 0);
        return row;
    }

    /** The plan 1, 3, 1, 0 is assessed by hand in {@link AssessmentTest}. */
    @Test
    void aCandidateScoresItsPlanHoweverItIsWritten() {
        double objective = 12.225 + 2 * 71.6125;
        double violation = 1.1 / 5 + 7.425 / 40 + 2.0 / 8;

        Population paper = evaluated(problem(ChoiceForm.FLOOR, OptionOrder.PAPER), 1.5, 4, 1, 0.3);
        Population reversed = evaluated(problem(ChoiceForm.FLOOR, OptionOrder.REVERSED), 2.5, 0, 1.9, 1);
        Population oneHot = evaluated(
                problem(ChoiceForm.ONE_HOT, OptionOrder.PAPER), 0, 1, 0, 0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.9, 0.6, 0);

        assertThat(paper.objective(0)).isCloseTo(objective, within(1e-9));
        assertThat(paper.violation(0)).isCloseTo(violation, within(1e-9));
        assertThat(reversed.objective(0)).isEqualTo(paper.objective(0));
        assertThat(oneHot.objective(0)).isEqualTo(paper.objective(0));
        assertThat(oneHot.violation(0)).isEqualTo(paper.violation(0));
    }

    @Test
    void aTaskHasAsManyPositionsAsOptions() {
        Problem floor = problem(ChoiceForm.FLOOR, OptionOrder.PERMUTED);

        assertThat(floor.box().dimension()).isEqualTo(4);
        assertThat(floor.box().upper(0)).isEqualTo(4);
        assertThat(floor.box().upper(2)).isEqualTo(3);
        assertThat(floor.box().upper(3)).isEqualTo(1);
        assertThat(problem(ChoiceForm.ONE_HOT, OptionOrder.PERMUTED).box().dimension())
                .isEqualTo(4 + 4 + 3 + 1);
    }

    @Test
    void decisionAndMeasuresTellPlacesEnergyAndMeanLatency() {
        Problem problem = problem(ChoiceForm.FLOOR, OptionOrder.PAPER);
        double[] genes = {1.5, 4, 2, 0.3};

        assertThat(problem.decision(genes)).containsExactly(1, 3, 3, 0);
        Measures measures = problem.measures(new double[] {1.5, 4, 1, 0.3});
        assertThat(measures.energyJoules()).isCloseTo(71.6125, within(1e-9));
        assertThat(measures.latencySeconds()).isCloseTo(12.225 / 4, within(1e-9));
        assertThat(problem.penalty()).isEqualTo(10);
    }

    @Test
    void namedOrdersGoFromDeviceToCloudOrBack() {
        Placements placements = Placements.of(INSTANCE);

        assertThat(OptionOrder.PAPER.of(placements))
                .isDeepEqualTo(new int[][] {{0, 1, 2, 3}, {0, 1, 2, 3}, {0, 1, 2}, {0}});
        assertThat(OptionOrder.REVERSED.of(placements))
                .isDeepEqualTo(new int[][] {{3, 2, 1, 0}, {3, 2, 1, 0}, {2, 1, 0}, {0}});
    }

    /** 400 tasks of four options: each option stands first 100 times, standard deviation 8.7; 4 of them. */
    @Test
    void permutedOrdersFavourNoOption() {
        Placements placements = Placements.of(manyTasks(400));

        int[][] orders = OptionOrder.PERMUTED.of(placements);

        for (int option = 0; option < 4; option++) {
            int wanted = option;
            assertThat(Arrays.stream(orders).filter(order -> order[0] == wanted).count())
                    .isBetween(65L, 135L);
        }
        assertThat(OptionOrder.PERMUTED.of(placements)).isDeepEqualTo(orders);
        assertThat(Arrays.copyOf(OptionOrder.PERMUTED.of(Placements.of(manyTasks(401))), 400))
                .isNotEqualTo(orders);
    }

    /** If this fails, the same candidates score otherwise than before: raise the revision of the family. */
    @Test
    void thePermutationOfAnInstanceStaysTheSame() {
        Digest digest = new Digest();
        for (int[] order : OptionOrder.PERMUTED.of(Placements.of(manyTasks(400)))) {
            digest.add(order);
        }

        assertThat(digest.id()).isEqualTo("77fb73764c229831089187c18976482b");
    }

    private static EndEdgeInstance manyTasks(int tasks) {
        double[] ones = new double[tasks];
        Arrays.fill(ones, 1);
        return new EndEdgeInstance(
                INSTANCE.servers(),
                INSTANCE.devices(),
                new Tasks(new int[tasks], ones, ones, ones),
                INSTANCE.network(),
                INSTANCE.allocation(),
                INSTANCE.weights());
    }
}
