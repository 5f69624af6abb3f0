package org.skerry.solver;

import java.io.Serializable;
import java.util.Arrays;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * Selection of rows in proportion to 1 / (1 + f) where the fitness f is at least 0, and to 1 + |f| where it is negative
 * (the weight of the artificial bee colony). Uniform if no row has a finite fitness.
 */
final class Roulette implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] cumulative;

    Roulette(int size) {
        cumulative = new double[size];
    }

    /** Weighs the rows by their present fitness. */
    void weigh(Population population) {
        double sum = 0;
        for (int row = 0; row < cumulative.length; row++) {
            sum += weight(population.fitness(row));
            cumulative[row] = sum;
        }
        if (sum == 0) {
            Arrays.setAll(cumulative, row -> row + 1);
        }
    }

    private static double weight(double fitness) {
        return fitness >= 0 ? 1 / (1 + fitness) : 1 - fitness;
    }

    /** A row of those weighed last. */
    int pick(Rng rng) {
        double mark = rng.nextDouble() * cumulative[cumulative.length - 1];
        int at = Arrays.binarySearch(cumulative, mark);
        int row = at < 0 ? -at - 1 : at + 1;
        return Math.min(row, cumulative.length - 1);
    }
}
