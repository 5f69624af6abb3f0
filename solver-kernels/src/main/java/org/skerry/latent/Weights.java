package org.skerry.latent;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The layers of an autoencoder in plain Java.
 *
 * @param logVariance head of the encoder for log sigma^2; a deterministic autoencoder has none
 */
record Weights(Layer encoderHidden, Layer mean, Layer decoderHidden, Layer output, Optional<Layer> logVariance) {
    /** In the order of a model's bytes. */
    List<Layer> layers() {
        List<Layer> layers = new ArrayList<>(List.of(encoderHidden, mean, decoderHidden, output));
        logVariance.ifPresent(layers::add);
        return layers;
    }
}
