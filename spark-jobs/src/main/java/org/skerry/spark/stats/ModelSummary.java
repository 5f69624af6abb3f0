package org.skerry.spark.stats;

/**
 * A trained autoencoder in figures.
 *
 * @param spec its specification as a JSON object
 * @param kl Kullback-Leibler divergence of its codes from the standard normal, in nats
 * @param activeLatents latents whose posterior mean varies
 * @param accuracy share of tasks that survive encoding and decoding
 */
public record ModelSummary(String problem, int tasks, String spec, double kl, int activeLatents, double accuracy) {}
