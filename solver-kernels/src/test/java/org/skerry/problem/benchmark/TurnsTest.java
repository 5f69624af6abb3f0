package org.skerry.problem.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class TurnsTest {
    private static final int POINTS = 200_000;

    @Test
    void theCosineIsThatOfStrictMathToAnAbsoluteErrorOf2Em15() {
        Rng rng = Rng.of(1, "turns");
        double greatest = 0;
        for (int k = 0; k < POINTS; k++) {
            double r = rng.nextDouble() - 0.5;
            double error = Math.abs(1 - Turns.versine(r) - StrictMath.cos(2 * Math.PI * r));
            greatest = Math.max(greatest, error);
        }
        assertThat(greatest).isLessThan(2e-15);
    }

    /** The expected value is itself rounded, by about 5e-16: argument, sine and square. */
    @Test
    void theVersineKeepsItsDigitsNearWholeTurns() {
        Rng rng = Rng.of(1, "small turns");
        double greatest = 0;
        for (int k = 0; k < POINTS; k++) {
            double r = 0.5 * StrictMath.pow(10, -150 * rng.nextDouble());
            double sine = StrictMath.sin(Math.PI * r);
            greatest = Math.max(greatest, Math.abs(Turns.versine(r) / (2 * sine * sine) - 1));
        }
        assertThat(greatest).isLessThan(1.5e-15);
    }

    @Test
    void valuesAtQuarterTurns() {
        assertThat(Turns.versine(0)).isZero();
        assertThat(Turns.versine(0.25)).isCloseTo(1, within(5e-16));
        assertThat(Turns.versine(0.5)).isCloseTo(2, within(1e-15));
        assertThat(Turns.versine(1.0 / 6)).isCloseTo(0.5, within(5e-16));
    }

    /** x - rint(x) is exact, so whole turns change nothing where the sum is exact. */
    @Test
    void isEvenAndHasThePeriodOne() {
        for (double whole : new double[] {1, -7, 1e6, 0x1.0p50}) {
            assertThat(Turns.versine(whole)).isZero();
            assertThat(Turns.versine(whole + 0.25)).isEqualTo(Turns.versine(0.25));
            assertThat(Turns.versine(-0.3)).isEqualTo(Turns.versine(0.3));
        }
    }
}
