package org.skerry.problem.vehicular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.encoding.ChoiceForm;
import org.skerry.problem.ScenarioProblem;
import org.skerry.search.Population;

/** The tasks of {@link TwoTasks}: 2, 9 and 16.5 J, and 16, 8.5 and 5 J, at their nominal coefficients. */
class VehicularRobustTest {
    private static final double[] ON_VEHICLE = {2, 16};

    private static VehicularRobustInstance instance(int scenarios, double spread, double correlation, Risk risk) {
        return new VehicularRobustInstance(TwoTasks.instance(), scenarios, 1, spread, correlation, risk, 0.5);
    }

    private static VehicularRobustProblem problem(VehicularRobustInstance instance) {
        return new VehicularRobust(
                        2,
                        Coefficients.TASK,
                        instance.scenarios(),
                        instance.spread(),
                        instance.correlation(),
                        instance.risk(),
                        instance.level(),
                        ChoiceForm.FLOOR,
                        OptionOrder.VEHICLE_FIRST)
                .problem(instance);
    }

    /** A candidate for the edge and the cloud. */
    private static Population edgeAndCloud() {
        Population row = new Population(1, 2);
        row.genes()[0] = 1.5;
        row.genes()[1] = 2.5;
        return row;
    }

    @Test
    void withoutFluctuationAPlanTakesItsNominalEnergyInEveryScenario() {
        for (Risk risk : Risk.values()) {
            VehicularRobustProblem problem = problem(instance(70, 0, 0.5, risk));
            Population row = edgeAndCloud();
            problem.evaluate(row, 0);

            assertThat(row.objective(0)).isEqualTo(9 + 5);
            assertThat(row.violation(0)).isEqualTo(0);
            assertThat(problem.decision(row.genes())).containsExactly(1, 2);
            assertThat(problem.measures(row.genes()).energyJoules()).isEqualTo(14);
            assertThat(problem.measures(row.genes()).latencySeconds()).isNaN();
        }
    }

    /** Two whole blocks of 64 scenarios and one of 2. */
    @Test
    void aCandidateScoresTheStatisticOfTheEnergiesOfItsPlanInAllScenarios() {
        for (Risk risk : Risk.values()) {
            VehicularRobustInstance instance = instance(130, 0.5, 0.5, risk);
            double[] energies = new double[130];
            for (int scenario = 0; scenario < energies.length; scenario++) {
                ScenarioBlock block = ScenarioBlock.of(instance, scenario / 64);
                energies[scenario] = block.energyJoules(0, Tier.EDGE, scenario % 64)
                        + block.energyJoules(1, Tier.CLOUD, scenario % 64);
            }
            Population row = edgeAndCloud();
            problem(instance).evaluate(row, 0);

            assertThat(row.objective(0)).isEqualTo(risk.of(energies, 0.5, new double[130]));
            assertThat(problem(instance).measures(row.genes()).energyJoules())
                    .isEqualTo(Risk.MEAN.of(energies, 0, new double[130]));
        }
    }

    @Test
    void theLastBlockHoldsWhatIsLeft() {
        ScenarioProblem problem = problem(instance(130, 0.5, 0.5, Risk.MEAN));

        assertThat(problem.blocks()).isEqualTo(3);
        assertThat(problem.scenarios(1)).isEqualTo(64);
        assertThat(problem.scenarios(2)).isEqualTo(2);
        double[] outcomes = new double[5];
        problem.outcomes(edgeAndCloud(), 0, 2, outcomes, 1);
        assertThat(outcomes[0]).isEqualTo(0);
        assertThat(List.of(outcomes[1], outcomes[2])).allMatch(joules -> joules > 0);
        assertThat(outcomes[3]).isEqualTo(0);
    }

    /** Of the whole fluctuation, nothing or everything is common to both tasks. */
    @Test
    void correlationIsThePartOfTheFluctuationThatTasksHaveInCommon() {
        ScenarioBlock common = ScenarioBlock.of(instance(64, 0.5, 1, Risk.MEAN), 0);
        ScenarioBlock apart = ScenarioBlock.of(instance(64, 0.5, 0, Risk.MEAN), 0);
        int same = 0;
        for (int scenario = 0; scenario < 64; scenario++) {
            assertThat(common.energyJoules(1, Tier.VEHICLE, scenario) / ON_VEHICLE[1])
                    .isCloseTo(common.energyJoules(0, Tier.VEHICLE, scenario) / ON_VEHICLE[0], within(1e-15));
            same += apart.energyJoules(1, Tier.VEHICLE, scenario) / ON_VEHICLE[1]
                            == apart.energyJoules(0, Tier.VEHICLE, scenario) / ON_VEHICLE[0]
                    ? 1
                    : 0;
        }
        assertThat(same).isEqualTo(0);
    }

