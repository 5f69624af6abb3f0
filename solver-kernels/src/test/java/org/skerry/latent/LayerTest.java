package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class LayerTest {
    @Test
    void productPlusBias() {
        Layer layer = new Layer(new float[][] {{1, 2}, {3, 4}, {5, 6}}, new float[] {0.5f, -0.5f});
        float[] y = new float[2];
        layer.forward(new float[] {1, -1, 2}, new int[3], y);
        // 1*1 - 1*3 + 2*5 + 0.5 and 1*2 - 1*4 + 2*6 - 0.5
        assertThat(y).containsExactly(8.5f, 9.5f);
    }

    @Test
    void negativeValuesAreRectified() {
        float[] values = {-1, 0, 2, -0.5f};
        Layer.rectify(values);
        assertThat(values).containsExactly(0, 0, 2, 0);
    }

    /** Bits, not a tolerance: four rows in one pass round as four passes do. */
    @Property(tries = 100)
    void addsTheInputsInOrder(
            @ForAll @IntRange(min = 1, max = 40) int inputs,
            @ForAll @IntRange(min = 1, max = 70) int outputs,
            @ForAll long seed) {
        Rng rng = Rng.of(seed);
        Layer layer = RandomAutoencoder.layer(inputs, outputs, rng);
        float[] x = new float[inputs];
        for (int i = 0; i < inputs; i++) {
            x[i] = rng.nextBoolean() ? 0 : (float) rng.nextGaussian();
        }
        float[] expected = new float[outputs];
        for (int j = 0; j < outputs; j++) {
            expected[j] = layer.bias(j);
            for (int i = 0; i < inputs; i++) {
                expected[j] += x[i] * layer.weight(i, j);
            }
        }
        float[] y = new float[outputs];
        layer.forward(x, new int[inputs], y);
        assertThat(y).isEqualTo(expected);
    }
}
