package org.skerry.spark.result;

/**
 * How often a run took a branch of its method. A method without branches that are told has no row.
 *
 * @param island the island that counted it; 0 in a run without islands
 * @param branch its name, as {@code skerry describe SOLVER} explains it
 * @param faced how often the run came to decide
 * @param taken how often it took the branch
 * @param rate the part of the decisions that took it, in [0, 1]; null before the first
 */
public record BranchRow(
        int schemaVersion,
        String runId,
        @Partitioned String problem,
        @Partitioned String solver,
        int island,
        String branch,
        long faced,
        long taken,
        Double rate) {}
