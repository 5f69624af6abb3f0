package org.skerry.spark.stats;

/**
 * Where the time of all recorded runs went, in seconds on one core.
 *
 * @param wall from the first to the last generation
 * @param evaluation in the fitness
 * @param decode in the decoders of latent spaces
 */
public record RunTime(double wall, double evaluation, double decode) {}
