package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.search.Box;
import org.skerry.search.Rng;

/** The engine's forward pass, gradient and optimiser, held to plain Java. */
class TrainableAutoencoderTest {
    private static final int TASKS = 4;
    private static final int OPTIONS = 3;
    private static final int DIMENSION = TASKS * OPTIONS;
    private static final int HIDDEN = 6;
    private static final int LATENT = 2;
    private static final int ROWS = 5;
    private static final double KL_WEIGHT = 0.3;
    private static final double LEARNING_RATE = 0.01;

    private final Engine engine = PyTorch.engine();
    private final NDManager manager = engine.newBaseManager(Device.cpu());
    private final double[] x = RandomAutoencoder.oneHotSchemes(ROWS, TASKS, OPTIONS, 9);
    private final double[] noise = noise();

    @AfterEach
    void close() {
        manager.close();
    }

    private static Rng noiseStream() {
        return Rng.of(8, "noise");
    }

    /** Eq. 8 takes the noise row by row from the stream, in single precision. */
    private static double[] noise() {
        Rng rng = noiseStream();
        double[] noise = new double[ROWS * LATENT];
        for (int k = 0; k < noise.length; k++) {
            noise[k] = (float) rng.nextGaussian();
        }
        return noise;
    }

    private TrainableAutoencoder network(AutoencoderKind kind) {
        AutoencoderSpec spec =
                new AutoencoderSpec(kind, TrainingSet.UNIFORM, KL_WEIGHT, LATENT, HIDDEN, ROWS, 1, ROWS, LEARNING_RATE);
        return new TrainableAutoencoder(manager, spec, DIMENSION, 1);
    }

    private static PlainLoss plain(AutoencoderKind kind) {
        return new PlainLoss(kind, KL_WEIGHT, DIMENSION, HIDDEN, LATENT);
    }

    private NDArray array(double[] values, int columns) {
        return manager.create(floats(values), new Shape(values.length / columns, columns));
    }

    private static float[] floats(double[] values) {
        float[] floats = new float[values.length];
        for (int k = 0; k < values.length; k++) {
            floats[k] = (float) values[k];
        }
        return floats;
    }

    private List<double[]> parameters(TrainableAutoencoder network) {
        return parts(network, network.parameters());
    }

    private List<double[]> gradient(TrainableAutoencoder network) {
        return parts(network, network.parameters().getGradient());
    }

    private List<double[]> parts(TrainableAutoencoder network, NDArray whole) {
        List<double[]> parts = new ArrayList<>();
        for (NDArray part : network.parts(whole, manager)) {
            parts.add(doubles(part));
        }
        return parts;
    }

    private static double[] doubles(NDArray array) {
        float[] floats = array.toFloatArray();
        double[] values = new double[floats.length];
        for (int k = 0; k < floats.length; k++) {
            values[k] = floats[k];
        }
        return values;
    }

    private TrainableAutoencoder.Loss backward(TrainableAutoencoder network) {
        try (GradientTape tape = new GradientTape()) {
            TrainableAutoencoder.Loss loss = network.loss(array(x, DIMENSION), noiseStream());
            tape.backward(loss.total());
            return loss;
        }
    }

