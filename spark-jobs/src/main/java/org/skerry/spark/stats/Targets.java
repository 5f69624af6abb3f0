package org.skerry.spark.stats;

import java.util.stream.IntStream;

/**
 * The targets of a set of instances: precisions that a run may reach above each instance's reference.
 *
 * @param reference kind of reference: {@code optimum}, {@code lower_bound}, or {@code best_observed} where an instance
 *     has neither and the best run of all solvers takes its place
 * @param relative whether a precision is a share of |reference|, or, for references of 0, in the objective's unit
 * @param precisions the greatest first
 */
public record Targets(String reference, boolean relative, double[] precisions) {
    static final String BEST_OBSERVED = "best_observed";

    /** From 10, eleven times the reference, to 0.0001 in steps of a fifth of a decade. */
    private static final double[] RELATIVE = decades(5, -20);
    /** From 100 to 1e-8 in steps of a fifth of a decade, the 51 targets of the COCO platform. */
    private static final double[] ABSOLUTE = decades(10, -40);

    /** Whether precisions are measured from a reference and not from the best run. */
    public boolean measured() {
        return !reference.equals(BEST_OBSERVED);
    }

    /** The targets of a set. */
    static Targets of(String reference, boolean relative) {
        return new Targets(reference, relative, relative ? RELATIVE : ABSOLUTE);
    }

    private static double[] decades(int firstFifth, int lastFifth) {
        return IntStream.rangeClosed(0, firstFifth - lastFifth)
                .mapToDouble(step -> StrictMath.pow(10, (firstFifth - step) / 5.0))
                .toArray();
    }

    /** The objective that a run must reach or fall below. */
    static double objective(double reference, boolean relative, double precision) {
        return reference + precision * (relative ? Math.abs(reference) : 1);
    }
}
