package org.skerry.problem.benchmark;

/**
 * The test functions, in coordinates z relative to the optimum, with their usual boxes (Yao, Liu and Lin, IEEE Trans.
 * Evol. Comput. 3(2), 1999, Table I). The least value of each is 0.
 */
public enum BenchmarkFunction {
    /** Sum of z_i^2, on [-100, 100]; separable, one optimum. */
    SPHERE(100, 1, 0),
    /** Sum of z_i^2 - 10 cos(2 pi z_i) + 10, on [-5.12, 5.12]; separable, about 11^d local optima. */
    RASTRIGIN(5.12, 1, 0),
    /** Sum of 100 (z_(i+1) - z_i^2)^2 + (z_i - 1)^2, on [-30, 30]; a curved valley, optimum at z = (1, ..., 1). */
    ROSENBROCK(30, 2, 1),
    /** 20 (1 - exp(-0.2 sqrt(mean z_i^2))) + e - exp(mean cos(2 pi z_i)), on [-32, 32]; a narrow funnel. */
    ACKLEY(32, 1, 0),
    /** 1 + sum z_i^2 / 4000 - product cos(z_i / sqrt(i)), i from 1, on [-600, 600]; not separable. */
    GRIEWANK(600, 1, 0),
    /** Schwefel's problem 1.2: sum over i of (z_1 + ... + z_i)^2, on [-100, 100]; not separable, one optimum. */
    SCHWEFEL_1_2(100, 1, 0);

    private final double halfWidth;
    private final int minimalDimension;
    private final double optimalCoordinate;

    BenchmarkFunction(double halfWidth, int minimalDimension, double optimalCoordinate) {
        this.halfWidth = halfWidth;
        this.minimalDimension = minimalDimension;
        this.optimalCoordinate = optimalCoordinate;
    }

    /** The usual box is [-halfWidth, halfWidth] in every gene. */
    public double halfWidth() {
        return halfWidth;
    }

    /** Least number of genes for which the function is defined. */
    public int minimalDimension() {
        return minimalDimension;
    }

    /** Every coordinate of the optimum of the centred function: 1 for Rosenbrock, else 0. */
    public double optimalCoordinate() {
        return optimalCoordinate;
    }
}
