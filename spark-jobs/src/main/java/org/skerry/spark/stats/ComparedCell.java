package org.skerry.spark.stats;

/**
 * One solver on one set of instances in two outputs. Means are over the instances that both have and positive infinity
 * where an instance has an infeasible run.
 *
 * @param instances instances that both outputs have
 * @param runsA runs on them in the first output
 * @param runsB runs on them in the second
 * @param a the measure of Vargha and Delaney: the probability that a run of B is worse than one of A on the same
 *     instance; 0.5 for no difference
 * @param magnitude of that effect: negligible, small, medium or large
 * @param test {@code mann-whitney} on the runs of one instance, {@code wilcoxon} on the means of several; empty where
 *     there are too few
 * @param pValue Holm-corrected over all tested cells; NaN without a test
 * @param verdict what the test says of B at the level asked for
 */
public record ComparedCell(
        String problem,
        String problemParameters,
        String label,
        int instances,
        int runsA,
        int runsB,
        double meanA,
        double meanB,
        double a,
        String magnitude,
        String test,
        double pValue,
        Verdict verdict) {
    /** What is said of the second output. */
    public enum Verdict {
        /** Significantly better than the first. */
        BETTER,
        /** Significantly worse than the first. */
        WORSE,
        /** No significant difference. */
        ALIKE,
        /** Too few runs or instances for a test. */
        UNTESTED
    }
}
