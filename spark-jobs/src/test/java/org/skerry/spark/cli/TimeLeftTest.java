package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class TimeLeftTest {
    private static final double NANOS = 1e9;
    /** What a time left may be wrong by. */
    private static final double TOLERANCE = 0.2;

    /** Work whose share done by a second is given, ended after so many seconds, told five times a second. */
    private static TimeLeft at(double second, DoubleUnaryOperator share) {
        TimeLeft left = new TimeLeft(0);
        for (int tick = 0; tick <= second * 5; tick++) {
            left.update((long) (tick / 5.0 * NANOS), share.applyAsDouble(tick / 5.0));
        }
        return left;
    }

    private static double seconds(double second, DoubleUnaryOperator share) {
        return at(second, share).seconds((long) (second * NANOS)).orElseThrow();
    }

    @Test
    void isRightForSteadyWork() {
        for (double second : new double[] {15, 50, 80, 99}) {
            assertThat(seconds(second, time -> time / 100)).isCloseTo(100 - second, within(0.01));
        }
    }

    /** Nothing for five seconds, half the speed for ten, then steady until 110 s. */
    @Test
    void isSoonRightForWorkThatBeginsSlowly() {
        DoubleUnaryOperator share =
                time -> Math.max(0, Math.min(time - 5, (time - 5) / 2 + Math.max(0, time - 15) / 2) / 100);
        double end = 110;
        assertThat(share.applyAsDouble(end)).isEqualTo(1);
        for (double second : new double[] {30, 55, 88}) {
            assertThat(seconds(second, share)).isCloseTo(end - second, within(TOLERANCE * (end - second)));
        }
    }

    /** Blocks of a second that two cores end together. */
    @Test
    void isRightForWorkThatIsDoneInBlocks() {
        DoubleUnaryOperator share = time -> Math.floor(time) / 200;
        for (double second : new double[] {20.9, 100, 160.5}) {
            assertThat(seconds(second, share)).isCloseTo(200 - second, within(TOLERANCE * (200 - second)));
        }
    }

    @Test
    void isUnknownInTheFirstSeconds() {
        double second = TimeLeft.FIRST_SECONDS - 0.2;
        assertThat(at(second, time -> time / 100).seconds((long) (second * NANOS)))
                .isEmpty();
    }

    @Test
    void isUnknownWhileNothingIsDone() {
        assertThat(at(30, time -> 0).seconds((long) (30 * NANOS))).isEmpty();
    }

    @Test
    void remembersFewMoments() {
        TimeLeft left = at(100_000, time -> time / 1e6);
        assertThat(left.seconds((long) (100_000 * NANOS)).orElseThrow()).isCloseTo(900_000, within(1.0));
        assertThat(left.moments()).isLessThan(300);
    }
}
