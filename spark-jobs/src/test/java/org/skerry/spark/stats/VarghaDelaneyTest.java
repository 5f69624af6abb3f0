package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.junit.jupiter.api.Test;

class VarghaDelaneyTest {
    /**
     * The example of cliff.delta in R's package effsize 0.8.1, whose delta is -0.25; A = (delta + 1) / 2 (Vargha and
     * Delaney 2000, section on Cliff's d).
     */
    @Test
    void effsizesExample() {
        double[] treatment = {10, 10, 20, 20, 20, 30, 30, 30, 40, 50};
        double[] control = {10, 20, 30, 40, 40, 50};

        assertThat(VarghaDelaney.a(treatment, control)).isEqualTo(0.375, within(1e-15));
        assertThat(VarghaDelaney.magnitude(0.375)).isEqualTo("small");
    }

    /** Vargha and Delaney's equation (14): A = (R1 / m - (m + 1) / 2) / n, with the rank sum of the first sample. */
    @Property
    void equation14(
            @ForAll @Size(min = 1, max = 12) int[] first,
            @ForAll @Size(min = 1, max = 12) @IntRange(max = 5) int[] second) {
        double[] x = Arrays.stream(first).mapToDouble(value -> value % 4).toArray();
        double[] y = Arrays.stream(second).asDoubleStream().toArray();
        double[] both = new double[x.length + y.length];
        System.arraycopy(x, 0, both, 0, x.length);
        System.arraycopy(y, 0, both, x.length, y.length);
        double[] ranks = new NaturalRanking().apply(both);
        double rankSum = Arrays.stream(ranks).limit(x.length).sum();

        assertThat(VarghaDelaney.a(x, y))
                .isEqualTo((rankSum / x.length - (x.length + 1) / 2.0) / y.length, within(1e-12));
        assertThat(VarghaDelaney.a(x, y) + VarghaDelaney.a(y, x)).isEqualTo(1, within(1e-12));
    }

    @Test
    void infinityTiesWithItself() {
        double inf = Double.POSITIVE_INFINITY;
        assertThat(VarghaDelaney.a(new double[] {inf, 1}, new double[] {inf, 2}))
                .isEqualTo(0.375);
    }

    /** The thresholds of Vargha and Delaney's Table 1: 0.56, 0.64, 0.71. */
    @Test
    void magnitudes() {
        assertThat(VarghaDelaney.magnitude(0.5)).isEqualTo("negligible");
        assertThat(VarghaDelaney.magnitude(0.57)).isEqualTo("small");
        assertThat(VarghaDelaney.magnitude(0.65)).isEqualTo("medium");
        assertThat(VarghaDelaney.magnitude(0.72)).isEqualTo("large");
        assertThat(VarghaDelaney.magnitude(0.28)).isEqualTo("large");
    }
}
