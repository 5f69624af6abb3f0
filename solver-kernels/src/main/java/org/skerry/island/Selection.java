package org.skerry.island;

import java.util.stream.IntStream;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/** Which candidates emigrate; copies of them, no candidate twice. */
public enum Selection {
    /** Those of least fitness, the lowest rows on ties. */
    BEST {
        @Override
        int pick(Population population, int[] rows, int count, int tournamentSize, Rng rng) {
            int best = 0;
            for (int k = 1; k < count; k++) {
                boolean better = population.fitness(rows[k]) < population.fitness(rows[best]);
                boolean earlier = population.fitness(rows[k]) == population.fitness(rows[best]) && rows[k] < rows[best];
                best = better || earlier ? k : best;
            }
            return best;
        }
    },

    /** Any, all equally likely. */
    RANDOM {
        @Override
        int pick(Population population, int[] rows, int count, int tournamentSize, Rng rng) {
            return rng.nextInt(count);
        }
    },

    /** The best of several that are drawn with replacement, for each emigrant anew. */
    TOURNAMENT {
        @Override
        int pick(Population population, int[] rows, int count, int tournamentSize, Rng rng) {
            int best = rng.nextInt(count);
            for (int draw = 1; draw < tournamentSize; draw++) {
                int k = rng.nextInt(count);
                best = population.fitness(rows[k]) < population.fitness(rows[best]) ? k : best;
            }
            return best;
        }
    };

    /** Picks one of the first {@code count} of the rows; returns where it stands among them. */
    abstract int pick(Population population, int[] rows, int count, int tournamentSize, Rng rng);

    /**
     * The rows that emigrate, in the order in which they were picked: as many as wanted, or all.
     *
     * @param wanted at least 1
     * @param tournamentSize draws per emigrant of {@link #TOURNAMENT}
     */
    int[] rows(Population population, int wanted, int tournamentSize, Rng rng) {
        int count = population.size();
        int[] rows = IntStream.range(0, count).toArray();
        int[] picked = new int[Math.min(wanted, count)];
        for (int k = 0; k < picked.length; k++) {
            int place = pick(population, rows, count, tournamentSize, rng);
            picked[k] = rows[place];
            rows[place] = rows[--count];
        }
        return picked;
    }
}
