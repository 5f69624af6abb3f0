package org.skerry.island;

import java.util.stream.IntStream;
import org.skerry.search.Rng;

/** Who sends to whom, among the islands that still search. */
public enum Topology {
    /** Every island sends to the next one, the last to the first. */
    RING {
        @Override
        int[][] sources(int islands, Rng rng) {
            int[][] sources = new int[islands][];
            for (int target = 0; target < islands; target++) {
                sources[target] = new int[] {(target + islands - 1) % islands};
            }
            return sources;
        }
    },

    /** Every island sends to every other one. */
    COMPLETE {
        @Override
        int[][] sources(int islands, Rng rng) {
            int[][] sources = new int[islands][];
            for (int target = 0; target < islands; target++) {
                int self = target;
                sources[target] = IntStream.range(0, islands)
                        .filter(source -> source != self)
                        .toArray();
            }
            return sources;
        }
    },

    /** A ring through the islands in an order that is drawn anew in every epoch. */
    RANDOM {
        @Override
        int[][] sources(int islands, Rng rng) {
            int[] order = rng.nextPermutation(islands);
            int[][] sources = new int[islands][];
            for (int k = 0; k < islands; k++) {
                sources[order[(k + 1) % islands]] = new int[] {order[k]};
            }
            return sources;
        }
    },

    /** Nobody sends. */
    NONE {
        @Override
        int[][] sources(int islands, Rng rng) {
            return new int[islands][0];
        }
    };

    /**
     * From whom each island receives.
     *
     * @param islands how many, at least 2
     * @param rng for a topology that is drawn; no other one touches it
     * @return shape [target][], the sources of every target, ascending
     */
    abstract int[][] sources(int islands, Rng rng);
}
