package org.skerry.problem.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.skerry.problem.traffic.TwoUnits.OPEN;
import static org.skerry.problem.traffic.TwoUnits.PLAN;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.skerry.search.Population;
import org.skerry.search.Rng;

class TrafficProblemTest {
    private static TrafficProblem problem(Rules rules) {
        return Traffic.PUBLISHED.problem(TwoUnits.instance(rules));
    }

    private static Population evaluated(TrafficProblem problem, double... genes) {
        Population row = new Population(1, problem.box().dimension());
        System.arraycopy(genes, 0, row.genes(), 0, genes.length);
        problem.evaluate(row, 0);
        return row;
    }

    @Test
    void aCandidateScoresItsPlansEnergyAndViolation() {
        // The plan of the two units, every task in a unit of its own.
        double[] genes = {0.5, 0.5, 0.5, 0.5, 1, 0, 0.5, 0.5};

        Population scored = evaluated(problem(OPEN), genes);

        assertThat(problem(OPEN).decision(genes)).isEqualTo(PLAN);
        assertThat(scored.objective(0)).isEqualTo(9.75);
        assertThat(scored.violation(0)).isEqualTo(1.125);
    }

    @Test
    void measuresAreEnergyMeanLatencyAndTheRatioOfTasksInTime() {
        TrafficProblem problem = problem(OPEN);

        assertThat(problem.measures(PLAN).energyJoules()).isEqualTo(9.75);
        assertThat(problem.measures(PLAN).latencySeconds()).isEqualTo(0.78125);
        assertThat(problem.measures(PLAN).feasibleTaskRatio()).isEqualTo(0.5);
    }

    @Test
    void genesOfASecureTaskDoNotMatter() {
        TrafficProblem problem = problem(new Rules(0.25, Completeness.EQUAL, Capacity.PER_UNIT));
        double[] genes = PLAN.clone();
        Population scored = evaluated(problem, genes);
        Arrays.fill(genes, 4, 8, 0.9);

        assertThat(problem.decision(genes)).containsExactly(0.25, 0.25, 0.25, 0.25, 1, 0, 0, 0);
        // 6.25 J and 4 J; 0.5625 s of 0.5 s and 2 s of 1 s; the loads are 1 of 2, 1 of 1 and 1 of 1 Gcycle.
        assertThat(scored.objective(0)).isEqualTo(10.25);
        assertThat(scored.violation(0)).isEqualTo(0.125 + 1);
        assertThat(evaluated(problem, genes).objective(0)).isEqualTo(10.25);
        assertThat(evaluated(problem, genes).violation(0)).isEqualTo(1.125);
    }

    @Test
    void sharesOfAtMostOneHaveAGeneForWhatIsGivenToNone() {
        TrafficProblem problem = problem(new Rules(0.5, Completeness.AT_MOST, Capacity.PER_UNIT));
        double[] genes = {0.5, 0, 0, 0, 0.5, 0, 0, 0, 0, 1};

        assertThat(problem.box().dimension()).isEqualTo(2 * 5);
        assertThat(problem.decision(genes)).containsExactly(0.5, 0, 0, 0, 0, 0, 0, 0);
        assertThat(evaluated(problem, genes).objective(0)).isEqualTo(4);
    }

    @Test
    void theBoxHasAGeneForEveryShare() {
        TrafficProblem problem = problem(OPEN);

        assertThat(problem.box().dimension()).isEqualTo(2 * (2 + 2));
        assertThat(problem.box().lower(0)).isEqualTo(0);
        assertThat(problem.box().upper(7)).isEqualTo(1);
    }

    @Test
    void theScoreIsThatOfTheDecisionBitByBit() {
        TrafficInstance instance = TwoUnits.instance(OPEN);
        TrafficProblem problem = problem(OPEN);
        Population batch = new Population(100, 8);
        problem.sample(batch, Rng.of(1, "rows"));
        problem.evaluate(batch, 0, 100);

        for (int row = 0; row < 100; row++) {
            double[] shares = problem.decision(Arrays.copyOfRange(batch.genes(), 8 * row, 8 * row + 8));
            assertThat(batch.objective(row)).isEqualTo(instance.energyJoules(shares));
            assertThat(batch.violation(row)).isEqualTo(instance.violation(shares));
        }
    }

    /** A thread evaluates instances of different sizes one after the other, small ones first and last. */
    @Test
    void evaluationsDoNotDisturbEachOther() throws InterruptedException {
        double[] small = {1, 0, 0};
        double[] joules = new double[3];
        Thread thread = new Thread(() -> {
            joules[0] = evaluated(oneUnit(), small).objective(0);
            joules[1] = evaluated(problem(OPEN), PLAN).objective(0);
            joules[2] = evaluated(oneUnit(), small).objective(0);
        });
        thread.start();
        thread.join();

        assertThat(joules).containsExactly(2, 9.75, 2);
    }

    private static TrafficProblem oneUnit() {
        double[] one = {1};
        return Traffic.PUBLISHED.problem(new TrafficInstance(
                new SignalUnits(one, one, one, one, new double[] {0}, one),
                new RoadsideUnits(one, one),
                new RoadsideLinks(one, one, one),
                new Cloud(1, 1, 1, 1),
                new ComputingEnergy(2, 1, 0.5),
                OPEN));
    }

    /** p_max of Sec. IV-C.2, for each of the two roadside units where a limit stands for both. */
    @Test
    void thePenaltyIsTwentyJoulesForEveryUnitOfALimit() {
        assertThat(problem(OPEN).penalty()).isEqualTo(20);
        assertThat(problem(new Rules(0.5, Completeness.EQUAL, Capacity.AGGREGATE))
                        .penalty())
                .isEqualTo(40);
    }

    @Test
    void aFamilyNeedsUnitsAndAScale() {
        Traffic t = Traffic.PUBLISHED;
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sized(0, 5, 1))
                .withMessage("signalUnits (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sized(5, 0, 1))
                .withMessage("roadsideUnits (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> sized(5, 5, 0))
                .withMessage("scale (0.0) must be above 0.0");
        assertThat(sized(t.signalUnits(), t.roadsideUnits(), t.scale())).isEqualTo(t);
    }

    private static Traffic sized(int signalUnits, int roadsideUnits, double scale) {
        Traffic t = Traffic.PUBLISHED;
        return new Traffic(
                signalUnits,
                roadsideUnits,
                scale,
                t.completeness(),
                t.capacity(),
                t.securityThreshold(),
                t.signalUnitJoulesPerGigacycle(),
                t.roadsideUnitJoulesPerGigacycle(),
                t.cloudJoulesPerGigacycle(),
                t.roadsideUnitJoulesPerMegabit(),
                t.cloudJoulesPerMegabit(),
                t.bandwidthMegahertz(),
                t.cloudMegabitPerSecond(),
                t.cloudGigahertz(),
                t.cloudGigacycles(),
                t.penalty());
    }
}
