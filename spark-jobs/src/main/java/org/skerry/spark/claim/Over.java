package org.skerry.spark.claim;

/** How the sets of instances that a reading selects are taken together. */
public enum Over {
    /** Each for itself: the claim must hold on every one. */
    EACH,
    /** Their sum, repetition by repetition. */
    TOTAL,
    /** The slope over the number of tasks, by least squares, repetition by repetition. */
    GROWTH
}
