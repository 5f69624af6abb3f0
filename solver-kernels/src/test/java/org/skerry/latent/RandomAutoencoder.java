package org.skerry.latent;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.skerry.search.Box;
import org.skerry.search.Rng;

/** Autoencoders that nobody trained: random weights from our own generator, so their bits are the same everywhere. */
public final class RandomAutoencoder {
    private RandomAutoencoder() {}

    static Weights weights(int decisionDimension, int hidden, int latent, long seed) {
        Rng rng = Rng.of(seed, "random autoencoder");
        return new Weights(
                layer(decisionDimension, hidden, rng),
                layer(hidden, latent, rng),
                layer(latent, hidden, rng),
                layer(hidden, decisionDimension, rng),
                Optional.of(layer(hidden, latent, rng)));
    }

    static Layer layer(int inputs, int outputs, Rng rng) {
        float[][] weights = new float[inputs][outputs];
        for (float[] row : weights) {
            fill(row, rng);
        }
        float[] biases = new float[outputs];
        fill(biases, rng);
        return new Layer(weights, biases);
    }

    private static void fill(float[] values, Rng rng) {
        for (int k = 0; k < values.length; k++) {
            values[k] = (float) rng.nextGaussian();
        }
    }

    /** A space of the published widths D-64-25-64-D within [-3, 3]. */
    public static LatentSpace space(int decisionDimension, long seed) {
        return new LatentSpace(weights(decisionDimension, 64, 25, seed), Box.cube(25, -3, 3));
    }

    /** A model of a variational autoencoder with 4 tasks, 3 options, 5 hidden units and 2 latents. */
    static LatentModel model(long seed) {
        AutoencoderSpec spec =
                new AutoencoderSpec(AutoencoderKind.VAE, TrainingSet.UNIFORM, 0.5, 2, 5, 100, 2, 10, 1e-3);
        List<EpochLoss> losses = List.of(new EpochLoss(5, 4, 2), new EpochLoss(3.25, 3, 0.5));
        Box box = Box.of(new double[] {-1, -2}, new double[] {3, 4});
        return new LatentModel(spec, 4, 3, seed, losses, new ModelQuality(0.5, 2, 0.75), weights(12, 5, 2, seed), box);
    }

    /** Random schemes, one-hot, row-major [rows][tasks][options]. */
    static double[] oneHotSchemes(int rows, int tasks, int options, long seed) {
        int[][] schemes = TrainingSet.UNIFORM.schemes(rows, tasks, options, Rng.of(seed, "schemes"));
        double[] genes = new double[rows * tasks * options];
        for (int row = 0; row < rows; row++) {
            OneHot.write(schemes[row], options, genes, row * tasks * options);
        }
        return genes;
    }

    /** Standard normal codes, row-major [rows][dimension]. */
    static double[] codes(int rows, int dimension, long seed) {
        Rng rng = Rng.of(seed, "codes");
        double[] codes = new double[rows * dimension];
        Arrays.setAll(codes, k -> rng.nextGaussian());
        return codes;
    }
}
