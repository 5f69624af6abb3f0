package org.skerry.spark.result;

/**
 * A reference value of an instance.
 *
 * @param kind {@code optimum}, {@code lower_bound}, or a simple plan such as {@code all_cloud}
 * @param value in the unit of the problem's objective
 * @param violation by how much the plan that has this value misses the limits; 0 when feasible, null where the value is
 *     that of no single plan
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
        Double violation,
        String method,
        boolean certified) {}
