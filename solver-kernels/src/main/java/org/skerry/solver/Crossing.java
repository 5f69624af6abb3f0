package org.skerry.solver;

import java.io.Serializable;
import java.util.Arrays;
import org.skerry.search.Rng;

/** Binomial crossover: the genes that a trial does not take from its parent. */
final class Crossing implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] genes;
    private int count;

    Crossing(int dimension) {
        genes = new int[dimension];
    }

    /** Chooses each gene with a probability, and one at random for certain. */
    void draw(double probability, Rng rng) {
        int certain = rng.nextInt(genes.length);
        count = rng.nextSubset(genes.length, probability, genes);
        if (Arrays.binarySearch(genes, 0, count, certain) < 0) {
            genes[count++] = certain;
        }
    }

    /** How many genes cross. */
    int count() {
        return count;
    }

    /** The gene number {@code k} of those that cross. */
    int gene(int k) {
        return genes[k];
    }
}
