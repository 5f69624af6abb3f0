package org.skerry.spark.claim;

/** What the runs say of a claim. */
public enum Verdict {
    /** It holds under every reading that was tried. */
    REPRODUCED("reproduced"),
    /** It holds under some readings, which are named. */
    REPRODUCED_UNDER("reproduced only under"),
    /** Every reading excludes it. */
    NOT_REPRODUCED("not reproduced"),
    /** The published number can be had, and is worse than a plan without a search, and so than the optimum. */
    ATTAINABLE_BUT_SUBOPTIMAL("attainable but suboptimal"),
    /** The published number is better than a bound that holds for every admissible value of what the paper leaves open. */
    CONTRADICTED("contradicted"),
    /** Neither borne out nor excluded. */
    UNDETERMINED("undetermined"),
    /** Nothing in the paper lets it be tested. */
    NOT_TESTABLE("not testable");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    @Override
    public String toString() {
        return text;
    }
}
