package org.skerry.solver;

import org.skerry.search.Box;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

/**
 * A constant objective over [-1000, 1000]^d whose sample has whole genes of at most 100, so that trials made of sums
 * and differences of whole genes can be told from others.
 */
record Lattice(int dimension) implements Problem {
    @Override
    public Box box() {
        return Box.cube(dimension, -1000, 1000);
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public void evaluate(Population batch, int row) {
        batch.score(row, 1, 0);
    }

    @Override
    public void sample(Population population, Rng rng) {
        double[] genes = population.genes();
        for (int k = 0; k < genes.length; k++) {
            genes[k] = rng.nextInt(201) - 100;
        }
    }
}
