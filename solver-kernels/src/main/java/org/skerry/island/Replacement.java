package org.skerry.island;

import org.skerry.search.Population;
import org.skerry.search.Rng;

/** Which resident an immigrant is compared with; it takes that place only if it is better. */
public enum Replacement {
    /** The then worst one, the lowest row on ties. */
    WORST_ON_MERIT {
        @Override
        int resident(Population population, Rng rng) {
            return population.worst();
        }
    },

    /** Any, all equally likely. */
    RANDOM_ON_MERIT {
        @Override
        int resident(Population population, Rng rng) {
            return rng.nextInt(population.size());
        }
    };

    /** The row of the resident. */
    abstract int resident(Population population, Rng rng);
}
