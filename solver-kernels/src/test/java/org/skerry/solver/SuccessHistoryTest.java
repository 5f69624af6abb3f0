package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class SuccessHistoryTest {
    private static final int DRAWS = 20_000;

    private final SuccessHistory history = new SuccessHistory(2);
    private final Rng rng = Rng.of(7, "history");

    /** Gains 1 and 3: F = (0.16 + 3 * 0.64) / (0.4 + 3 * 0.8), CR = (0.04 + 3 * 0.36) / (0.2 + 3 * 0.6). */
    @Test
    void aPlaceTakesTheLehmerMeansWeightedByGain() {
        history.success(1, 0.4, 0.2);
        history.success(3, 0.8, 0.6);
        history.update();
        assertThat(history.rememberedWeight(0)).isCloseTo(2.08 / 2.8, within(1e-12));
        assertThat(history.rememberedCrossover(0)).isCloseTo(1.12 / 2, within(1e-12));
        assertThat(history.rememberedWeight(1)).isEqualTo(0.5);
    }

    @Test
    void placesAreTakenInTurnAndOnlyAfterASuccess() {
        history.update();
        assertThat(history.rememberedWeight(0)).isEqualTo(0.5);
        for (double weight : new double[] {0.1, 0.2, 0.3}) {
            history.success(1, weight, 0.5);
            history.update();
        }
        assertThat(history.rememberedWeight(0)).isCloseTo(0.3, within(1e-12));
        assertThat(history.rememberedWeight(1)).isCloseTo(0.2, within(1e-12));
    }

    @Test
    void aPlaceWhoseSuccessesAllHadNoCrossoverKeepsIt() {
        history.success(1, 0.5, 0);
        history.update();
        history.update();
        assertThat(history.crossover(0, rng)).isZero();
        for (int k = 0; k < 2; k++) {
            history.success(1, 0.5, 0.9);
            history.update();
        }
        assertThat(history.crossover(0, rng)).isZero();
        assertThat(history.rememberedCrossover(1)).isCloseTo(0.9, within(1e-12));
    }

    /** Eqs. 1, 2: CR ~ N(0.5, 0.1), F ~ Cauchy(0.5, 0.1), of which 6.3 % lie at or below 0 and as many above 1. */
    @Test
    void drawsFollowTheirDistributions() {
        double[] crossovers = DoubleStream.generate(() -> history.crossover(0, rng))
                .limit(DRAWS)
                .toArray();
        double[] weights =
                DoubleStream.generate(() -> history.weight(0, rng)).limit(DRAWS).toArray();
        assertThat(DoubleStream.of(crossovers).average().orElseThrow()).isCloseTo(0.5, within(0.003));
        assertThat(DoubleStream.of(crossovers)
                                .map(cr -> (cr - 0.5) * (cr - 0.5))
                                .sum()
                        / DRAWS)
                .isCloseTo(0.01, within(0.0005));
        double above = StrictMath.atan(0.1 / 0.5) / Math.PI;
        assertThat(DoubleStream.of(weights).allMatch(f -> f > 0 && f <= 1)).isTrue();
        assertThat(DoubleStream.of(weights).filter(f -> f == 1).count() / (double) DRAWS)
                .isCloseTo(above / (1 - above), within(0.006));
    }
}
