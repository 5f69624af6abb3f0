package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Population;

/** The rows of a population in ascending order of fitness; rows of equal fitness stay in the order they have. */
final class Ranking implements Serializable {
    private static final long serialVersionUID = 1;

    private final Population population;
    private final int[] rows;
    private int size;

    /** The rows in the order of their indices; nothing is sorted yet. */
    Ranking(Population population) {
        this.population = population;
        size = population.size();
        rows = new int[size];
        for (int row = 0; row < size; row++) {
            rows[row] = row;
        }
    }

    /** Number of rows. */
    int size() {
        return size;
    }

    /** The row at a rank, 0 for the best. */
    int row(int rank) {
        return rows[rank];
    }

    /** Sorts by insertion, which is fast where little has changed since the last time. */
    void sort() {
        for (int rank = 1; rank < size; rank++) {
            lift(rank);
        }
    }

    /**
     * A newcomer that is better than the last of a sorted ranking takes its row.
     *
     * @return the row taken; -1 if the newcomer is not better
     */
    int admit(Population newcomers, int newcomer) {
        int last = size - 1;
        int dropped = rows[last];
        if (newcomers.fitness(newcomer) < population.fitness(dropped)) {
            population.copyFrom(newcomers, newcomer, dropped);
            lift(last);
            return dropped;
        }
        return -1;
    }

    /** Drops the last of a sorted ranking from it and from the population, whose last row takes its place. */
    void drop() {
        size--;
        int dropped = rows[size];
        population.swap(dropped, size);
        population.shrink(size);
        for (int rank = 0; rank < size; rank++) {
            rows[rank] = rows[rank] == size ? dropped : rows[rank];
        }
    }

    /** Moves the row at a rank up to its place among the better ones before it, behind its equals. */
    private void lift(int from) {
        int row = rows[from];
        int rank = from;
        while (rank > 0 && population.fitness(row) < population.fitness(rows[rank - 1])) {
            rows[rank] = rows[rank - 1];
            rank--;
        }
        rows[rank] = row;
    }
}
