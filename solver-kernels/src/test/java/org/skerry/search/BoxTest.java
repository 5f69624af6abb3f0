package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class BoxTest {
    private static final Box BOX = Box.of(new double[] {-1, 2}, new double[] {1, 10});

    @Test
    void clipsToTheNearestValue() {
        double[] genes = {9, 9, -3, 11, 0.5, 1};
        BOX.clip(genes, 2);
        assertThat(genes).containsExactly(9, 9, -1, 10, 0.5, 1);
        assertThat(BOX.clip(1, Double.NaN)).isEqualTo(2);
        assertThat(BOX.clip(1, Double.POSITIVE_INFINITY)).isEqualTo(10);
    }

    @Property(tries = 200, seed = "1")
    void whatIsClippedIsContained(@ForAll double first, @ForAll double second) {
        double[] genes = {first, second};
        BOX.clip(genes, 0);
        assertThat(BOX.contains(genes, 0)).isTrue();
    }

    @Test
    void boundsAreContainedAndNothingBeyond() {
        assertThat(BOX.contains(new double[] {0, -1, 10}, 1)).isTrue();
        assertThat(BOX.contains(new double[] {Math.nextDown(-1.0), 5}, 0)).isFalse();
        assertThat(BOX.contains(new double[] {0, Math.nextUp(10.0)}, 0)).isFalse();
        assertThat(BOX.contains(new double[] {Double.NaN, 5}, 0)).isFalse();
    }

    @Test
    void samplesCoverEveryInterval() {
        Rng rng = Rng.of(1, "box");
        double[] genes = new double[2];
        double least = Double.POSITIVE_INFINITY;
        double greatest = Double.NEGATIVE_INFINITY;
        for (int k = 0; k < 1000; k++) {
            BOX.sample(genes, 0, rng);
            assertThat(BOX.contains(genes, 0)).isTrue();
            least = Math.min(least, genes[1]);
            greatest = Math.max(greatest, genes[1]);
        }
        assertThat(least).isLessThan(2.1);
        assertThat(greatest).isGreaterThan(9.9);
    }

    @Test
    void keepsCopiesOfItsBounds() {
        double[] lower = {0};
        Box box = Box.of(lower, new double[] {1});
        lower[0] = 5;
        assertThat(box.lower(0)).isZero();
    }

    @Test
    void emptyAndUnboundedIntervalsAreRefused() {
        assertThatThrownBy(() -> Box.of(new double[] {0, 3}, new double[] {1, 3}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("interval 1 [3.0, 3.0] must be finite and not empty");
        assertThatThrownBy(() -> Box.cube(1, 0, Double.POSITIVE_INFINITY)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Box.cube(1, -Double.MAX_VALUE, Double.MAX_VALUE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Box.cube(0, 0, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("dimension (0) must be at least 1");
        assertThatThrownBy(() -> Box.of(new double[2], new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a box needs as many lower bounds (2) as upper bounds (1)");
    }
}
