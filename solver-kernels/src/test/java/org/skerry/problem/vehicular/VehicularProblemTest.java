package org.skerry.problem.vehicular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.encoding.ChoiceForm;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Digest;
import org.skerry.search.Population;

class VehicularProblemTest {
    private static final VehicularInstance INSTANCE = TwoTasks.instance();

    private static VehicularProblem problem(ChoiceForm encoding, OptionOrder order) {
        return new Vehicular(2, Coefficients.TASK, encoding, order).problem(INSTANCE);
    }

    private static Population evaluated(ChoiceProblem problem, double... genes) {
        Population row = new Population(1, problem.box().dimension());
        System.arraycopy(genes, 0, row.genes(), 0, genes.length);
        problem.evaluate(row, 0);
        return row;
    }

    @Test
    void theObjectiveIsTheEnergyOfTheDecodedPlan() {
        // Task 0 on the edge (9 J) and task 1 in the cloud (5 J), written four ways.
        double[] oneHot = {0.1, 0.9, 0.2, 0.3, 0.3, 0.4};
        double[] oneHotReversed = {0.2, 0.9, 0.1, 0.4, 0.3, 0.3};
        double[] floor = {1.7, 2};
        double[] floorReversed = {1.7, 0.99};

        assertThat(evaluated(problem(ChoiceForm.ONE_HOT, OptionOrder.VEHICLE_FIRST), oneHot)
                        .objective(0))
                .isEqualTo(14);
        assertThat(evaluated(problem(ChoiceForm.ONE_HOT, OptionOrder.CLOUD_FIRST), oneHotReversed)
                        .objective(0))
                .isEqualTo(14);
        assertThat(evaluated(problem(ChoiceForm.FLOOR, OptionOrder.VEHICLE_FIRST), floor)
                        .objective(0))
                .isEqualTo(14);
        assertThat(evaluated(problem(ChoiceForm.FLOOR, OptionOrder.CLOUD_FIRST), floorReversed)
                        .objective(0))
                .isEqualTo(14);
    }

    @Test
    void everyPlanIsFeasible() {
        ChoiceProblem problem = problem(ChoiceForm.FLOOR, OptionOrder.PERMUTED);

        assertThat(evaluated(problem, 0, 3).violation(0)).isEqualTo(0);
        assertThat(problem.penalty()).isPositive();
    }

    @Test
    void decisionAndMeasuresTellTheTiersAndTheEnergy() {
        VehicularProblem problem = problem(ChoiceForm.FLOOR, OptionOrder.CLOUD_FIRST);
        double[] genes = {1.7, 0.99};

        assertThat(problem.choice(genes)).containsExactly(1, 2);
        assertThat(problem.decision(genes)).containsExactly(1, 2);
        assertThat(problem.measures(genes).energyJoules()).isEqualTo(14);
        assertThat(problem.measures(genes).latencySeconds()).isNaN();
    }

    @ParameterizedTest
    @EnumSource(OptionOrder.class)
    void theOneHotViewIsInTheModelsOrderWhateverTheProblems(OptionOrder order) {
        ChoiceProblem view = problem(ChoiceForm.FLOOR, order).oneHot();
        double[] genes = {0, 1, 0, 0, 0, 1};

        assertThat(view.tasks()).isEqualTo(2);
        assertThat(view.options()).isEqualTo(3);
        assertThat(view.box().dimension()).isEqualTo(6);
        assertThat(view.choice(genes)).containsExactly(1, 2);
        assertThat(evaluated(view, genes).objective(0)).isEqualTo(14);
    }

    @Test
    void permutedOptionsAreTheSameForEverySolverAndFavourNoTier() {
        int tasks = 600;
        VehicularInstance instance = instanceOfOnes(tasks);
        Vehicular family = new Vehicular(tasks, Coefficients.TASK, ChoiceForm.FLOOR, OptionOrder.PERMUTED);

        int[] atOrigin = family.problem(instance).choice(new double[tasks]);

        assertThat(family.problem(instance).choice(new double[tasks])).isEqualTo(atOrigin);
        // 600 draws with probability 1/3 each: mean 200, standard deviation 11.5; 4 of them.
        for (int tier = 0; tier < 3; tier++) {
            int wanted = tier;
            assertThat(Arrays.stream(atOrigin)
                            .filter(chosen -> chosen == wanted)
                            .count())
                    .isBetween(154L, 246L);
        }
    }

    /** If this fails, the same candidates score otherwise than before: raise the revision of the family. */
    @Test
    void thePermutationOfAnInstanceStaysTheSame() {
        Digest digest = new Digest();
        for (int[] order : OptionOrder.PERMUTED.of(instanceOfOnes(600))) {
            digest.add(order);
        }

        assertThat(digest.id()).isEqualTo("3de2bd186d4acb6bfe60faccf54a0094");
    }

    private static VehicularInstance instanceOfOnes(int tasks) {
        double[] ones = new double[tasks];
        Arrays.fill(ones, 1);
        return new VehicularInstance(ones, ones, ones, ones, ones, ones, ones);
    }

    @Test
    void instancesHaveTheirOwnPermutations() {
        double[] ones = new double[20];
        Arrays.fill(ones, 1);
        double[] twos = new double[20];
        Arrays.fill(twos, 2);

        int[][] of1 = OptionOrder.PERMUTED.of(instanceOfOnes(20));
        int[][] of2 = OptionOrder.PERMUTED.of(new VehicularInstance(twos, ones, ones, ones, ones, ones, ones));

        assertThat(Arrays.deepEquals(of1, of2)).isFalse();
    }

    @Test
    void namedOrdersPutTheirTierFirst() {
        assertThat(OptionOrder.VEHICLE_FIRST.of(INSTANCE)).isDeepEqualTo(new int[][] {{0, 1, 2}, {0, 1, 2}});
        assertThat(OptionOrder.CLOUD_FIRST.of(INSTANCE)).isDeepEqualTo(new int[][] {{2, 1, 0}, {2, 1, 0}});
    }

    @Test
    void aFamilyNeedsATask() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Vehicular(0, Coefficients.TASK, ChoiceForm.FLOOR, OptionOrder.PERMUTED))
                .withMessage("tasks (0) must be at least 1");
    }
}
