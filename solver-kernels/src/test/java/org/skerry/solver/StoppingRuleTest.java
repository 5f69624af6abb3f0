package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** ACE-IVY, Eqs. 32 to 34, over a window of 4 generations and one gene. */
class StoppingRuleTest {
    private static final double MOVING = 10;

    /** Whether a rule holds at progress 0.8 after leaders of these fitnesses whose gene alternates by so much. */
    private static boolean holds(double amplitude, double... fitness) {
        StoppingRule rule = new StoppingRule(4, 1);
        for (int k = 0; k < fitness.length; k++) {
            rule.record(new double[] {k % 2 == 0 ? amplitude : -amplitude}, fitness[k]);
        }
        return rule.holds(0.8);
    }

    @Test
    void aSearchThatMovesGoesOn() {
        assertThat(holds(MOVING, 5, 4, 3, 2, 1)).isFalse();
    }

    @Test
    void nothingIsSaidBeforeTheWindowIsFull() {
        assertThat(holds(0, 1, 1, 1, 1)).isFalse();
        assertThat(holds(0, 1, 1, 1, 1, 1)).isTrue();
    }

    /** Eq. 32 compares the last value with the one x generations before, in units of the last. */
    @Test
    void aRelativeChangeBelowOneInTenThousandStops() {
        assertThat(holds(MOVING, 1.00009, 9, 9, 9, 1)).isTrue();
        assertThat(holds(MOVING, 1.00011, 9, 9, 9, 1)).isFalse();
        assertThat(holds(MOVING, 7, 1.00009, 9, 9, 9, 1)).isTrue();
        assertThat(holds(MOVING, 1.00009, 7, 9, 9, 9, 1)).isFalse();
    }

    /** Eq. 32 with its least denominator 1e-8. */
    @Test
    void aChangeBelow1em12StopsAtAnObjectiveOfZero() {
        assertThat(holds(MOVING, 0.9e-12, 9, 9, 9, 0)).isTrue();
        assertThat(holds(MOVING, 1.1e-12, 9, 9, 9, 0)).isFalse();
    }

    /** Eq. 33: the standard deviation of a gene that alternates by a is a. */
    @Test
    void genesThatStandStop() {
        assertThat(holds(0.0099, 5, 4, 3, 2, 1)).isTrue();
        assertThat(holds(0.0101, 5, 4, 3, 2, 1)).isFalse();
    }

    /** Eq. 34: values 1 + s and 1 - s deviate by s; 1e-6 (1 + 0.8) is the limit. */
    @Test
    void aSmallDeviationOfTheLastValuesStops() {
        assertThat(holds(MOVING, 5, 1 + 1.7e-6, 1 - 1.7e-6, 1 + 1.7e-6, 1 - 1.7e-6))
                .isTrue();
        assertThat(holds(MOVING, 5, 1 + 1.9e-6, 1 - 1.9e-6, 1 + 1.9e-6, 1 - 1.9e-6))
                .isFalse();
        assertThat(holds(MOVING, 5, -1 - 1.7e-6, -1 + 1.7e-6, -1 - 1.7e-6, -1 + 1.7e-6))
                .isTrue();
    }
}
