package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QuartilesTest {
    /** R: quantile(c(1, 2, 4, 8)) gives 1.75, 3 and 5. */
    @Test
    void areInterpolatedAsRDoes() {
        assertThat(Quartiles.of(new double[] {8, 1, 4, 2})).isEqualTo(new Quartiles(1.75, 3, 5));
    }

    @Test
    void infinityStaysInfinity() {
        double inf = Double.POSITIVE_INFINITY;
        assertThat(Quartiles.of(new double[] {1, 2, 3, inf, inf})).isEqualTo(new Quartiles(2, 3, inf));
        assertThat(Quartiles.of(new double[] {inf, inf, inf})).isEqualTo(new Quartiles(inf, inf, inf));
        assertThat(Quartiles.of(new double[] {1, inf})).isEqualTo(new Quartiles(inf, inf, inf));
    }

    @Test
    void nothingHasNone() {
        assertThat(Quartiles.of(new double[0])).isSameAs(Quartiles.NONE);
    }
}
