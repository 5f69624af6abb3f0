package org.skerry.spark.claim;

import java.util.List;

/**
 * A claim with its verdict.
 *
 * @param under the readings under which it holds, where that is only some; else empty
 * @param why the verdict in a sentence
 * @param findings what was found under each reading
 */
public record Judgement(Claim claim, Verdict verdict, String under, String why, List<Finding> findings) {

    /**
     * What the runs of a reading say.
     *
     * @param measured the figures, for people
     * @param units runs or instances that the intervals are over; the least where there are several samples
     * @param side where the figures lie beside a published number that they exclude
     */
    public record Finding(Reading reading, Outcome outcome, String measured, int units, Side side) {}

    /** The verdict in words. */
    public String text() {
        String reconstruction = claim.reconstructed() ? " (under our reconstruction)" : "";
        return (under.isEmpty() ? verdict.toString() : verdict + " " + under) + reconstruction;
    }
}
