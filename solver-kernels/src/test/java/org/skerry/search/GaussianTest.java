package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

/** Normal variates: seed 1, significance 0.001. */
class GaussianTest {
    private static final double SIGNIFICANCE = 0.001;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    /** Beyond it a variate comes from the tail's own method. */
    private static final double TAIL = 3.654152885361009;

    @Test
    void followsTheNormalDistribution() {
        Rng rng = Rng.of(1, "gaussian");
        double[] sample = new double[50_000];
        Arrays.setAll(sample, k -> rng.nextGaussian());
        double p = KolmogorovSmirnovTest.withDefaults()
                .test(sample, NORMAL::cumulativeProbability)
                .getPValue();
        assertThat(p).isGreaterThan(SIGNIFICANCE);
    }

    /** 400 cells of equal probability are finer than the 256 layers of the ziggurat. */
    @Test
    void everyLayerHasItsShare() {
        double[] edges = new double[399];
        Arrays.setAll(edges, k -> NORMAL.inverseCumulativeProbability((k + 1) / 400.0));
        assertThat(pValue(edges, Rng.of(1, "layers"), 4_000_000)).isGreaterThan(SIGNIFICANCE);
    }

    /** 2.6 variates of 10 000 lie beyond the last layer. */
    @Test
    void tailsHaveTheirShare() {
        double[] edges = {-4.5, -4.2, -4, -3.8, -TAIL, -3.5, -3, 3, 3.5, TAIL, 3.8, 4, 4.2, 4.5};
        assertThat(pValue(edges, Rng.of(1, "tails"), 20_000_000)).isGreaterThan(SIGNIFICANCE);
    }

    private static double pValue(double[] edges, Rng rng, int draws) {
        double[] expected = new double[edges.length + 1];
        for (int cell = 0; cell < expected.length; cell++) {
            double below = cell == 0 ? Double.NEGATIVE_INFINITY : edges[cell - 1];
            double above = cell == edges.length ? Double.POSITIVE_INFINITY : edges[cell];
            expected[cell] = draws * NORMAL.probability(below, above);
        }
        long[] observed = new long[expected.length];
        for (int k = 0; k < draws; k++) {
            int found = Arrays.binarySearch(edges, rng.nextGaussian());
            observed[found < 0 ? -found - 1 : found]++;
        }
        return ChiSquareTest.withDefaults().test(expected, observed).getPValue();
    }
}
