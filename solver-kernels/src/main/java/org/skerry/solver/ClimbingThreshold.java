package org.skerry.solver;

import org.skerry.search.Rng;

/** The fitness below which an ivy plant climbs towards a better neighbour instead of spreading from the leader. */
public enum ClimbingThreshold {
    /**
     * beta_t f_B, the letter of ACE-IVY, Eq. 21. With beta_t at most 1 no candidate with a positive objective is below
     * it, so none ever climbs.
     */
    PUBLISHED {
        @Override
        double value(double leader, double worst, double beta, Rng rng) {
            return beta * leader;
        }
    },
    /** (1 + r/2) f_B with r uniform, as in the Ivy algorithm that ACE-IVY improves on. */
    IVY {
        @Override
        double value(double leader, double worst, double beta, Rng rng) {
            return (1 + rng.nextDouble() / 2) * leader;
        }
    },
    /** f_B + (1/beta_t - 1) |f_B|: a tolerance above the leader that falls from 100 % to 0. */
    TOLERANCE {
        @Override
        double value(double leader, double worst, double beta, Rng rng) {
            return leader + (1 / beta - 1) * Math.abs(leader);
        }
    },
    /** f_B + beta_t (f_worst - f_B): unchanged by shifting or scaling the objective. */
    SCALED {
        @Override
        double value(double leader, double worst, double beta, Rng rng) {
            return leader + beta * (worst - leader);
        }
    };

    /**
     * The threshold of one candidate.
     *
     * @param leader fitness of the leader, f_B
     * @param worst greatest fitness of the population
     * @param beta beta_t of Eq. 20, in [0.5, 1]
     */
    abstract double value(double leader, double worst, double beta, Rng rng);
}
