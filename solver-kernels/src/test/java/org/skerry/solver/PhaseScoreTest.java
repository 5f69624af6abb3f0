package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Scores computed by hand with PF = (0.5, 0.4, 0.3), gains 8, 6 and 4. */
class PhaseScoreTest {
    private PhaseScore score;

    @BeforeEach
    void threeGains() {
        score = new PhaseScore(0.5, 0.4, 0.3);
        score.firstGain(1, 8);
        score.firstGain(2, 6);
        score.firstGain(3, 4);
    }

    /** F1 = 0.5 * 8/1, F2 = 0.4 * 18/3; score = 0.5 F1 + 0.4 F2. */
    @Test
    void theFirstScoreWeighsTheFirstGainAndAllThree() {
        assertThat(score.firstScore()).isCloseTo(0.5 * 4 + 0.4 * 2.4, within(1e-12));
    }

    /** The gains are then 10, 8, 6: the newest of the first three is forgotten, as in the authors' code. */
    @Test
    void aLaterGainComesInFront() {
        score.gain(10);
        double f1 = 0.5 * 10;
        double f2 = 0.4 * 24 / 3;
        assertThat(score.score(0)).isCloseTo(0.99 * (f1 + f2), within(1e-12));
    }

    /** F1 = 0.5 * 8/4, F2 = 0.4 * 18/6. */
    @Test
    void gainsAreDividedByTheirDurations() {
        score.duration(4);
        assertThat(score.score(0)).isCloseTo(0.99 * (1 + 0.4 * 3), within(1e-12));
    }

    /** Twice passed over: F3 = 0.6 counts with weight 0.01 and the least gain. */
    @Test
    void neglectAddsUpUntilThePhaseIsChosen() {
        double intensification = 0.99 * (4 + 2.4);
        score.passedOver();
        score.passedOver();
        assertThat(score.waited()).isEqualTo(3);
        assertThat(score.score(2)).isCloseTo(intensification + 0.01 * 2 * 0.6, within(1e-12));
        score.chosen();
        assertThat(score.waited()).isEqualTo(1);
        assertThat(score.score(2)).isCloseTo(intensification + 0.01 * 2 * 0.3, within(1e-12));
    }

    /** alpha falls from 0.99 by 0.01 down to 0.01, and returns to 0.99 at once. */
    @Test
    void theLowerScoreIntensifiesLess() {
        score.lower();
        assertThat(score.score(0)).isCloseTo(0.98 * (4 + 2.4), within(1e-12));
        for (int k = 0; k < 200; k++) {
            score.lower();
        }
        assertThat(score.score(0)).isCloseTo(0.01 * (4 + 2.4), within(1e-12));
        score.higher();
        assertThat(score.score(0)).isCloseTo(0.99 * (4 + 2.4), within(1e-12));
    }
}
