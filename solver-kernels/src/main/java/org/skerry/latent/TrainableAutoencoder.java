package org.skerry.latent;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.search.Rng;

/**
 * An autoencoder in the engine and the loss that it is trained by (VELO, Sec. IV-A).
 *
 * <p>Constants of the loss are arrays of the manager. The engine's {@code x.mul(Number)} keeps its number in a buffer
 * that the garbage collector may free before the gradient is taken, which then is wrong without an error.
 */
final class TrainableAutoencoder {
    private final AutoencoderKind kind;
    private final TrainableLayer encoderHidden;
    private final TrainableLayer mean;
    private final TrainableLayer logVariance;
    private final TrainableLayer decoderHidden;
    private final TrainableLayer output;
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
        encoderHidden = new TrainableLayer(manager, decisionDimension, hidden, stream(seed, "encoder hidden"));
        mean = new TrainableLayer(manager, hidden, latent, stream(seed, "mean"));
        logVariance = new TrainableLayer(manager, hidden, latent, stream(seed, "log variance"));
        decoderHidden = new TrainableLayer(manager, latent, hidden, stream(seed, "decoder hidden"));
        output = new TrainableLayer(manager, hidden, decisionDimension, stream(seed, "output"));
        noise = new BatchInput(Math.min(spec.batchSize(), spec.schemes()), latent);
        one = manager.create(1f);
        half = manager.create(0.5f);
        klWeight = manager.create((float) spec.klWeight());
    }

    private static Rng stream(long seed, String layer) {
        return Rng.of(seed, "training", "weights", layer);
    }

    /**
     * The mean losses of a batch, which it owns.
     *
     * @param x one-hot schemes, shape [rows, decisionDimension]
     * @param rng gives the noise of Eq. 8; a deterministic autoencoder draws none
     */
    Loss loss(NDArray x, Rng rng) {
        NDArray hidden = Activation.relu(encoderHidden.forward(x));
        NDArray mu = mean.forward(hidden);
        if (kind == AutoencoderKind.AE) {
            NDArray reconstruction = reconstruction(mu, x);
            return new Loss(reconstruction, reconstruction, reconstruction.zerosLike());
        }
        NDArray logSigma2 = logVariance.forward(hidden);
        NDArray sigma = logSigma2.mul(half).exp();
        NDArray z = mu.add(sigma.mul(noise(x, rng))); // Eq. 8
        NDArray reconstruction = reconstruction(z, x);
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
    private NDArray reconstruction(NDArray z, NDArray x) {
        return decode(z).sub(x).square().sum(new int[] {1}).mean();
    }

    /** Means of the posterior, shape [rows, latentDimension]. */
    NDArray encode(NDArray x) {
        return mean.forward(Activation.relu(encoderHidden.forward(x)));
    }

    /** Outputs of the decoder in (0, 1), shape [rows, decisionDimension]. */
    NDArray decode(NDArray z) {
        return Activation.sigmoid(output.forward(Activation.relu(decoderHidden.forward(z))));
    }

    /** What is trained. */
    List<NDArray> parameters() {
        List<NDArray> parameters = new ArrayList<>();
        for (TrainableLayer layer : layers()) {
            parameters.addAll(layer.parameters());
        }
        return parameters;
    }

    /** The layers in plain Java, as they are now. */
    Weights frozen() {
        return new Weights(
                encoderHidden.frozen(),
                mean.frozen(),
                decoderHidden.frozen(),
                output.frozen(),
                kind == AutoencoderKind.VAE ? Optional.of(logVariance.frozen()) : Optional.empty());
    }

    private List<TrainableLayer> layers() {
        List<TrainableLayer> layers = new ArrayList<>(List.of(encoderHidden, mean, decoderHidden, output));
        if (kind == AutoencoderKind.VAE) {
            layers.add(logVariance);
        }
        return layers;
    }

    /** Mean losses of a batch, each a scalar: {@code total = reconstruction + klWeight * kl}. */
    record Loss(NDArray total, NDArray reconstruction, NDArray kl) {}
}
