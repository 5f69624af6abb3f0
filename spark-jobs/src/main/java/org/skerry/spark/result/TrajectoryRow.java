package org.skerry.spark.result;

/**
 * An improvement of a run's champion.
 *
 * @param island the island that found it; 0 in a run without islands
 * @param generation generations done when it was seen; 0 is the evaluated sample
 * @param evaluations the evaluation that found it, counted from 1
 */
public record TrajectoryRow(
        int schemaVersion,
        String runId,
        @Partitioned String problem,
        @Partitioned String solver,
        int island,
        int generation,
        long evaluations,
        double objective,
        double violation) {}
