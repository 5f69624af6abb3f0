package org.skerry.problem.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.apache.commons.statistics.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class BenchmarkInstanceTest {
    private static BenchmarkInstance generate(BenchmarkVariant variant, long seed) {
        return BenchmarkInstance.generate(BenchmarkFunction.RASTRIGIN, 40, variant, Rng.of(seed, "instance"));
    }

    @Test
    void aSeedGivesTheSameInstanceAndAnotherSeedAnother() {
        for (BenchmarkVariant variant : BenchmarkVariant.values()) {
            assertThat(generate(variant, 1)).isEqualTo(generate(variant, 1)).hasSameHashCodeAs(generate(variant, 1));
        }
        assertThat(generate(BenchmarkVariant.ROTATED, 1)).isNotEqualTo(generate(BenchmarkVariant.ROTATED, 2));
        assertThat(generate(BenchmarkVariant.SHIFTED, 1)).isNotEqualTo(generate(BenchmarkVariant.CENTRED, 1));
    }

    @Test
    void idsNameFunctionAndSizeAndTellContentsApart() {
        Set<String> ids = new HashSet<>();
        for (BenchmarkFunction function : BenchmarkFunction.values()) {
            for (BenchmarkVariant variant : BenchmarkVariant.values()) {
                ids.add(BenchmarkInstance.generate(function, 3, variant, Rng.of(1))
                        .id());
            }
        }
        assertThat(ids).hasSize(18);
        assertThat(BenchmarkInstance.centred(BenchmarkFunction.SCHWEFEL_1_2, 3).id())
                .startsWith("benchmark-schwefel-1-2-3-");
        assertThat(generate(BenchmarkVariant.SHIFTED, 1).id())
                .isEqualTo(generate(BenchmarkVariant.SHIFTED, 1).id())
                .isNotEqualTo(generate(BenchmarkVariant.SHIFTED, 2).id());
    }

    /** In the central 80 % of [-5.12, 5.12], and not crowded around 0. */
    @Test
    void shiftsLieInTheCentralPartOfTheBox() {
        double[] shift = generate(BenchmarkVariant.SHIFTED, 1).shift();
        assertThat(Arrays.stream(shift).map(Math::abs).max().orElseThrow()).isBetween(3.5, 0.8 * 5.12);
        assertThat(Arrays.stream(shift).map(Math::abs).average().orElseThrow()).isCloseTo(0.4 * 5.12, within(0.5));
    }

    @Test
    void rotationsAreOrthogonal() {
        int d = 40;
        double[] rotation = generate(BenchmarkVariant.ROTATED, 1).rotation();
        for (int a = 0; a < d; a++) {
            for (int b = 0; b < d; b++) {
                double product = 0;
                for (int k = 0; k < d; k++) {
                    product += rotation[a * d + k] * rotation[b * d + k];
                }
                assertThat(product).isCloseTo(a == b ? 1 : 0, within(1e-14));
            }
        }
    }

    /** In the plane a uniform orthogonal matrix has a uniform angle and is as often a reflection as not. */
    @Test
    void rotationsAreUniform() {
        Rng rng = Rng.of(1, "rotations");
        long[] cells = new long[24];
        for (int k = 0; k < 24_000; k++) {
            double[] r = Rotation.uniform(2, rng);
            int sector = (int) Math.floor((StrictMath.atan2(r[1], r[0]) / Math.PI + 1) * 6);
            boolean reflection = r[0] * r[3] - r[1] * r[2] < 0;
            cells[2 * sector + (reflection ? 1 : 0)]++;
        }
        assertThat(ChiSquareTest.withDefaults().test(cells).getPValue()).isGreaterThan(0.001);
    }

    @Test
    void arraysAreCopied() {
        double[] shift = {1, 2};
        BenchmarkInstance instance = new BenchmarkInstance(BenchmarkFunction.SPHERE, 2, shift, new double[0]);
        shift[0] = 9;
        instance.shift()[1] = 9;
        assertThat(instance.shift()).containsExactly(1, 2);
    }

    @Test
    void wrongShapesAreRefused() {
        double[] none = {};
        assertThatThrownBy(() -> BenchmarkInstance.centred(BenchmarkFunction.ROSENBROCK, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension (1) must be at least 2");
        assertThatThrownBy(() -> new BenchmarkInstance(BenchmarkFunction.SPHERE, 3, new double[2], none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shift (2 values) must have 3 or none");
        assertThatThrownBy(() -> new BenchmarkInstance(BenchmarkFunction.SPHERE, 3, none, new double[9]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rotation (9 values) must have 3 x 3 beside a shift, or none");
        assertThatThrownBy(() -> new BenchmarkInstance(BenchmarkFunction.SPHERE, 1, new double[] {101}, none))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("shift (101.0) must lie in [-100.0, 100.0]");
    }
}
