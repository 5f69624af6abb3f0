package org.skerry.spark.stats;

import java.util.stream.LongStream;

/** The numbers of evaluations at which curves are compared. */
final class EvaluationGrid {
    private static final int STEPS = 60;

    private EvaluationGrid() {}

    /**
     * At most 61 whole numbers from 1 to the greatest, about evenly spaced on a logarithmic axis.
     *
     * @param greatest at least 1
     */
    static long[] upTo(long greatest) {
        return LongStream.rangeClosed(0, STEPS)
                .map(step -> Math.round(StrictMath.pow((double) greatest, (double) step / STEPS)))
                .distinct()
                .toArray();
    }
}
