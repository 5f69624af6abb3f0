package org.skerry.latent;

import org.skerry.search.Rng;

/**
 * A model of the fitness by radial basis functions, fitted anew whenever it is asked. Only the order of its predictions
 * means something. It holds nothing that a search must keep.
 */
interface Surrogate {
    /**
     * Fits the model to the best candidates of an archive.
     *
     * @param points how many of them, at least 1 and at most what the archive holds
     * @param rng for models that are fitted by chance
     */
    void fit(Archive archive, int points, Rng rng);

    /** Prediction for the candidate at {@code genes[offset]}; lower is better. */
    double predict(double[] genes, int offset);
}
