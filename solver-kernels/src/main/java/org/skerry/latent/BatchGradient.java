package org.skerry.latent;

import java.util.Arrays;

/**
 * The loss of a {@link SigmoidAutoencoder} over a batch and its gradient: for candidates x with codes z and
 * reconstructions y
 *
 * <pre>mean over the batch of sum_j (y_j - x_j)^2, plus the {@link Sparsity} of the codes.</pre>
 */
final class BatchGradient {
    private final SigmoidAutoencoder network;
    private final Sparsity sparsity;
    private final double[] codes;
    private final double[] outputs;
    private final double[] activations;

    /**
     * Makes room.
     *
     * @param rows candidates of the largest batch
     */
    BatchGradient(SigmoidAutoencoder network, Sparsity sparsity, int rows) {
        this.network = network;
        this.sparsity = sparsity;
        codes = new double[rows * network.hidden()];
        outputs = new double[rows * network.inputs()];
        activations = new double[network.hidden()];
    }

    /**
     * The loss at the network's present parameters.
     *
     * @param x candidates of [0, 1]^d, row-major, shape [rows x d]
     * @param gradient is filled with the gradient, in the order of the parameters
     */
    double at(double[] x, int rows, double[] gradient) {
        int inputs = network.inputs();
        int hidden = network.hidden();
        double loss = 0;
        for (int row = 0; row < rows; row++) {
            network.encode(x, row * inputs, codes, row * hidden);
            network.decode(codes, row * hidden, outputs, row * inputs);
            loss += errors(x, row * inputs, 2.0 / rows) / rows;
        }
        average(rows);
        for (int unit = 0; unit < hidden; unit++) {
            loss += sparsity.loss(activations[unit]);
        }
        Arrays.fill(gradient, 0);
        for (int row = 0; row < rows; row++) {
            propagate(x, row, rows, gradient);
        }
        return loss;
    }

    /** Puts the derivatives by the output layer's sums where the outputs were, and returns the squared error. */
    private double errors(double[] x, int at, double scale) {
        double squares = 0;
        for (int j = at; j < at + network.inputs(); j++) {
            double y = outputs[j];
            double error = y - x[j];
            squares += error * error;
            outputs[j] = scale * error * y * (1 - y);
        }
        return squares;
    }

    private void average(int rows) {
        int hidden = network.hidden();
        for (int unit = 0; unit < hidden; unit++) {
            double sum = 0;
            for (int row = 0; row < rows; row++) {
                sum += codes[row * hidden + unit];
            }
            activations[unit] = sum / rows;
        }
    }

    /** Adds what one candidate contributes, from the output back to the input. */
    private void propagate(double[] x, int row, int rows, double[] gradient) {
        int inputs = network.inputs();
        int at = row * inputs;
        Vectors.addScaled(1, outputs, at, gradient, network.decoderBiases(), inputs);
        for (int unit = 0; unit < network.hidden(); unit++) {
            double z = codes[row * network.hidden() + unit];
            int decoder = network.decoderWeights(unit);
            Vectors.addScaled(z, outputs, at, gradient, decoder, inputs);
            double byCode = Vectors.dot(network.parameters(), decoder, outputs, at, inputs)
                    + sparsity.slope(activations[unit]) / rows;
            double bySum = byCode * z * (1 - z);
            gradient[network.encoderBias(unit)] += bySum;
            Vectors.addScaled(bySum, x, at, gradient, network.encoderWeights(unit), inputs);
        }
    }
}
