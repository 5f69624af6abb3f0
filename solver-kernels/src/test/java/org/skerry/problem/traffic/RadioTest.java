package org.skerry.problem.traffic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RadioTest {
    /** 10 MHz log2(1 + 14 * 0.5 / 1) = 10 MHz * 3, and the same with half the channel occupied and half the SNR. */
    @Test
    void rateFollowsEquations5And6() {
        assertThat(Radio.megabitPerSecond(10, 14, 0.5, 1)).isCloseTo(30, within(1e-13));
        assertThat(Radio.megabitPerSecond(10, 7, 0.5, 0.5)).isCloseTo(30, within(1e-13));
        assertThat(Radio.megabitPerSecond(20, 1, 1, 1)).isEqualTo(20);
    }

    /** (1 + 0.5 + 0.25) W / 4 Mbit/s + 0.125 * 3^2 J/Mbit. */
    @Test
    void energyOfAMegabitIsThatOfSenderAndReceiver() {
        Radio radio = new Radio(1, 0.125, 2, 0.5, 0.25);

        assertThat(radio.joulesPerMegabit(4, 3)).isEqualTo(0.4375 + 1.125);
        assertThat(radio.joulesPerMegabit(8, 0)).isEqualTo(0.21875);
    }

    @Test
    void whatIsOutOfRangeIsNamed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radio.megabitPerSecond(0, 1, 1, 1))
                .withMessage("bandwidthMegahertz (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radio.megabitPerSecond(1, 1, 1.5, 1))
                .withMessage("delivery (1.5) must lie in [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Radio.megabitPerSecond(1, 1, 1, 0))
                .withMessage("occupancy (0.0) must be above 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Radio(-1, 0, 0, 0, 0))
                .withMessage("staticWatts (-1.0) must be at least 0.0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Radio(1, 0, 0, 0, 0).joulesPerMegabit(0, 1))
                .withMessage("megabitPerSecond (0.0) must be above 0.0");
    }
}
