package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
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

    /** The squares of 1 to 30 have a longer tail above their mean of 315.2, and so has the interval, unlike Student's. */
    @Test
    void ofManyValuesItIsABootstrapAndTheSameEveryTime() {
        double[] squares =
                IntStream.rangeClosed(1, 30).mapToDouble(value -> value * value).toArray();
        double mean = Arrays.stream(squares).average().orElseThrow();
        Interval interval = MeanInterval.of(squares).orElseThrow();
        assertThat(interval.upper() - mean).isGreaterThan(1.05 * (mean - interval.lower()));
        assertThat(MeanInterval.of(squares)).contains(interval);
    }
}
