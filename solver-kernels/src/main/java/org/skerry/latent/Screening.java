package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Ranges;

/**
 * Which offspring are evaluated truly.
 *
 * @param activationFactor the surrogate is used once {@code activationFactor * d} candidates were evaluated
 * @param pointsFactor it is fitted to the best {@code pointsFactor * d} of them
 * @param mostPoints and to no more than so many
 * @param evaluatedShare share of each sub-population that is evaluated
 * @param stagnantShare the same after a generation that did not improve the best
 */
record Screening(int activationFactor, int pointsFactor, int mostPoints, double evaluatedShare, double stagnantShare)
        implements Serializable {
    /** Validates the ranges. */
    Screening {
        Ranges.atLeast("activationFactor", activationFactor, 1);
        Ranges.atLeast("pointsFactor", pointsFactor, 1);
        Ranges.atLeast("mostPoints", mostPoints, 1);
        Ranges.within("evaluatedShare", evaluatedShare, 0, 1);
        Ranges.within("stagnantShare", stagnantShare, 0, 1);
    }

    /** Evaluations from which on the surrogate is used. */
    long activation(int dimension) {
        return (long) activationFactor * dimension;
    }

    /** Points of the largest fit. */
    int points(int dimension) {
        return (int) Math.min(mostPoints, (long) pointsFactor * dimension);
    }

    /** How many of a sub-population are evaluated, at least one. */
    int evaluated(int members, boolean stagnant) {
        return (int) Math.max(1, Math.ceil((stagnant ? stagnantShare : evaluatedShare) * members));
    }
}
