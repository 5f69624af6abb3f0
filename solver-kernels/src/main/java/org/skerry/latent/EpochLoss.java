package org.skerry.latent;

import java.io.Serializable;

/**
 * Mean losses of one training epoch over its schemes, each taken while the weights moved.
 *
 * @param total reconstruction + klWeight * kl
 * @param reconstruction sum of squared errors over the outputs
 * @param kl Kullback-Leibler divergence of the codes from the standard normal, in nats, summed over latents; 0 for a
 *     deterministic autoencoder
 */
public record EpochLoss(double total, double reconstruction, double kl) implements Serializable {}
