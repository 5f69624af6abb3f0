package org.skerry.problem.vehicular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.encoding.ChoiceForm;
import org.skerry.search.Population;

/** The tasks of {@link TwoTasks} have 4 and 8 cycles; the edge can do 8 and the cloud 4. */
class VehicularCapacityTest {
    private static final VehicularCapacityInstance INSTANCE = new VehicularCapacityInstance(TwoTasks.instance(), 8, 4);

    private static VehicularCapacity family(double edge, double cloud) {
        return new VehicularCapacity(2, Coefficients.TASK, edge, cloud, ChoiceForm.FLOOR, OptionOrder.VEHICLE_FIRST);
    }

    @Test
    void workBeyondACapacityIsCountedAsAPartOfIt() {
        assertThat(INSTANCE.overload(new int[] {0, 0})).isEqualTo(0);
        assertThat(INSTANCE.overload(new int[] {2, 1})).isEqualTo(0);
        assertThat(INSTANCE.overload(new int[] {1, 1})).isEqualTo(0.5);
        assertThat(INSTANCE.overload(new int[] {0, 2})).isEqualTo(1);
        assertThat(INSTANCE.overload(new int[] {2, 2})).isEqualTo(2);
    }

    @Test
    void aCandidateScoresTheEnergyAndTheOverloadOfItsPlan() {
        VehicularCapacityProblem problem = family(0.3, 0.4).problem(INSTANCE);
        Population row = new Population(1, 2);
        row.genes()[0] = 1.5; // the edge, 9 J
        row.genes()[1] = 1; // the edge, 8.5 J
        problem.evaluate(row, 0);

        assertThat(row.objective(0)).isEqualTo(17.5);
        assertThat(row.violation(0)).isEqualTo(0.5);
        assertThat(problem.decision(row.genes())).containsExactly(1, 1);
        assertThat(problem.measures(row.genes()).energyJoules()).isEqualTo(17.5);
        assertThat(problem.measures(row.genes()).latencySeconds()).isNaN();
    }

    /** Everything on the vehicles takes 2 + 16 J. */
    @Test
    void overloadingIsPunishedByTheEnergyOfTheVehicles() {
        assertThat(family(0.3, 0.4).problem(INSTANCE).penalty()).isEqualTo(18);

        double[] none = {0, 0};
        VehicularInstance free = new VehicularInstance(new double[] {4, 8}, none, none, none, none, none, none);
        assertThat(family(0.3, 0.4)
                        .problem(new VehicularCapacityInstance(free, 1, 1))
                        .penalty())
                .isPositive();
    }

    @Test
    void identityIsByContent() {
        VehicularCapacityInstance twin = new VehicularCapacityInstance(TwoTasks.instance(), 8, 4);
        assertThat(twin).isEqualTo(INSTANCE).hasSameHashCodeAs(INSTANCE);
        assertThat(twin.id()).matches("vehicular-capacity-2-[0-9a-f]{32}");

        assertThat(Set.of(
                        twin.id(),
                        new VehicularCapacityInstance(TwoTasks.instance(), 4, 8).id(),
                        new VehicularCapacityInstance(TwoTasks.instance(), Math.nextUp(8), 4).id(),
                        new VehicularCapacityInstance(TwoTasks.instance(), 8, Math.nextUp(4)).id()))
                .hasSize(4);
    }

    @Test
    void capacitiesArePartsAboveNothing() {
        for (double wrong : List.of(0.0, -1.0, Double.NaN)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new VehicularCapacityInstance(TwoTasks.instance(), wrong, 1))
                    .withMessage("edgeCycles (" + wrong + ") must be above 0.0");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> family(0.3, wrong))
                    .withMessage("cloudCapacity (" + wrong + ") must lie in (0, 1]");
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> family(1.5, 0.4))
                .withMessage("edgeCapacity (1.5) must lie in (0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> INSTANCE.overload(new int[] {0}))
                .withMessage("a plan has one tier for each of 2 tasks, not 1");
    }
}
