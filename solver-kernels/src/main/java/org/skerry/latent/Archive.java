package org.skerry.latent;

import java.io.Serializable;

/**
 * The best candidates that were truly evaluated, in ascending order of fitness; of equal ones the older comes first.
 * Candidates without a finite fitness are left out.
 */
final class Archive implements Serializable {
    private static final long serialVersionUID = 1;

    private final int dimension;
    private final double[] genes;
    private final double[] fitness;
    private final int[] places;
    private int size;
    private long seen;

    /**
     * An empty archive.
     *
     * @param capacity how many candidates it keeps
     */
    Archive(int capacity, int dimension) {
        this.dimension = dimension;
        genes = new double[capacity * dimension];
        fitness = new double[capacity];
        places = new int[capacity];
    }

    /** Takes a candidate if it is among the best; the worst gives way. */
    void add(double[] candidate, int offset, double itsFitness) {
        if (!Double.isFinite(itsFitness)) {
            return;
        }
        seen++;
        boolean full = size == places.length;
        if (full && itsFitness >= fitness(size - 1)) {
            return;
        }
        int place = full ? places[size - 1] : size;
        int rank = full ? size - 1 : size++;
        while (rank > 0 && itsFitness < fitness(rank - 1)) {
            places[rank] = places[rank - 1];
            rank--;
        }
        places[rank] = place;
        fitness[place] = itsFitness;
        System.arraycopy(candidate, offset, genes, place * dimension, dimension);
    }

    /** Candidates held. */
    int size() {
        return size;
    }

    /** Candidates offered so far with a finite fitness. */
    long seen() {
        return seen;
    }

    /** Genes per candidate. */
    int dimension() {
        return dimension;
    }

    /** Fitness of the candidate at a rank, 0 for the best. */
    double fitness(int rank) {
        return fitness[places[rank]];
    }

    /** Copies the best candidates, best first, row-major. */
    void copyBest(int count, double[] target) {
        for (int rank = 0; rank < count; rank++) {
            System.arraycopy(genes, places[rank] * dimension, target, rank * dimension, dimension);
        }
    }
}
