package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Rng;

/** An autoencoder that a search trains while it runs, with the state of that training. */
final class EmbeddedAutoencoder implements Serializable {
    private static final long serialVersionUID = 1;

    private final SigmoidAutoencoder network;
    private final ArrayAdam adam;
    private final Sparsity sparsity;
    private final int mostRows;
    private transient BatchGradient loss;
    private transient double[] gradient;

    /**
     * Draws the initial weights.
     *
     * @param mostRows candidates of the largest training
     */
    EmbeddedAutoencoder(int dimension, EmbeddedTraining training, Sparsity sparsity, int mostRows, Rng rng) {
        network = new SigmoidAutoencoder(dimension, training.hidden(dimension), rng);
        adam = new ArrayAdam(network.parameters().length, training.learningRate(), training.weightDecay());
        this.sparsity = sparsity;
        this.mostRows = mostRows;
    }

    /** The network as it is now. */
    SigmoidAutoencoder network() {
        return network;
    }

    /**
     * Goes on training, every step over all candidates.
     *
     * @param x candidates of [0, 1]^d, row-major, shape [rows x d]
     */
    void train(double[] x, int rows, int epochs) {
        if (loss == null) {
            loss = new BatchGradient(network, sparsity, mostRows);
            gradient = new double[network.parameters().length];
        }
        for (int epoch = 0; epoch < epochs; epoch++) {
            loss.at(x, rows, gradient);
            adam.step(network.parameters(), gradient);
        }
    }
}
