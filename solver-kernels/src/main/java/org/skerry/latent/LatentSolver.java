package org.skerry.latent;

import org.skerry.search.Solver;

/**
 * A solver that is meant to search in the latent space of an autoencoder. Whoever runs it trains (or finds) the model
 * of {@link #autoencoderSpec()} for the size of the problem and hands it a {@link LatentProblem}; handed any other
 * problem, it searches that problem's own box.
 */
public interface LatentSolver extends Solver {
    /** The autoencoder whose latent space is searched. */
    AutoencoderSpec autoencoderSpec();
}
