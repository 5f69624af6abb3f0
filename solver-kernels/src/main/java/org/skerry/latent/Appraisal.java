package org.skerry.latent;

import java.util.Arrays;
import org.skerry.search.Box;

/** What the codes of a training set say of a trained autoencoder. Plain Java, so the bits follow from the weights. */
final class Appraisal {
    private static final double BOX_DEVIATIONS = 5;
    /** Keeps the box open where a latent is constant: such a latent changes nothing, wherever it moves. */
    private static final double LEAST_DEVIATION = 1e-6;

    private static final double ACTIVE_VARIANCE = 0.01;

    private final double[] means;
    private final double[] variances;
    /** Mean of the posterior's own variance sigma^2; 0 for a deterministic autoencoder. */
    private final double[] spreads;

    private final double kl;

    /**
     * Encodes the training set.
     *
     * @param schemes options by scheme and task
     */
    Appraisal(Weights weights, int[][] schemes, int options) {
        int dimension = weights.mean().outputs();
        means = new double[dimension];
        variances = new double[dimension];
        spreads = new double[dimension];
        float[] x = new float[weights.encoderHidden().inputs()];
        float[] h = new float[weights.encoderHidden().outputs()];
        int[] active = new int[Math.max(x.length, h.length)];
        float[] logVariances = new float[dimension];
        float[][] codes = new float[schemes.length][dimension];
        double divergence = 0;
        for (int row = 0; row < schemes.length; row++) {
            OneHot.write(schemes[row], options, x, 0);
            weights.encoderHidden().forward(x, active, h);
            Layer.rectify(h);
            weights.mean().forward(h, active, codes[row]);
            if (weights.logVariance().isPresent()) {
                weights.logVariance().get().forward(h, active, logVariances);
                divergence += divergence(codes[row], logVariances);
            }
        }
        kl = divergence / schemes.length;
        for (int latent = 0; latent < dimension; latent++) {
            describe(codes, latent);
            spreads[latent] /= schemes.length;
        }
    }

    /** Of N(mu, sigma^2) from N(0, 1), summed over latents; adds every sigma^2 to the spreads. */
    private double divergence(float[] mu, float[] logSigma2) {
        double sum = 0;
        for (int k = 0; k < mu.length; k++) {
            double sigma2 = StrictMath.exp(logSigma2[k]);
            spreads[k] += sigma2;
            sum += sigma2 + (double) mu[k] * mu[k] - 1 - logSigma2[k];
        }
        return sum / 2;
    }

    private void describe(float[][] codes, int latent) {
        double sum = 0;
        for (float[] code : codes) {
            sum += code[latent];
        }
        means[latent] = sum / codes.length;
        double squares = 0;
        for (float[] code : codes) {
            double deviation = code[latent] - means[latent];
            squares += deviation * deviation;
        }
        variances[latent] = squares / (codes.length - 1);
    }

    Box box() {
        double[] lower = new double[means.length];
        double[] upper = new double[means.length];
        for (int latent = 0; latent < means.length; latent++) {
            double reach = BOX_DEVIATIONS * Math.max(LEAST_DEVIATION, Math.sqrt(variances[latent] + spreads[latent]));
            lower[latent] = means[latent] - reach;
            upper[latent] = means[latent] + reach;
        }
        return Box.of(lower, upper);
    }

    double kl() {
        return kl;
    }

    int activeLatents() {
        return (int) Arrays.stream(variances).filter(v -> v > ACTIVE_VARIANCE).count();
    }

    /** Share of the tasks of schemes whose option survives encoding and decoding. */
    static double accuracy(LatentSpace space, int[][] schemes, int options) {
        double[] x = new double[space.decisionDimension()];
        double[] z = new double[space.dimension()];
        long right = 0;
        for (int[] scheme : schemes) {
            OneHot.write(scheme, options, x, 0);
            space.encode(x, 0, z, 0, 1);
            space.decode(z, 0, x, 0, 1);
            for (int task = 0; task < scheme.length; task++) {
                if (OneHot.option(x, task * options, options) == scheme[task]) {
                    right++;
                }
            }
        }
        return (double) right / ((long) schemes.length * schemes[0].length);
    }
}
