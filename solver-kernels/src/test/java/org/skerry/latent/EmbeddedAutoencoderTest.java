package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ai.djl.Device;
import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.training.GradientCollector;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.search.Rng;

/** The training that a search does in plain Java, held to the engine's. */
class EmbeddedAutoencoderTest {
    private static final int INPUTS = 40;
    private static final int HIDDEN = 14;
    private static final int ROWS = 30;
    private static final int EPOCHS = 200;
    private static final EmbeddedTraining TRAINING = new EmbeddedTraining(25, 3, 1e-2, 1e-4, EPOCHS, 5, 20);

    private final double[] x = candidates();

    /** Candidates around four centres, so that there is something to learn. */
    private static double[] candidates() {
        Rng rng = Rng.of(1, "candidates");
        double[] centres = new double[4 * INPUTS];
        for (int k = 0; k < centres.length; k++) {
            centres[k] = rng.nextDouble();
        }
        double[] x = new double[ROWS * INPUTS];
        for (int k = 0; k < x.length; k++) {
            double centre = centres[k / INPUTS % 4 * INPUTS + k % INPUTS];
            x[k] = 0.8 * centre + 0.2 * rng.nextDouble();
        }
        return x;
    }

    private static EmbeddedAutoencoder autoencoder(Sparsity sparsity) {
        return new EmbeddedAutoencoder(INPUTS, TRAINING, sparsity, ROWS, Rng.of(1, "weights"));
    }

    private double loss(EmbeddedAutoencoder autoencoder, Sparsity sparsity) {
        SigmoidAutoencoder network = autoencoder.network();
        return new BatchGradient(network, sparsity, ROWS).at(x, ROWS, new double[network.parameters().length]);
    }

    static Stream<Sparsity> sparsities() {
        return Stream.of(Sparsity.NONE, new Sparsity(0.05, 0.1));
    }

    /** The code has ceil(d / 3) dimensions, and at most 25. */
    @Test
    void codesAreSmallerThanCandidates() {
        assertThat(TRAINING.hidden(1)).isEqualTo(1);
        assertThat(TRAINING.hidden(3)).isEqualTo(1);
        assertThat(TRAINING.hidden(4)).isEqualTo(2);
        assertThat(TRAINING.hidden(INPUTS)).isEqualTo(HIDDEN);
        assertThat(TRAINING.hidden(300)).isEqualTo(25);
    }

