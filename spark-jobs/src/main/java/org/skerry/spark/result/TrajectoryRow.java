package org.skerry.spark.result;

/**
 * An improvement of a run's champion, or of the champion of one of its islands.
 *
 * @param island the island that found it; 0 in a run without islands
 * @param generation generations that the island had done when it was seen; 0 is the evaluated sample
 * @param evaluations the run's evaluation that found it, counted from 1; with islands, in the order in which one core does
 *     them: epoch by epoch, and within an epoch island by island. For an immigrant that kept its score, the evaluations
 *     that had been spent
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
