package org.skerry.latent;

import java.io.Serializable;
import org.skerry.search.Ranges;

/**
 * The penalty of a sparse autoencoder: {@code weight * sum_k KL(target || a_k)} over the hidden units, with a_k the mean
 * activation of unit k over the batch and KL the divergence of two Bernoulli distributions.
 *
 * @param target mean activation aimed at, in (0, 1)
 * @param weight 0 for an autoencoder that need not be sparse
 */
record Sparsity(double target, double weight) implements Serializable {
    /** No penalty. */
    static final Sparsity NONE = new Sparsity(0.5, 0);

    /** A unit that is saturated over the whole batch still has a finite penalty. */
    private static final double MARGIN = 1e-9;

    /** Validates the ranges. */
    Sparsity {
        Ranges.between("sparsityTarget", target, 0, 1);
        Ranges.atLeast("sparsityWeight", weight, 0.0);
    }

    /** The penalty of one unit. */
    double loss(double activation) {
        double a = inside(activation);
        return weight * (target * StrictMath.log(target / a) + (1 - target) * StrictMath.log((1 - target) / (1 - a)));
    }

    /** Its derivative by the mean activation. */
    double slope(double activation) {
        double a = inside(activation);
        return weight * ((1 - target) / (1 - a) - target / a);
    }

    private static double inside(double activation) {
        return Math.max(MARGIN, Math.min(1 - MARGIN, activation));
    }
}
