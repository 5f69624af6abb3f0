package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Levy;
import org.skerry.search.Rng;

/** What multiplies the steps of a puma, gene by gene. */
interface Stride extends Serializable {
    /** The factor of one gene, at least 0. */
    double next(Rng rng);

    /** The Puma Optimizer's: always 1, without a draw. */
    record Plain() implements Stride {
        @Override
        public double next(Rng rng) {
            return 1;
        }
    }

    /** IPOA's: the size of a Levy step, Eq. 39. */
    record Flight(Levy levy) implements Stride {
        @Override
        public double next(Rng rng) {
            return Math.abs(levy.next(rng));
        }
    }
}
