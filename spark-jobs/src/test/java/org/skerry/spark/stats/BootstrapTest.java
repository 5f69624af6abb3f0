package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class BootstrapTest {
    /** Test A of 26 neurologically impaired children: Efron and Tibshirani 1993, Table 14.1. */
    private static final double[] SPATIAL = {
        48, 36, 20, 29, 42, 42, 20, 42, 22, 41, 45, 14, 6, 0, 33, 28, 34, 4, 32, 24, 47, 41, 24, 26, 30, 41
    };

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double plugInVariance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .average()
                .orElseThrow();
    }

    /**
     * Efron and Tibshirani's section 14.3: variance 171.5, acceleration 0.061, and from 2000 resamples the 90 % interval
     * (115.8, 259.6). Another 2000 resamples move its ends by a few units, another 20 000 by about one.
     */
    @Test
    void efronAndTibshiranisSpatialTest() {
        assertThat(plugInVariance(SPATIAL)).isEqualTo(171.5, within(0.05));
        assertThat(Bootstrap.acceleration(SPATIAL, BootstrapTest::plugInVariance))
                .isEqualTo(0.061, within(0.0005));

        Interval interval =
                Bootstrap.interval(SPATIAL, BootstrapTest::plugInVariance, 0.9, 20_000, Rng.of(1, "bootstrap"));

        assertThat(interval.lower()).isEqualTo(115.8, within(3.0));
        assertThat(interval.upper()).isEqualTo(259.6, within(6.0));
    }

    @Test
    void theSameStreamGivesTheSameBits() {
        assertThat(Bootstrap.interval(SPATIAL, BootstrapTest::mean, 0.95, 1000, Rng.of(1, "a")))
                .isEqualTo(Bootstrap.interval(SPATIAL, BootstrapTest::mean, 0.95, 1000, Rng.of(1, "a")));
    }

    /** Of 400 samples of 30 from a skewed distribution, about 95 % of the intervals hold its mean 1; at least 90 %. */
    @Test
    void anIntervalHoldsTheMean() {
        Rng rng = Rng.of(1, "coverage");
        int held = 0;
        for (int sample = 0; sample < 400; sample++) {
            double[] values = new double[30];
            Arrays.setAll(values, i -> -StrictMath.log(1 - rng.nextDouble()));
            Interval interval = Bootstrap.interval(values, BootstrapTest::mean, 0.95, 1000, rng);
            held += interval.lower() <= 1 && 1 <= interval.upper() ? 1 : 0;
        }
        assertThat(held).isBetween(360, 396);
    }

    @Test
    void equalValuesHaveNoSpread() {
        assertThat(Bootstrap.interval(Cells.times(5, 3), BootstrapTest::mean, 0.95, 1000, Rng.of(1, "equal")))
                .isEqualTo(new Interval(3, 3));
    }
}
