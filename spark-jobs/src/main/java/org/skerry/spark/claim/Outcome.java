package org.skerry.spark.claim;

import java.util.List;

/** What the runs of one reading say of a claim. */
public enum Outcome {
    /** It holds. */
    HOLDS,
    /** It is excluded. */
    EXCLUDED,
    /** The runs do not tell. */
    OPEN;

    /** A claim about several things holds if it does for all, and is excluded if it is for one. */
    static Outcome all(List<Outcome> outcomes) {
        if (outcomes.contains(EXCLUDED)) {
            return EXCLUDED;
        }
        return outcomes.isEmpty() || outcomes.contains(OPEN) ? OPEN : HOLDS;
    }
}
