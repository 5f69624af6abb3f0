package org.skerry.spark.stats;

/**
 * A reference value over the instances of a set.
 *
 * @param kind {@code optimum}, {@code lower_bound}, or a simple plan such as {@code all_cloud}
 * @param n number of instances
 * @param mean mean over the instances
 * @param std sample standard deviation over the instances; null for one
 * @param meanGap mean gap to the set's optimum or lower bound, over the instances on which the value is not that of an
 *     infeasible plan; null without any
 * @param feasibleRate part of the instances on which the plan that has the value is feasible; null where the value is
 *     that of no single plan
 */
public record ReferenceSummary(
        String problem,
        String problemParameters,
        String kind,
        long n,
        double mean,
        Double std,
        Double meanGap,
        Double feasibleRate) {

    /** Whether the value is that of a plan that is feasible on no instance, and so no value to reach. */
    public boolean infeasible() {
        return feasibleRate != null && feasibleRate == 0;
    }
}
