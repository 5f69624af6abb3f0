package org.skerry.latent;

import java.io.Serializable;

/**
 * How well a trained autoencoder codes.
 *
 * @param kl mean Kullback-Leibler divergence of the training set's codes from the standard normal, in nats, summed over
 *     latents; 0 for a deterministic autoencoder. Near 0 the posterior has collapsed: codes say nothing of schemes
 * @param activeLatents latents whose posterior mean has a variance above 0.01 over the training set (Burda, Grosse and
 *     Salakhutdinov, Importance weighted autoencoders, ICLR 2016, Sec. 5.2)
 * @param accuracy share of the tasks of fresh schemes, drawn like the training set, whose option survives encoding and
 *     decoding
 */
public record ModelQuality(double kl, int activeLatents, double accuracy) implements Serializable {}