    /**
     * From the same weights over the same candidates, full batch, learning rate 0.01 and weight decay 0.0001: the losses
     * before each of 200 steps agree to a relative 1e-4. The engine computes in single precision; the greatest difference
     * seen is 7e-6.
     */
    @ParameterizedTest
    @MethodSource("sparsities")
    void lossesAreTheEngines(Sparsity sparsity) {
        EmbeddedAutoencoder plain = autoencoder(sparsity);
        List<Double> expected = engineLosses(plain.network(), sparsity);
        List<Double> losses = new ArrayList<>();
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            losses.add(loss(plain, sparsity));
            plain.train(x, ROWS, 1);
        }
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            assertThat(losses.get(epoch))
                    .as("loss before step %d", epoch + 1)
                    .isCloseTo(expected.get(epoch), within(1e-4 * expected.get(epoch)));
        }
        assertThat(losses.get(EPOCHS - 1)).isLessThan(losses.get(0) / 2);
    }

    private List<Double> engineLosses(SigmoidAutoencoder network, Sparsity sparsity) {
        Engine engine = PyTorch.engine();
        try (NDManager manager = engine.newBaseManager(Device.cpu())) {
            EngineNetwork copy = new EngineNetwork(manager, network, sparsity);
            NDArray input = manager.create(floats(x, 0, x.length), new Shape(ROWS, INPUTS));
            List<Double> losses = new ArrayList<>();
            for (int epoch = 1; epoch <= EPOCHS; epoch++) {
                try (GradientCollector collector = engine.newGradientCollector()) {
                    NDArray loss = copy.loss(input);
                    collector.backward(loss);
                    losses.add((double) loss.getFloat());
                }
                copy.step(epoch);
            }
            return losses;
        }
    }

    private static float[] floats(double[] values, int from, int length) {
        float[] floats = new float[length];
        for (int k = 0; k < length; k++) {
            floats[k] = (float) values[from + k];
        }
        return floats;
    }

    /** The same autoencoder, loss and optimiser in the engine. */
    private static final class EngineNetwork {
        private final NDArray encoder;
        private final NDArray encoderBiases;
        private final NDArray decoder;
        private final NDArray decoderBiases;
        private final List<NDArray> parameters;
        private final List<NDArray> first;
        private final List<NDArray> second;
        private final NDArray one;
        private final NDArray target;
        private final NDArray rest;
        private final NDArray weight;

        EngineNetwork(NDManager manager, SigmoidAutoencoder network, Sparsity sparsity) {
            double[] p = network.parameters();
            int matrix = HIDDEN * INPUTS;
            encoder = manager.create(floats(p, 0, matrix), new Shape(HIDDEN, INPUTS));
            encoderBiases = manager.create(floats(p, matrix, HIDDEN));
            decoder = manager.create(floats(p, matrix + HIDDEN, matrix), new Shape(HIDDEN, INPUTS));
            decoderBiases = manager.create(floats(p, 2 * matrix + HIDDEN, INPUTS));
            parameters = List.of(encoder, encoderBiases, decoder, decoderBiases);
            parameters.forEach(parameter -> parameter.setRequiresGradient(true));
            first = parameters.stream().map(NDArray::zerosLike).toList();
            second = parameters.stream().map(NDArray::zerosLike).toList();
            one = manager.create(1f);
            target = manager.create((float) sparsity.target());
            rest = manager.create((float) (1 - sparsity.target()));
            weight = manager.create((float) sparsity.weight());
        }

        NDArray loss(NDArray x) {
            NDArray z = Activation.sigmoid(x.dot(encoder.transpose()).add(encoderBiases));
            NDArray y = Activation.sigmoid(z.dot(decoder).add(decoderBiases));
            NDArray activation = z.mean(new int[] {0});
            NDArray divergence = target.mul(target.div(activation).log())
                    .add(rest.mul(rest.div(one.sub(activation)).log()))
                    .sum();
            return y.sub(x).square().sum(new int[] {1}).mean().add(weight.mul(divergence));
        }

        /** PyTorch's Adam, whose weight decay joins the gradient. */
        void step(int t) {
            float rate = (float) (1e-2 * Math.sqrt(1 - Math.pow(0.999, t)) / (1 - Math.pow(0.9, t)));
            for (int k = 0; k < parameters.size(); k++) {
                NDArray parameter = parameters.get(k);
                try (NDArray gradient = parameter.getGradient()) {
                    parameter
                            .getNDArrayInternal()
                            .adamUpdate(
                                    new NDList(parameter, gradient, first.get(k), second.get(k)),
                                    new NDList(parameter),
                                    1e-2f,
                                    rate,
                                    1e-4f,
                                    1,
                                    -1,
                                    0.9f,
                                    0.999f,
                                    1e-8f,
                                    true,
                                    false);
                }
            }
        }
    }

    /** Adam's moments go on where they were: 30 steps and 20 more are 50, also when loaded in between. */
    @ParameterizedTest
    @MethodSource("sparsities")
    void trainingGoesOnWhereItStopped(Sparsity sparsity) {
        EmbeddedAutoencoder whole = autoencoder(sparsity);
        whole.train(x, ROWS, 50);
        EmbeddedAutoencoder parts = autoencoder(sparsity);
        parts.train(x, ROWS, 30);
        EmbeddedAutoencoder loaded = load(bytes(parts));
        loaded.train(x, ROWS, 20);
        assertThat(bytes(loaded)).isEqualTo(bytes(whole));
    }

    private static byte[] bytes(EmbeddedAutoencoder autoencoder) {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(autoencoder);
            out.flush();
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static EmbeddedAutoencoder load(byte[] bytes) {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return (EmbeddedAutoencoder) in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }
}
