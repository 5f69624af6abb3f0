package org.skerry.spark.result;

/**
 * A reference value of an instance.
 *
 * @param kind {@code optimum}, {@code lower_bound}, or a simple plan such as {@code all_cloud}
 * @param value in the unit of the problem's objective
 * @param method how it was found
 * @param certified whether the value is proven to be what its kind says
 */
public record ReferenceRow(
        int schemaVersion,
        @Partitioned String problem,
        String problemParameters,
        String instanceId,
        int instanceIndex,
        String kind,
        double value,
        String method,
        boolean certified) {}
