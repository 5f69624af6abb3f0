package org.skerry.solver;

import java.util.Arrays;
import org.skerry.search.Box;
import org.skerry.search.Population;
import org.skerry.search.Problem;

/**
 * The functions on which the reference runs were measured, in the textbook form that those used (which rounds Rastrigin
 * to 0 near its optimum): 30 genes, shifted by o_j = 40 sin(1.7 j) or 2 sin(1.7 j), j from 1.
 */
public enum ReferenceFunction implements Problem {
    /** Sum of x^2 on [-100, 100]. */
    SPHERE(100, 0),
    /** Sum of x^2 - 10 cos(2 pi x) + 10 on [-5.12, 5.12]. */
    RASTRIGIN(5.12, 0),
    /** Sphere of x - o with o_j = 40 sin(1.7 j). */
    SHIFTED_SPHERE(100, 40),
    /** Rastrigin of x - o with o_j = 2 sin(1.7 j). */
    SHIFTED_RASTRIGIN(5.12, 2);

    private static final int DIMENSION = 30;
    private static final double[] SHIFT = new double[DIMENSION];

    static {
        Arrays.setAll(SHIFT, j -> StrictMath.sin(1.7 * (j + 1)));
    }

    private final double halfWidth;
    private final double amplitude;

    ReferenceFunction(double halfWidth, double amplitude) {
        this.halfWidth = halfWidth;
        this.amplitude = amplitude;
    }

    @Override
    public Box box() {
        return Box.cube(DIMENSION, -halfWidth, halfWidth);
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public void evaluate(Population batch, int row) {
        boolean spherical = this == SPHERE || this == SHIFTED_SPHERE;
        double sum = 0;
        for (int j = 0; j < DIMENSION; j++) {
            double x = batch.genes()[batch.offset(row) + j] - amplitude * SHIFT[j];
            sum += spherical ? x * x : x * x - 10 * StrictMath.cos(2 * Math.PI * x) + 10;
        }
        batch.score(row, sum, 0);
    }
}
