package org.skerry.spark.stats;

/**
 * How often the runs of a solver took a branch of its method, over all sets of instances of a problem.
 *
 * @param label the name that the user gave the solver
 * @param faced how often all runs together came to decide
 * @param taken how often they took it
 */
public record BranchSummary(String problem, String label, String branch, long faced, long taken) {
    /** The part of the decisions that took it, in [0, 1]; NaN without any. */
    public double rate() {
        return (double) taken / faced;
    }
}
