package org.skerry.latent;

import org.skerry.search.Rng;

/**
 * How the schemes that an autoencoder learns are drawn; a scheme gives every task one option. VELO trains on "randomly
 * generated offloading schemes" (Sec. IV-C) and says no more.
 */
public enum TrainingSet {
    /**
     * Every option of every task equally likely. Such schemes have no structure to learn: the covariance of their
     * one-hot coding has {@code tasks x (options - 1)} equal eigenvalues {@code 1 / options}.
     */
    UNIFORM {
        @Override
        void draw(int options, Rng rng, double[] mix, int[] scheme) {
            for (int task = 0; task < scheme.length; task++) {
                scheme[task] = rng.nextInt(options);
            }
        }
    },
    /**
     * Every scheme has its own mix of options, drawn from the flat Dirichlet distribution; its tasks draw from that
     * mix independently. The schemes near which one option dominates are thus part of what is learnt.
     */
    DIRICHLET {
        @Override
        void draw(int options, Rng rng, double[] mix, int[] scheme) {
            double total = 0;
            for (int option = 0; option < options; option++) {
                total -= StrictMath.log(1 - rng.nextDouble());
                mix[option] = total;
            }
            for (int task = 0; task < scheme.length; task++) {
                double threshold = rng.nextDouble() * total;
                int option = 0;
                while (option < options - 1 && threshold >= mix[option]) {
                    option++;
                }
                scheme[task] = option;
            }
        }
    };

    /** Fills one scheme; {@code mix} is working space of shape [options]. */
    abstract void draw(int options, Rng rng, double[] mix, int[] scheme);

    /**
     * Draws schemes.
     *
     * @return options by scheme and task, shape [count][tasks], each in 0 .. options - 1
     */
    public int[][] schemes(int count, int tasks, int options, Rng rng) {
        int[][] schemes = new int[count][tasks];
        double[] mix = new double[options];
        for (int[] scheme : schemes) {
            draw(options, rng, mix, scheme);
        }
        return schemes;
    }
}
