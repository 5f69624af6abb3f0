package org.skerry.spark.result;

/**
 * A problem instance.
 *
 * @param problemParameters the parameters of its set as a JSON object
 * @param instanceIndex its number in the set, from 0
 * @param seed the seed it was generated from
 */
public record InstanceRow(
        int schemaVersion,
        @Partitioned String problem,
        String problemParameters,
        String instanceId,
        int instanceIndex,
        long seed) {}
