package org.skerry.spark.result;

/**
 * A trained autoencoder.
 *
 * @param modelId hash of what it was trained for: problem, shape, specification and seed
 * @param tasks rows of the decision it encodes
 * @param options columns of the decision it encodes
 * @param spec its specification as a JSON object
 * @param seed the seed of its initial weights, training set and noise
 * @param weightsHash hash of the weights; bits of searches are promised given the weights
 * @param totalLoss loss of every training epoch, per scheme
 * @param reconstructionLoss its reconstruction part
 * @param klLoss its Kullback-Leibler part in nats, before the weight
 * @param kl Kullback-Leibler divergence of the trained codes from the standard normal, in nats; near 0 the posterior has
 *     collapsed
 * @param activeLatents latents whose posterior mean varies over the training set
 * @param reconstructionAccuracy share of tasks of fresh schemes that come back as they were
 * @param weights the model as bytes, from which any process decodes alike
 */
public record ModelRow(
        int schemaVersion,
        @Partitioned String problem,
        String modelId,
        int tasks,
        int options,
        String spec,
        long seed,
        String weightsHash,
        double[] totalLoss,
        double[] reconstructionLoss,
        double[] klLoss,
        double kl,
        int activeLatents,
        double reconstructionAccuracy,
        byte[] weights,
        @NotDeterministic double trainingSeconds) {}
