package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Digest;

class LatentSpaceTest {
    private static final int ROWS = 50;

    private final LatentSpace space = RandomAutoencoder.space(300, 1);

    @Test
    void shapesAreThoseOfTheLayers() {
        assertThat(space.dimension()).isEqualTo(25);
        assertThat(space.decisionDimension()).isEqualTo(300);
        assertThat(space.box().dimension()).isEqualTo(25);
    }

    /** One task with two options, one hidden unit, one latent; every product by hand. */
    @Test
    void mapsByHand() {
        Weights weights = new Weights(
                new Layer(new float[][] {{2}, {-3}}, new float[] {1}),
                new Layer(new float[][] {{4}}, new float[] {-1}),
                new Layer(new float[][] {{-0.5f}}, new float[] {2}),
                new Layer(new float[][] {{3, -1}}, new float[] {0.25f, 0.5f}),
                Optional.empty());
        LatentSpace small = new LatentSpace(weights, Box.cube(1, -20, 20));
        double[] codes = new double[2];
        // scheme 0: relu(2 + 1) = 3, 4 * 3 - 1 = 11; scheme 1: relu(-3 + 1) = 0, 4 * 0 - 1 = -1
        small.encode(new double[] {1, 0, 0, 1}, 0, codes, 0, 2);
        assertThat(codes).containsExactly(11, -1);
        double[] scores = new double[4];
        // code 2: relu(-1 + 2) = 1, (3 + 0.25, -1 + 0.5); code 6: relu(-3 + 2) = 0, the biases
        small.decode(new double[] {2, 6}, 0, scores, 0, 2);
        assertThat(scores).containsExactly(3.25, -0.5, 0.25, 0.5);
    }

    @Test
    void bitsDoNotDependOnTheNumberOfRows() {
        double[] codes = RandomAutoencoder.codes(ROWS, 25, 1);
        double[] schemes = RandomAutoencoder.oneHotSchemes(ROWS, 100, 3, 1);
        double[] scoresAtOnce = new double[ROWS * 300];
        double[] codesAtOnce = new double[ROWS * 25];
        space.decode(codes, 0, scoresAtOnce, 0, ROWS);
        space.encode(schemes, 0, codesAtOnce, 0, ROWS);
        double[] scores = new double[ROWS * 300];
        double[] encoded = new double[ROWS * 25];
        for (int row = 0; row < ROWS; row++) {
            space.decode(codes, row * 25, scores, row * 300, 1);
            space.encode(schemes, row * 300, encoded, row * 25, 1);
        }
        assertThat(scores).isEqualTo(scoresAtOnce);
        assertThat(encoded).isEqualTo(codesAtOnce);
    }

    @Test
    void crossesAWire() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(space);
        }
        LatentSpace copy;
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            copy = (LatentSpace) in.readObject();
        }
        double[] codes = RandomAutoencoder.codes(1, 25, 1);
        double[] scores = new double[300];
        double[] copied = new double[300];
        space.decode(codes, 0, scores, 0, 1);
        copy.decode(codes, 0, copied, 0, 1);
        assertThat(copied).isEqualTo(scores);
        assertThat(Arrays.stream(scores).distinct().count()).isEqualTo(300);
    }

    /** The same on every machine; changes only with a new revision of every solver that searches a latent space. */
    @Test
    void goldenBits() {
        double[] scores = new double[ROWS * 300];
        double[] codes = new double[ROWS * 25];
        space.decode(RandomAutoencoder.codes(ROWS, 25, 1), 0, scores, 0, ROWS);
        space.encode(RandomAutoencoder.oneHotSchemes(ROWS, 100, 3, 1), 0, codes, 0, ROWS);
        assertThat(new Digest().add(scores).add(codes).id()).isEqualTo("a496694ced17ebb51f6cfab3758634b0");
    }
}
