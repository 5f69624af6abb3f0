package org.skerry.problem.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.skerry.problem.traffic.TwoUnits.OPEN;
import static org.skerry.problem.traffic.TwoUnits.PLAN;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TrafficInstanceTest {
    private static final TrafficInstance INSTANCE = TwoUnits.instance(OPEN);

    private static TrafficInstance with(Capacity capacity) {
        return TwoUnits.instance(new Rules(0.5, Completeness.EQUAL, capacity));
    }

    @Test
    void timeOfAWholeTaskFollowsEquations2To4And7And8() {
        double[][] seconds = {{2, 1.5, 0.75, 0.75}, {2, 1.25, 0.625, 0.375}};
        for (int unit = 0; unit < 2; unit++) {
            for (int option = 0; option < 4; option++) {
                assertThat(INSTANCE.wholeSeconds(unit, option)).isEqualTo(seconds[unit][option]);
            }
        }
    }

    @Test
    void energyOfAWholeTaskFollowsEquation11() {
        double[][] joules = {{8, 6, 5, 6}, {4, 4, 3, 3}};
        for (int unit = 0; unit < 2; unit++) {
            for (int option = 0; option < 4; option++) {
                assertThat(INSTANCE.wholeJoules(unit, option)).isEqualTo(joules[unit][option]);
            }
        }
    }

    @Test
    void theBranchesOfEquation9AreTheTimesOfTheShares() {
        assertThat(INSTANCE.localSeconds(PLAN, 0)).isEqualTo(0.5);
        assertThat(INSTANCE.roadsideSeconds(PLAN, 0)).isEqualTo(0.375 + 0.1875);
        assertThat(INSTANCE.cloudSeconds(PLAN, 0)).isEqualTo(0.1875);
        assertThat(INSTANCE.localSeconds(PLAN, 1)).isEqualTo(1);
        assertThat(INSTANCE.roadsideSeconds(PLAN, 1)).isEqualTo(0.15625);
        assertThat(INSTANCE.cloudSeconds(PLAN, 1)).isEqualTo(0.09375);
    }

    @Test
    void latencyIsTheGreatestBranchOfEquation9() {
        assertThat(INSTANCE.latencySeconds(PLAN, 0)).isEqualTo(0.5625);
        assertThat(INSTANCE.latencySeconds(PLAN, 1)).isEqualTo(1);
        assertThat(INSTANCE.latencySeconds(new double[] {0, 0, 0, 1, 0, 0, 0, 1}, 0))
                .isEqualTo(0.75);
        assertThat(INSTANCE.meanLatencySeconds(PLAN)).isEqualTo(0.78125);
    }

    @Test
    void energyIsTheSumOfEquation11() {
        assertThat(INSTANCE.energyJoules(PLAN, 0)).isEqualTo(2 + 1.5 + 1.25 + 1.5);
        assertThat(INSTANCE.energyJoules(PLAN, 1)).isEqualTo(2 + 0 + 0.75 + 0.75);
        assertThat(INSTANCE.energyJoules(PLAN)).isEqualTo(9.75);
    }

    @Test
    void loadsAreTheSumsOfEquation12() {
        assertThat(INSTANCE.roadsideGigacycles(PLAN, 0)).isEqualTo(1);
        assertThat(INSTANCE.roadsideGigacycles(PLAN, 1)).isEqualTo(1 + 0.5);
        assertThat(INSTANCE.cloudGigacycles(PLAN)).isEqualTo(1 + 0.5);
    }

    @Test
    void violationIsTheSumOfNormalisedOverloadsAndLatenesses() {
        double cloudOverload = 0.5;
        double lateness = 0.0625 / 0.5;

        assertThat(with(Capacity.PER_UNIT).violation(PLAN)).isEqualTo(0.5 + cloudOverload + lateness);
        assertThat(with(Capacity.AGGREGATE).violation(PLAN)).isEqualTo(cloudOverload + lateness);
    }

    @Test
    void allRoadsideUnitsTogetherHaveTheSumOfTheirCapacities() {
        double[] onUnit1 = {0, 0, 1, 0, 0, 0, 1, 0}; // a load of 6 of 3 Gcycle, and 0.75 s of 0.5 s

        assertThat(with(Capacity.AGGREGATE).violation(onUnit1)).isEqualTo(1 + 0.5);
        assertThat(with(Capacity.PER_UNIT).violation(onUnit1)).isEqualTo(5 + 0.5);
    }

    @Test
    void aPlanAtItsLimitsKeepsThem() {
        double[] atLimits = {0.25, 0.25, 0, 0.125, 0.5, 0.5, 0, 0.25};

        assertThat(INSTANCE.roadsideGigacycles(atLimits, 0)).isEqualTo(2);
        assertThat(INSTANCE.cloudGigacycles(atLimits)).isEqualTo(1);
        assertThat(INSTANCE.latencySeconds(atLimits, 0)).isEqualTo(0.5);
        assertThat(INSTANCE.latencySeconds(atLimits, 1)).isEqualTo(1);
        assertThat(INSTANCE.violation(atLimits)).isEqualTo(0);
        assertThat(INSTANCE.feasibleTaskRatio(atLimits)).isEqualTo(1);
    }

    @Test
    void aPlanJustBelowItsLimitsIsNotCreditedForIt() {
        double[] below = {0.2499, 0.2499, 0, 0.1249, 0.4999, 0.4999, 0, 0.2499};

        assertThat(with(Capacity.PER_UNIT).violation(below)).isEqualTo(0);
        assertThat(with(Capacity.AGGREGATE).violation(below)).isEqualTo(0);
    }

    @Test
    void theFeasibleTaskRatioCountsTasksDoneInTime() {
        assertThat(INSTANCE.feasibleTaskRatio(PLAN)).isEqualTo(0.5);
        assertThat(INSTANCE.feasibleTaskRatio(new double[] {1, 0, 0, 0, 1, 0, 0, 0}))
                .isEqualTo(0);
    }

    @Test
    void aTaskIsSecureWhenItsRequirementExceedsTheThreshold() {
        TrafficInstance instance = TwoUnits.instance(new Rules(0.25, Completeness.EQUAL, Capacity.PER_UNIT));

        assertThat(instance.secure(0)).isFalse();
        assertThat(instance.secure(1)).isTrue();
    }

    @Test
    void everyPairOfUnitsNeedsALink() {
        RoadsideLinks links = new RoadsideLinks(new double[] {1}, new double[] {1}, new double[] {1});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new TrafficInstance(
                        INSTANCE.signalUnits(),
                        INSTANCE.roadsideUnits(),
                        links,
                        INSTANCE.cloud(),
                        INSTANCE.computing(),
                        OPEN))
                .withMessage("there must be a link between each of 2 signal units and each of 2 roadside units, not 1");
    }

    @Test
    void columnsMustFitAndBeInRange() {
        double[] two = {1, 1};
        double[] three = {1, 1, 1};
        double[] zero = {1, 0};
        double[] below = {1, -1};

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalUnits(two, two, three, two, two, two))
                .withMessage("downlinkMegabit has 3 numbers and must have 2");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalUnits(two, below, two, two, two, two))
                .withMessage("uplinkMegabit[1] (-1.0) must be at least 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalUnits(two, two, two, zero, two, two))
                .withMessage("gigahertz[1] (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalUnits(two, two, two, two, two, zero))
                .withMessage("deadlineSeconds[1] (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SignalUnits(
                        new double[0], new double[0], new double[0], new double[0], new double[0], new double[0]))
                .withMessage("signal units (0) must be at least 1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoadsideUnits(two, zero))
                .withMessage("capacityGigacycles[1] (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RoadsideLinks(zero, two, two))
                .withMessage("uplink[1] (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cloud(1, 0, 1, 1))
                .withMessage("cloud capacityGigacycles (0.0) must be above 0.0");
    }

    @Test
    void identityIsByContent() {
        assertThat(TwoUnits.instance(OPEN)).isEqualTo(INSTANCE).hasSameHashCodeAs(INSTANCE);
        assertThat(INSTANCE.id()).matches("traffic-2-2-[0-9a-f]{32}");

        Set<String> ids = new HashSet<>();
        for (Completeness completeness : Completeness.values()) {
            for (Capacity capacity : Capacity.values()) {
                ids.add(TwoUnits.instance(new Rules(0.5, completeness, capacity))
                        .id());
                ids.add(TwoUnits.instance(new Rules(0.6, completeness, capacity))
                        .id());
            }
        }
        ids.add(withDeadlines(0.5, Math.nextUp(1.0)).id());
        ids.add(withDeadlines(1, 0.5).id());
        assertThat(ids).hasSize(8 + 2);
    }

    private static TrafficInstance withDeadlines(double... seconds) {
        return new TrafficInstance(
                INSTANCE.signalUnits().withDeadlines(seconds),
                INSTANCE.roadsideUnits(),
                INSTANCE.links(),
                INSTANCE.cloud(),
                INSTANCE.computing(),
                INSTANCE.rules());
    }

    @Test
    void nothingOutsideCanChangeAnInstance() {
        TrafficInstance instance = TwoUnits.instance(OPEN);

        instance.signalUnits().gigacycles()[0] = 99;
        instance.signalUnits().deadlineSeconds()[0] = 99;
        instance.roadsideUnits().capacityGigacycles()[0] = 99;
        instance.links().uplink()[0] = 99;

        assertThat(instance.signalUnits().gigacycles()).containsExactly(4, 2);
        assertThat(instance.signalUnits().deadlineSeconds()).containsExactly(0.5, 1);
        assertThat(instance.roadsideUnits().capacityGigacycles()).containsExactly(2, 1);
        assertThat(instance.links().uplink()).containsExactly(16, 32, 8, 16);
    }

    @Test
    void anInstanceCrossesAWire() throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(INSTANCE);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            TrafficInstance copy = (TrafficInstance) in.readObject();
            assertThat(copy).isEqualTo(INSTANCE);
            assertThat(copy.energyJoules(PLAN)).isEqualTo(9.75);
            assertThat(copy.violation(PLAN)).isEqualTo(1.125);
        }
    }
}
