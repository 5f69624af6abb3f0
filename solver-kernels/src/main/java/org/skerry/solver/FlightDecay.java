package org.skerry.solver;

/** How the probability of a Levy flight falls from generation to generation. */
public enum FlightDecay {
    /** exp(-beta_l n^2 / n_max): the letter of VELO, Eq. 13, with k = n / n_max. */
    QUADRATIC {
        @Override
        double exponent(int generation, int planned) {
            return (double) generation * generation / planned;
        }
    },
    /** exp(-beta_l n / n_max): the exponential decay that the text around Eq. 13 speaks of. */
    LINEAR {
        @Override
        double exponent(int generation, int planned) {
            return (double) generation / planned;
        }
    };

    /** What beta_l is multiplied with at generation n of n_max. */
    abstract double exponent(int generation, int planned);
}
