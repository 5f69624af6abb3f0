package org.skerry.latent;

import org.skerry.search.Solver;

/**
 * A solver that trains an autoencoder and fits a surrogate while it searches. It needs neither a trained model nor the
 * engine, and its own work takes far longer than the evaluations of this project's problems: about 4 microseconds a gene
 * and evaluation.
 */
public interface EmbeddedSolver extends Solver {}
