package org.skerry.latent;

import java.util.List;

/**
 * The loss of VELO's Eq. 9 in plain double precision, written anew from the paper and without the engine, as a function
 * of the parameters in the engine's order and shape: encoder hidden, mean, decoder hidden, output, log variance, each
 * with weights [outputs][inputs] and biases [outputs].
 */
record PlainLoss(AutoencoderKind kind, double klWeight, int decisionDimension, int hidden, int latent) {
    /**
     * Mean over the rows.
     *
     * @param x row-major [rows][decisionDimension]
     * @param noise row-major [rows][latent]
     */
    double of(List<double[]> parameters, double[] x, double[] noise) {
        int rows = x.length / decisionDimension;
        double sum = 0;
        for (int row = 0; row < rows; row++) {
            double[] scheme = new double[decisionDimension];
            System.arraycopy(x, row * decisionDimension, scheme, 0, decisionDimension);
            sum += ofRow(parameters, scheme, noise, row * latent);
        }
        return sum / rows;
    }

    private double ofRow(List<double[]> parameters, double[] x, double[] noise, int offset) {
        double[] h = rectified(dense(x, parameters.get(0), parameters.get(1)));
        double[] z = dense(h, parameters.get(2), parameters.get(3));
        double kl = 0;
        if (kind == AutoencoderKind.VAE) {
            double[] logSigma2 = dense(h, parameters.get(8), parameters.get(9));
            for (int k = 0; k < latent; k++) {
                double sigma = Math.exp(logSigma2[k] / 2);
                kl += (sigma * sigma + z[k] * z[k] - 1 - logSigma2[k]) / 2;
                z[k] += sigma * noise[offset + k];
            }
        }
        double[] g = rectified(dense(z, parameters.get(4), parameters.get(5)));
        double[] y = dense(g, parameters.get(6), parameters.get(7));
        double reconstruction = 0;
        for (int j = 0; j < decisionDimension; j++) {
            double error = 1 / (1 + Math.exp(-y[j])) - x[j];
            reconstruction += error * error;
        }
        return reconstruction + klWeight * kl;
    }

    private static double[] dense(double[] x, double[] weights, double[] biases) {
        double[] y = biases.clone();
        for (int j = 0; j < y.length; j++) {
            for (int i = 0; i < x.length; i++) {
                y[j] += weights[j * x.length + i] * x[i];
            }
        }
        return y;
    }

    private static double[] rectified(double[] values) {
        double[] result = values.clone();
        for (int j = 0; j < result.length; j++) {
            result[j] = Math.max(0, result[j]);
        }
        return result;
    }

    /** Central differences, in the shape of the parameters. */
    List<double[]> gradient(List<double[]> parameters, double[] x, double[] noise) {
        double step = 1e-6;
        return parameters.stream()
                .map(parameter -> {
                    double[] gradient = new double[parameter.length];
                    for (int k = 0; k < parameter.length; k++) {
                        double value = parameter[k];
                        parameter[k] = value + step;
                        double above = of(parameters, x, noise);
                        parameter[k] = value - step;
                        double below = of(parameters, x, noise);
                        parameter[k] = value;
                        gradient[k] = (above - below) / (2 * step);
                    }
                    return gradient;
                })
                .toList();
    }
}
