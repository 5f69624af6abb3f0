package org.skerry.spark.claim;

/** Checks of what a file of claims must say. */
final class Required {
    private Required() {}

    /** Refuses a missing value. */
    static void present(String what, Object value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " is missing");
        }
    }
}
