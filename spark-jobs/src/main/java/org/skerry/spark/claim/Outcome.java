package org.skerry.spark.claim;

/** What the runs of one reading say of a claim. */
public enum Outcome {
    /** It holds. */
    HOLDS,
    /** It is excluded. */
    EXCLUDED,
    /** The runs do not tell. */
    OPEN
}