    private static void assertClose(List<double[]> actual, List<double[]> expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int p = 0; p < expected.size(); p++) {
            assertThat(actual.get(p)).as("parameter %d", p).containsExactly(expected.get(p), within(tolerance));
        }
    }

    @ParameterizedTest
    @EnumSource
    void lossAndGradientAreThoseOfEquation9(AutoencoderKind kind) {
        TrainableAutoencoder network = network(kind);
        List<double[]> parameters = parameters(network);
        double loss = backward(network).total().getFloat();
        assertThat(loss).isCloseTo(plain(kind).of(parameters, x, noise), within(1e-5));
        List<double[]> expected = plain(kind).gradient(parameters, x, noise);
        assertClose(gradient(network), expected, 1e-5);
    }

    /**
     * A constant that the engine keeps in a buffer of the Java heap's may be collected and its memory used again before
     * the gradient is taken. So collect, and write over what was freed.
     */
    @ParameterizedTest
    @EnumSource
    void gradientSurvivesACollection(AutoencoderKind kind) throws InterruptedException {
        TrainableAutoencoder network = network(kind);
        List<double[]> parameters = parameters(network);
        List<ByteBuffer> overwriting = new ArrayList<>();
        try (GradientTape tape = new GradientTape()) {
            TrainableAutoencoder.Loss loss = network.loss(array(x, DIMENSION), noiseStream());
            for (int round = 0; round < 5; round++) {
                System.gc();
                Thread.sleep(20);
                for (int k = 0; k < 2000; k++) {
                    overwriting.add(ByteBuffer.allocateDirect(4).putInt(0, 0x7f7f7f7f));
                }
            }
            tape.backward(loss.total());
        }
        List<double[]> expected = plain(kind).gradient(parameters, x, noise);
        assertClose(gradient(network), expected, 1e-5);
        assertThat(overwriting).hasSize(10_000);
    }

    /** Kingma and Ba, Algorithm 1, in double precision; also shows that no gradient is left over from a step. */
    @ParameterizedTest
    @EnumSource
    void threeStepsOfAdam(AutoencoderKind kind) {
        TrainableAutoencoder network = network(kind);
        List<double[]> parameters = parameters(network);
        List<double[]> first =
                parameters.stream().map(p -> new double[p.length]).toList();
        List<double[]> second =
                parameters.stream().map(p -> new double[p.length]).toList();
        Adam adam = new Adam(manager, network.parameters(), LEARNING_RATE);
        for (int t = 1; t <= 3; t++) {
            List<double[]> gradient = plain(kind).gradient(parameters, x, noise);
            for (int p = 0; p < parameters.size(); p++) {
                for (int k = 0; k < parameters.get(p).length; k++) {
                    double g = gradient.get(p)[k];
                    first.get(p)[k] = 0.9 * first.get(p)[k] + 0.1 * g;
                    second.get(p)[k] = 0.999 * second.get(p)[k] + 0.001 * g * g;
                    double m = first.get(p)[k] / (1 - Math.pow(0.9, t));
                    double v = second.get(p)[k] / (1 - Math.pow(0.999, t));
                    parameters.get(p)[k] -= LEARNING_RATE * m / (Math.sqrt(v) + 1e-8);
                }
            }
            backward(network);
            adam.step();
        }
        assertClose(parameters(network), parameters, 1e-4);
    }

    @Test
    void deterministicAutoencoderHasNoDivergenceAndDrawsNoNoise() {
        Rng rng = noiseStream();
        TrainableAutoencoder.Loss loss = network(AutoencoderKind.AE).loss(array(x, DIMENSION), rng);
        assertThat(loss.kl().getFloat()).isZero();
        assertThat(loss.total().getFloat()).isEqualTo(loss.reconstruction().getFloat());
        assertThat(rng.nextLong()).isEqualTo(noiseStream().nextLong());
    }

    @Test
    void bothKindsStartFromTheSameWeights() {
        double[] variational = doubles(network(AutoencoderKind.VAE).parameters());
        double[] deterministic = doubles(network(AutoencoderKind.AE).parameters());
        assertThat(variational).startsWith(deterministic);
        assertThat(variational.length - deterministic.length).isEqualTo(HIDDEN * LATENT + LATENT);
    }

    /**
     * The published widths at N = 100. Sums of up to 100 terms in single precision differ by their order of addition;
     * the largest difference seen is 2e-7 in the outputs, which lie in (0, 1), and 5e-7 in the means.
     */
    @Test
    void plainForwardPassIsTheEngines() {
        int rows = 200;
        TrainableAutoencoder network = new TrainableAutoencoder(manager, AutoencoderSpec.DEFAULT, 300, 1);
        LatentSpace space = new LatentSpace(network.frozen(), Box.cube(25, -5, 5));
        double[] schemes = RandomAutoencoder.oneHotSchemes(rows, 100, 3, 1);
        double[] means = new double[rows * 25];
        space.encode(schemes, 0, means, 0, rows);
        assertThat(means).containsExactly(doubles(network.encode(array(schemes, 300))), within(2e-6));

        double[] codes = RandomAutoencoder.codes(rows, 25, 1);
        double[] outputs = new double[rows * 300];
        space.decode(codes, 0, outputs, 0, rows);
        for (int k = 0; k < outputs.length; k++) {
            outputs[k] = 1 / (1 + Math.exp(-outputs[k]));
        }
        assertThat(outputs).containsExactly(doubles(network.decode(array(codes, 25))), within(2e-6));
    }
}
