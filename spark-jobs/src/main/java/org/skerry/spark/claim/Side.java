package org.skerry.spark.claim;

/** Where measured values lie beside a published number that they exclude. */
public enum Side {
    /** All below it. */
    BELOW,
    /** All above it. */
    ABOVE,
    /** Neither, or no number is claimed. */
    NEITHER
}
