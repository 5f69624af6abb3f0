package org.skerry.solver;

/** How an ivy plant spreads from the leader, where g is normal, r uniform and Delta the plant's growth. */
public enum SpreadingStep {
    /** I_B (r + beta_e g Delta), the letter of ACE-IVY, Eq. 23: halves every gene in the mean, so it moves to the origin. */
    MULTIPLICATIVE {
        @Override
        double gene(double leader, double r, double step) {
            return leader * (r + step);
        }
    },
    /** I_B + beta_e g Delta: the same step from the leader wherever the origin lies. */
    ADDITIVE {
        @Override
        double gene(double leader, double r, double step) {
            return leader + step;
        }
    };

    /**
     * One gene of the trial.
     *
     * @param leader the leader's gene
     * @param r uniform in [0, 1)
     * @param step beta_e g Delta
     */
    abstract double gene(double leader, double r, double step);
}
