package org.skerry.problem.benchmark;

import org.skerry.search.Rng;

/** Random orthogonal matrices. */
final class Rotation {
    private Rotation() {}

    /**
     * An orthogonal matrix drawn uniformly (by Haar measure): independent Gaussians made orthonormal row by row
     * (Mezzadri, Notices of the AMS 54(5), 2007, whose sign correction Gram and Schmidt's method has built in). Every
     * row is made orthogonal twice, which leaves errors of the order of rounding.
     *
     * @param dimension d
     * @return row-major, shape [d x d]
     */
    static double[] uniform(int dimension, Rng rng) {
        double[] matrix = new double[Math.multiplyExact(dimension, dimension)];
        for (int k = 0; k < matrix.length; k++) {
            matrix[k] = rng.nextGaussian();
        }
        for (int row = 0; row < dimension; row++) {
            for (int pass = 0; pass < 2; pass++) {
                for (int earlier = 0; earlier < row; earlier++) {
                    addScaled(matrix, dimension, row, earlier, -dot(matrix, dimension, row, earlier));
                }
            }
            normalise(matrix, dimension, row);
        }
        return matrix;
    }

    private static double dot(double[] matrix, int dimension, int a, int b) {
        double sum = 0;
        for (int j = 0; j < dimension; j++) {
            sum += matrix[a * dimension + j] * matrix[b * dimension + j];
        }
        return sum;
    }

    private static void addScaled(double[] matrix, int dimension, int target, int source, double factor) {
        for (int j = 0; j < dimension; j++) {
            matrix[target * dimension + j] += factor * matrix[source * dimension + j];
        }
    }

    private static void normalise(double[] matrix, int dimension, int row) {
        double length = StrictMath.sqrt(dot(matrix, dimension, row, row));
        for (int j = 0; j < dimension; j++) {
            matrix[row * dimension + j] /= length;
        }
    }
}
