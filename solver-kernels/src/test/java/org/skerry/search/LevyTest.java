package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.KolmogorovSmirnovTest;
import org.junit.jupiter.api.Test;

class LevyTest {
    /** Mantegna 1994, Eq. 12: at 1.5 the customary 0.6966; at 1 exactly 1, where the step is a ratio of equal normals. */
    @Test
    void sigmaIsMantegnas() {
        assertThat(Levy.of(1.5).sigma()).isCloseTo(0.6966, within(5e-5));
        assertThat(Levy.of(1).sigma()).isCloseTo(1, within(1e-14));
    }

    /** By known values: gamma(1.5) = sqrt(pi) / 2, gamma(0.75) = 1.2254167024651776, gamma(1.25) = 0.906402477055477. */
    @Test
    void sigmaFollowsFromKnownValuesOfTheGammaFunction() {
        double half = Math.sqrt(Math.PI) / 2 * Math.sin(Math.PI / 4) / (1.2254167024651776 * 0.5 * Math.pow(2, -0.25));
        assertThat(Levy.of(0.5).sigma()).isCloseTo(half * half, within(1e-13));
        double gammaOf2Point5 = 0.75 * Math.sqrt(Math.PI);
        double ratio = gammaOf2Point5 * Math.sin(0.75 * Math.PI) / (0.906402477055477 * 1.5 * Math.pow(2, 0.25));
        assertThat(Levy.of(1.5).sigma()).isCloseTo(Math.pow(ratio, 1 / 1.5), within(1e-13));
    }

    /** Against u / |v|^(1/index) from another generator and the inverse of the normal distribution. */
    @Test
    void stepsFollowMantegnasDistribution() {
        NormalDistribution normal = NormalDistribution.of(0, 1);
        for (double index : new double[] {0.7, 1.5, 1.9}) {
            Levy levy = Levy.of(index);
            Rng rng = Rng.of(1, "levy");
            UniformRandomProvider other = RandomSource.MT_64.create(1L);
            double[] steps = new double[20_000];
            double[] expected = new double[20_000];
            Arrays.setAll(steps, k -> levy.next(rng));
            Arrays.setAll(expected, k -> {
                double u = levy.sigma() * normal.inverseCumulativeProbability(other.nextDouble());
                double v = normal.inverseCumulativeProbability(other.nextDouble());
                return u / Math.pow(Math.abs(v), 1 / index);
            });
            double p =
                    KolmogorovSmirnovTest.withDefaults().test(steps, expected).getPValue();
            assertThat(p).as("index %s", index).isGreaterThan(0.001);
        }
    }

    @Test
    void anIndexOutsideItsRangeIsRefused() {
        assertThatThrownBy(() -> new Levy(2, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("index (2.0) must lie in (0, 2)");
        assertThatThrownBy(() -> new Levy(1.5, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("sigma (0.0) must be positive");
    }
}
