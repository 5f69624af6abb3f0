package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.skerry.search.Rng;

/**
 * An autoencoder in the engine and the loss that it is trained by (VELO, Sec. IV-A).
 *
 * <p>The parameters of all layers are one array, of which every pass takes its parts: a step of the optimiser is a dozen
 * calls of the engine, whatever the number of layers.
 *
 * <p>Constants of the loss are arrays of the manager. The engine's {@code x.mul(Number)} keeps its number in a buffer
 * that the garbage collector may free before the gradient is taken, which then is wrong without an error.
 */
final class TrainableAutoencoder {
    private final AutoencoderKind kind;
    private final TrainableLayer encoderHidden;
    private final TrainableLayer mean;
    private final TrainableLayer decoderHidden;
    private final TrainableLayer output;
    private final TrainableLayer logVariance;
    private final long[] cuts;
    private final NDArray parameters;
    private final BatchInput noise;
    private final NDArray one;
    private final NDArray half;
    private final NDArray klWeight;

    /**
     * Draws the initial weights, every layer from a stream of its own, so that both kinds of autoencoder start from the
     * same ones.
     *
     * @param manager owns the parameters
     * @param decisionDimension genes of a one-hot scheme
     */
    TrainableAutoencoder(NDManager manager, AutoencoderSpec spec, int decisionDimension, long seed) {
        int hidden = spec.hiddenUnits();
        int latent = spec.latentDimension();
        kind = spec.autoencoder();
        encoderHidden = TrainableLayer.first("encoder hidden", decisionDimension, hidden);
        mean = encoderHidden.next("mean", hidden, latent);
        decoderHidden = mean.next("decoder hidden", latent, hidden);
        output = decoderHidden.next("output", hidden, decisionDimension);
        logVariance = output.next("log variance", hidden, latent);
        List<TrainableLayer> layers = layers();
        cuts = layers.stream()
                .flatMapToLong(layer -> LongStream.of(layer.start(), layer.biases()))
                .skip(1)
                .toArray();
        parameters = manager.create(initial(layers, seed));
        parameters.setRequiresGradient(true);
        noise = new BatchInput(Math.min(spec.batchSize(), spec.schemes()), latent);
        one = manager.create(1f);
        half = manager.create(0.5f);
        klWeight = manager.create((float) spec.klWeight());
    }

    /** In the order of their parameters; a deterministic autoencoder has no variances. */
    private List<TrainableLayer> layers() {
        List<TrainableLayer> layers = new ArrayList<>(List.of(encoderHidden, mean, decoderHidden, output));
        if (kind == AutoencoderKind.VAE) {
            layers.add(logVariance);
        }
        return layers;
    }

    private static float[] initial(List<TrainableLayer> layers, long seed) {
        float[] values = new float[layers.get(layers.size() - 1).end()];
        for (TrainableLayer layer : layers) {
            layer.draw(values, seed);
        }
        return values;
    }

    /**
     * The mean losses of a batch, which it owns.
     *
     * @param x one-hot schemes, shape [rows, decisionDimension]
     * @param rng gives the noise of Eq. 8; a deterministic autoencoder draws none
     */
    Loss loss(NDArray x, Rng rng) {
        NDList parts = parts(parameters, x.getManager());
        NDArray hidden = Activation.relu(encoderHidden.forward(x, parts));
        NDArray mu = mean.forward(hidden, parts);
        if (kind == AutoencoderKind.AE) {
            NDArray reconstruction = reconstruction(mu, x, parts);
            return new Loss(reconstruction, reconstruction, reconstruction.zerosLike());
        }
        NDArray logSigma2 = logVariance.forward(hidden, parts);
        NDArray sigma = logSigma2.mul(half).exp();
        NDArray z = mu.add(sigma.mul(noise(x, rng))); // Eq. 8
        NDArray reconstruction = reconstruction(z, x, parts);
        NDArray kl = sigma.square()
                .add(mu.square())
                .sub(one)
                .sub(logSigma2)
                .mul(half)
                .sum(new int[] {1})
                .mean();
        return new Loss(reconstruction.add(kl.mul(klWeight)), reconstruction, kl); // Eq. 9
    }

    private NDArray noise(NDArray x, Rng rng) {
        int rows = (int) x.getShape().get(0);
        noise.fillGaussian(rows, rng);
        return noise.upload(x.getManager(), rows);
    }

    /** Sum of squared errors over the outputs, mean over the batch. */
    private NDArray reconstruction(NDArray z, NDArray x, NDList parts) {
        return decode(z, parts).sub(x).square().sum(new int[] {1}).mean();
    }

    private NDArray decode(NDArray z, NDList parts) {
        return Activation.sigmoid(output.forward(Activation.relu(decoderHidden.forward(z, parts)), parts));
    }

    /** Means of the posterior, shape [rows, latentDimension]. */
    NDArray encode(NDArray x) {
        NDList parts = parts(parameters, x.getManager());
        return mean.forward(Activation.relu(encoderHidden.forward(x, parts)), parts);
    }

    /** Outputs of the decoder in (0, 1), shape [rows, decisionDimension]. */
    NDArray decode(NDArray z) {
        return decode(z, parts(parameters, z.getManager()));
    }

    /** What is trained: every layer's weights, [outputs, inputs], and biases, [outputs], as one array. */
    NDArray parameters() {
        return parameters;
    }

    /**
     * The weights and biases of the layers, one after the other.
     *
     * @param whole of the parameters' shape
     * @param owner of the parts, which share the memory of the whole
     */
    NDList parts(NDArray whole, NDManager owner) {
        NDList parts = whole.split(cuts);
        parts.attach(owner);
        return parts;
    }

    /** The layers in plain Java, as they are now. */
    Weights frozen() {
        float[] trained = parameters.toFloatArray();
        return new Weights(
                encoderHidden.frozen(trained),
                mean.frozen(trained),
                decoderHidden.frozen(trained),
                output.frozen(trained),
                kind == AutoencoderKind.VAE ? Optional.of(logVariance.frozen(trained)) : Optional.empty());
    }

    /** Mean losses of a batch, each a scalar: {@code total = reconstruction + klWeight * kl}. */
    record Loss(NDArray total, NDArray reconstruction, NDArray kl) {}
}
