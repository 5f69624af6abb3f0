package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MeanIntervalTest {
    /** The mean of 1, 2, 3 is 2 with a standard error of 1 / sqrt(3), and t(2) is 4.3027 at 97.5 %. */
    @Test
    void ofFewValuesTheIntervalIsStudents() {
        Interval interval = MeanInterval.of(new double[] {1, 2, 3}).orElseThrow();
        assertThat(interval.lower()).isEqualTo(2 - 4.302653 / Math.sqrt(3), within(1e-6));
        assertThat(interval.upper()).isEqualTo(2 + 4.302653 / Math.sqrt(3), within(1e-6));
    }

    @Test
    void ofTwoValuesThereIsNone() {
        assertThat(MeanInterval.of(new double[] {1, 2})).isEmpty();
    }

    /** Of 1 to 30 the standard error is sqrt(77.5 / 30) = 1.607, and a bootstrap comes near 15.5 +- 1.96 of it. */
    @Test
    void ofManyValuesItIsABootstrapAndTheSameEveryTime() {
        double[] values =
                IntStream.rangeClosed(1, 30).mapToDouble(value -> value).toArray();
        Interval interval = MeanInterval.of(values).orElseThrow();
        assertThat(interval.lower()).isEqualTo(15.5 - 1.96 * 1.607, within(0.15));
        assertThat(interval.upper()).isEqualTo(15.5 + 1.96 * 1.607, within(0.15));
        assertThat(MeanInterval.of(values)).contains(interval);
    }
}
