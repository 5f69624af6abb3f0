package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class TrainingSetTest {
    private static final int SCHEMES = 10_000;
    private static final int TASKS = 20;

    private static int[][] schemes(TrainingSet set) {
        return set.schemes(SCHEMES, TASKS, 3, Rng.of(1, "schemes"));
    }

    private static double[] shares(int[][] schemes, int option) {
        return Arrays.stream(schemes)
                .mapToDouble(
                        scheme -> Arrays.stream(scheme).filter(k -> k == option).count() / (double) TASKS)
                .toArray();
    }

    private static double variance(double[] values, double mean) {
        return Arrays.stream(values).map(v -> (v - mean) * (v - mean)).sum() / values.length;
    }

    /** Options are equally likely; significance 0.1 %. */
    @Test
    void uniformOptionsAreEquallyLikely() {
        long[] counts = new long[3];
        for (int[] scheme : schemes(TrainingSet.UNIFORM)) {
            for (int option : scheme) {
                counts[option]++;
            }
        }
        assertThat(ChiSquareTest.withDefaults().test(counts).getPValue()).isGreaterThan(0.001);
    }

    /**
     * An option's share among n independent tasks has mean 1/3 and variance (1/3)(2/3)/n. Tolerances are 4 standard
     * errors; that of a variance over S schemes is about variance * sqrt(2 / S).
     */
    @Test
    void uniformSharesVaryAsIndependentTasksDo() {
        double variance = 2.0 / 9 / TASKS;
        for (int option = 0; option < 3; option++) {
            double[] shares = shares(schemes(TrainingSet.UNIFORM), option);
            assertThat(Arrays.stream(shares).average().orElseThrow())
                    .isCloseTo(1.0 / 3, within(4 * Math.sqrt(variance / SCHEMES)));
            assertThat(variance(shares, 1.0 / 3)).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / SCHEMES)));
        }
    }

    /**
     * Under a flat Dirichlet mix p of three options, Var p = 1/18 and E p(1 - p) = 1/3 - 1/6; a share has mean 1/3 and
     * variance 1/18 + 1/(6 n).
     */
    @Test
    void dirichletSharesVaryAsFlatMixesDo() {
        double variance = 1.0 / 18 + 1.0 / 6 / TASKS;
        for (int option = 0; option < 3; option++) {
            double[] shares = shares(schemes(TrainingSet.DIRICHLET), option);
            assertThat(Arrays.stream(shares).average().orElseThrow())
                    .isCloseTo(1.0 / 3, within(4 * Math.sqrt(variance / SCHEMES)));
            assertThat(variance(shares, 1.0 / 3)).isCloseTo(variance, within(4 * variance * Math.sqrt(2.0 / SCHEMES)));
        }
    }

    @Test
    void sameSeedSameSchemes() {
        for (TrainingSet set : TrainingSet.values()) {
            assertThat(schemes(set)).isDeepEqualTo(schemes(set));
        }
    }
}
