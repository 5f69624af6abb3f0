package org.skerry.island;

import java.io.Serializable;
import org.skerry.search.Rng;

/**
 * The streams of randomness of one run of an archipelago, each keyed by what it is for.
 *
 * @param seed the experiment's seed
 * @param instanceId identity of the instance
 * @param repetition number of the repetition, from 0
 */
public record Streams(long seed, String instanceId, int repetition) implements Serializable {
    private static final String RUN = "run";
    private static final String ISLAND = "island";

    /** What an island's search draws from. */
    Rng search(int island) {
        return Rng.of(seed, RUN, instanceId, repetition, ISLAND, island);
    }

    /** What picks an island's emigrants at the end of an epoch. */
    Rng emigration(int island, int epoch) {
        return Rng.of(seed, RUN, instanceId, repetition, ISLAND, island, "emigration", epoch);
    }

    /** What picks the residents that the immigrants of an epoch compete with on an island. */
    Rng immigration(int island, int epoch) {
        return Rng.of(seed, RUN, instanceId, repetition, ISLAND, island, "immigration", epoch);
    }

    /** What draws the topology of an epoch. */
    Rng topology(int epoch) {
        return Rng.of(seed, RUN, instanceId, repetition, "topology", epoch);
    }
}
