package org.skerry.solver;

import org.skerry.search.Box;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/**
 * A sphere whose optimum is infeasible: the sum of (x_j - 1)^2 on [-5, 5]^6, subject to sum x_j at most 0. The penalty is so
 * small that the fittest candidates violate the constraint.
 */
final class ConstrainedSphere implements Problem {
    private static final int DIMENSION = 6;

    @Override
    public Box box() {
        return Box.cube(DIMENSION, -5, 5);
    }

    @Override
    public double penalty() {
        return 0.01;
    }

    @Override
    public void evaluate(Population batch, int row) {
        double sum = 0;
        double squares = 0;
        for (int j = 0; j < DIMENSION; j++) {
            double x = batch.genes()[batch.offset(row) + j];
            sum += x;
            squares += (x - 1) * (x - 1);
        }
        batch.score(row, squares, Math.max(0, sum));
    }
}
