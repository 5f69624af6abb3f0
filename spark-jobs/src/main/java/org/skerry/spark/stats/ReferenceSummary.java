package org.skerry.spark.stats;

/**
 * A reference value over the instances of a set.
 *
 * @param kind {@code optimum}, {@code lower_bound}, or a simple plan such as {@code all_cloud}
 * @param n number of instances
 * @param mean mean over the instances
 * @param std sample standard deviation over the instances; null for one
 * @param meanGap mean gap to the set's optimum or lower bound; null without one
 */
public record ReferenceSummary(
        String problem, String problemParameters, String kind, long n, double mean, Double std, Double meanGap) {}
