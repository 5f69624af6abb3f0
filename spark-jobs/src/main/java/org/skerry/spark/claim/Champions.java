package org.skerry.spark.claim;

/** Which champions count when a claim is judged. */
public enum Champions {
    /** Those without violation. */
    FEASIBLE,
    /** All, also those that break a limit: where a paper averages over all of its runs, and its own averages break it. */
    ALL
}
