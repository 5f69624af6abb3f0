package org.skerry.spark.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AxisTest {
    @Test
    void wideSpreadsAreLogarithmic() {
        assertThat(Axis.of("", "", new double[] {1, 10}).log()).isFalse();
        assertThat(Axis.of("", "", new double[] {1, 100}).log()).isTrue();
        assertThat(Axis.of("", "", new double[] {0, 100}).log()).isFalse();
        assertThat(Axis.of("", "", new double[] {-5, 100}).log()).isFalse();
    }

    @Test
    void aResolutionTakesInZero() {
        Axis gap = Axis.of("", "%", new double[] {0, 100}, 0.001);
        assertThat(gap.log()).isTrue();
        assertThat(gap.floor()).isEqualTo(0.001);
        assertThat(Axis.of("", "%", new double[] {1, 100}, 0.001).floor()).isNull();
        assertThat(Axis.of("", "%", new double[] {0, 0}, 0.001).log()).isFalse();
    }

    @Test
    void whatIsNoNumberDoesNotCount() {
        Axis axis = Axis.of("", "", new double[] {Double.NaN, 2, Double.POSITIVE_INFINITY, 3});
        assertThat(axis.least()).isEqualTo(2);
        assertThat(axis.greatest()).isEqualTo(3);
        assertThat(axis.log()).isFalse();
    }
}
