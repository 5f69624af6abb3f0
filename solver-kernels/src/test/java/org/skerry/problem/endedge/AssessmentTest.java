package org.skerry.problem.endedge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.problem.endedge.Backhaul.Link;

/** The plans below are computed by hand from the table of {@link ThreeDevices}. */
class AssessmentTest {
    private static final double ROUNDING = 1e-9;

    private static Assessment assessed(Allocation allocation, Link link, int... plan) {
        Placements placements = Placements.of(ThreeDevices.instance(allocation, link));
        Assessment assessment = new Assessment(placements);
        assessment.assess(placements.slots(plan));
        return assessment;
    }

    private static void assertThatIs(Assessment assessment, double seconds, double joules) {
        assertThat(assessment.latencySeconds()).isCloseTo(seconds, within(ROUNDING));
        assertThat(assessment.energyJoules()).isCloseTo(joules, within(ROUNDING));
        assertThat(assessment.objective()).isCloseTo(seconds + 2 * joules, within(ROUNDING));
    }

    @Test
    void everyTaskOnItsDevice() {
        assertThatIs(assessed(Allocation.SQRT, Link.DEDICATED, 0, 0, 0, 0), 4 + 1 + 2 + 2, 20 + 5 + 1.25 + 10);
    }

    /** Tasks 0 and 2 on server 0 with works 4 : 1, so shares 2 : 1 of 8 GHz: 4 / (16/3) = 0.75 s, 1 / (8/3) = 0.375 s. */
    @Test
    void aServerIsDividedByTheRootOfTheWork() {
        assertThatIs(
                assessed(Allocation.SQRT, Link.DEDICATED, 1, 0, 1, 0),
                1.75 + 1 + 2.375 + 2,
                15 + 0.5 * 0.75 + 5 + 14 + 0.5 * 0.375 + 10);
    }

    /** 4 GHz each: 1 s and 0.25 s. */
    @Test
    void aServerIsDividedEqually() {
        assertThatIs(
                assessed(Allocation.EQUAL, Link.DEDICATED, 1, 0, 1, 0),
                2 + 1 + 2.25 + 2,
                15 + 0.5 + 5 + 14 + 0.125 + 10);
    }

    /** Both over server 1, with 4 Mbit/s each: 1 s and 4 s, then 0.4 s and 0.1 s of computing. */
    @Test
    void aDedicatedLinkDoesNotDependOnOtherTasks() {
        assertThatIs(
                assessed(Allocation.SQRT, Link.DEDICATED, 3, 3, 0, 0),
                0.5 + 1.4 + 2 + 4.1 + 2 + 2,
                7.5 + 0.7 + 30 + 2.05 + 1.25 + 10);
    }

    /** Data 4 : 16, so shares 1 : 2 of 4 Mbit/s: 3 s and 6 s. */
    @Test
    void aSharedLinkIsDividedByTheRootOfTheData() {
        assertThatIs(
                assessed(Allocation.SQRT, Link.SHARED, 3, 3, 0, 0),
                0.5 + 3.4 + 2 + 6.1 + 2 + 2,
                7.5 + 1.7 + 30 + 3.05 + 1.25 + 10);
    }

    /** 2 Mbit/s each: 2 s and 8 s. */
    @Test
    void aSharedLinkIsDividedEqually() {
        assertThatIs(
                assessed(Allocation.EQUAL, Link.SHARED, 3, 3, 0, 0),
                0.5 + 2.4 + 2 + 8.1 + 2 + 2,
                7.5 + 1.2 + 30 + 4.05 + 1.25 + 10);
    }

    /** Task 0 over server 1 and task 2 over server 0: each has a link of 4 Mbit/s for itself. */
    @Test
    void serversHaveLinksOfTheirOwn() {
        assertThatIs(
                assessed(Allocation.SQRT, Link.SHARED, 3, 0, 3, 0),
                0.5 + 1.4 + 1 + 2 + 3.1 + 2,
                7.5 + 0.7 + 5 + 14 + 1.55 + 10);
    }

    /**
     * Task 0 on server 0 with 16/3 GHz, task 2 there with 8/3, task 1 in the cloud, task 3 local. Task 1 takes 6.1 s of 5;
     * device 0 spends 15.375 + 32.05 of 40 J, device 1 14.1875 of 100, device 2 10 of 8.
     */
    @Test
    void latenessAndExcessAreCountedAsPartsOfTheirLimits() {
        Assessment assessment = assessed(Allocation.SQRT, Link.DEDICATED, 1, 3, 1, 0);

        assertThatIs(assessment, 1.75 + 6.1 + 2.375 + 2, 15.375 + 32.05 + 14.1875 + 10);
        assertThat(assessment.violation()).isCloseTo(1.1 / 5 + 7.425 / 40 + 2.0 / 8, within(ROUNDING));
        assertThat(assessment.lateTasks()).isEqualTo(1);
    }

    @Test
    void aPlanWithinItsLimitsHasNoViolation() {
        Devices roomy = new Devices(
                new double[] {3},
                new double[] {4},
                new double[] {1e9},
                new double[] {15},
                new double[] {0},
                new double[] {5});
        EndEdgeInstance base = ThreeDevices.instance(Allocation.SQRT, Link.DEDICATED);
        Tasks one = new Tasks(new int[] {0}, new double[] {1}, new double[] {1e9}, new double[] {1});
        Placements placements = Placements.of(
                new EndEdgeInstance(base.servers(), roomy, one, base.network(), Allocation.SQRT, base.weights()));
        Assessment assessment = new Assessment(placements);

        assessment.assess(placements.slots(new int[] {0})); // 1 s of 1, 5 J of 5

        assertThat(assessment.latencySeconds()).isEqualTo(1);
        assertThat(assessment.violation()).isEqualTo(0);
    }

    @Test
    void anAssessmentForgetsThePlanBefore() {
        Placements placements = Placements.of(ThreeDevices.instance(Allocation.SQRT, Link.SHARED));
        Assessment used = new Assessment(placements);
        used.assess(placements.slots(new int[] {1, 3, 1, 0}));
        used.assess(placements.slots(new int[] {2, 1, 3, 0}));
        Assessment fresh = new Assessment(placements);
        fresh.assess(placements.slots(new int[] {2, 1, 3, 0}));

        assertThat(used.objective()).isEqualTo(fresh.objective());
        assertThat(used.violation()).isEqualTo(fresh.violation());
    }
}