    /**
     * Uniform in nominal (1 +- spread) without common part: variance spread^2 / 3. Over 6400 scenarios the mean is normal
     * to a standard error of 1/80 of the standard deviation; 3.9 of them are exceeded in 1 of 10 000 trials.
     */
    @Test
    void energiesFluctuateAboutTheirNominalValueWithinTheSpread() {
        int scenarios = 6400;
        VehicularRobustInstance instance = instance(scenarios, 0.5, 0, Risk.MEAN);
        double sum = 0;
        double squares = 0;
        for (int scenario = 0; scenario < scenarios; scenario++) {
            double part =
                    ScenarioBlock.of(instance, scenario / 64).energyJoules(1, Tier.VEHICLE, scenario % 64) / 16 - 1;
            assertThat(part).isBetween(-0.5, 0.5);
            sum += part;
            squares += part * part;
        }
        double deviation = 0.5 / Math.sqrt(3);

        assertThat(sum / scenarios).isCloseTo(0, within(3.9 * deviation / 80));
        // the square of a uniform number has a standard deviation of sqrt(4/45) of the square of its greatest value
        assertThat(squares / scenarios).isCloseTo(deviation * deviation, within(3.9 * 0.25 * Math.sqrt(4.0 / 45) / 80));
    }

    @Test
    void moreScenariosBeginWithTheSame() {
        ScenarioBlock few = ScenarioBlock.of(instance(10, 0.5, 0.5, Risk.MEAN), 0);
        ScenarioBlock more = ScenarioBlock.of(instance(1000, 0.5, 0.5, Risk.MEAN), 0);
        for (int scenario = 0; scenario < 10; scenario++) {
            assertThat(few.energyJoules(1, Tier.CLOUD, scenario)).isEqualTo(more.energyJoules(1, Tier.CLOUD, scenario));
        }
    }

    @Test
    void identityIsByContent() {
        VehicularRobustInstance instance = instance(64, 0.5, 0.5, Risk.CVAR);
        VehicularRobustInstance twin = instance(64, 0.5, 0.5, Risk.CVAR);
        assertThat(twin).isEqualTo(instance).hasSameHashCodeAs(instance);
        assertThat(twin.id()).matches("vehicular-robust-2-[0-9a-f]{32}");

        VehicularInstance tasks = TwoTasks.instance();
        assertThat(Set.of(
                        twin.id(),
                        instance(65, 0.5, 0.5, Risk.CVAR).id(),
                        instance(64, 0.6, 0.5, Risk.CVAR).id(),
                        instance(64, 0.5, 0.6, Risk.CVAR).id(),
                        instance(64, 0.5, 0.5, Risk.MEAN).id(),
                        new VehicularRobustInstance(tasks, 64, 2, 0.5, 0.5, Risk.CVAR, 0.5).id(),
                        new VehicularRobustInstance(tasks, 64, 1, 0.5, 0.5, Risk.CVAR, 0.6).id()))
                .hasSize(7);
    }

    @Test
    void partsLieBetweenNothingAndAll() {
        VehicularInstance tasks = TwoTasks.instance();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VehicularRobustInstance(tasks, 0, 1, 0.5, 0.5, Risk.MEAN, 0.5))
                .withMessage("scenarios (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VehicularRobustInstance(tasks, 1, 1, 1.5, 0.5, Risk.MEAN, 0.5))
                .withMessage("spread (1.5) must lie in [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VehicularRobustInstance(tasks, 1, 1, 0.5, -0.5, Risk.MEAN, 0.5))
                .withMessage("correlation (-0.5) must lie in [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VehicularRobustInstance(tasks, 1, 1, 0.5, 0.5, Risk.MEAN, 1))
                .withMessage("level (1.0) must lie in [0, 1)");
    }
}
