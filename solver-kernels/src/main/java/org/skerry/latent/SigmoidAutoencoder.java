package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Rng;

/**
 * An autoencoder d - h - d in plain Java, both layers through the logistic function, that a search trains while it runs.
 * Its parameters are one flat array: encoder weights [h x d], encoder biases [h], decoder weights [h x d] and decoder
 * biases [d]. Both matrices lie that way round so that every inner loop runs over the d genes.
 */
final class SigmoidAutoencoder implements Serializable {
    private static final long serialVersionUID = 1;

    private final int inputs;
    private final int hidden;
    private final double[] parameters;

    /**
     * Draws every parameter uniformly within plus or minus {@code 1 / sqrt(inputs of its layer)}, as PyTorch does by
     * default.
     */
    SigmoidAutoencoder(int inputs, int hidden, Rng rng) {
        this.inputs = inputs;
        this.hidden = hidden;
        parameters = new double[2 * inputs * hidden + hidden + inputs];
        draw(0, decoderWeights(0), inputs, rng);
        draw(decoderWeights(0), parameters.length, hidden, rng);
    }

    private void draw(int from, int to, int fanIn, Rng rng) {
        double bound = 1 / Math.sqrt(fanIn);
        for (int k = from; k < to; k++) {
            parameters[k] = bound * (2 * rng.nextDouble() - 1);
        }
    }

    /** Genes d of a candidate. */
    int inputs() {
        return inputs;
    }

    /** Dimension h of the code. */
    int hidden() {
        return hidden;
    }

    /** The live parameters, in the order of this class. */
    double[] parameters() {
        return parameters;
    }

    /** Where the weights from the genes to a hidden unit begin. */
    int encoderWeights(int unit) {
        return unit * inputs;
    }

    /** Where the bias of a hidden unit stands. */
    int encoderBias(int unit) {
        return hidden * inputs + unit;
    }

    /** Where the weights from a hidden unit to the genes begin. */
    int decoderWeights(int unit) {
        return hidden * inputs + hidden + unit * inputs;
    }

    /** Where the biases of the genes begin. */
    int decoderBiases() {
        return 2 * hidden * inputs + hidden;
    }

    /** Encodes the candidate of [0, 1]^d at {@code x[from]} into the code of (0, 1)^h at {@code z[to]}. */
    void encode(double[] x, int from, double[] z, int to) {
        for (int unit = 0; unit < hidden; unit++) {
            double sum = Vectors.dot(parameters, encoderWeights(unit), x, from, inputs);
            z[to + unit] = logistic(sum + parameters[encoderBias(unit)]);
        }
    }

    /** Decodes the code at {@code z[from]} into the candidate of (0, 1)^d at {@code y[to]}. */
    void decode(double[] z, int from, double[] y, int to) {
        System.arraycopy(parameters, decoderBiases(), y, to, inputs);
        for (int unit = 0; unit < hidden; unit++) {
            Vectors.addScaled(z[from + unit], parameters, decoderWeights(unit), y, to, inputs);
        }
        for (int j = 0; j < inputs; j++) {
            y[to + j] = logistic(y[to + j]);
        }
    }

    private static double logistic(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }
}
