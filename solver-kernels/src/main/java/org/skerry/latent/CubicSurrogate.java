package org.skerry.latent;

import org.skerry.search.Rng;

/**
 * Interpolation by cubic radial basis functions with a linear tail (Powell, in: Advances in Numerical Analysis II, 1992):
 *
 * <pre>s(u) = sum_k w_k |u - u_k|^3 + c u + c_0,  s(u_k) = f_k,  sum_k w_k = 0,  sum_k w_k u_k = 0.</pre>
 *
 * <p>A ridge is added to the diagonal of the first equations, so that points that lie together can be solved for, and
 * taken from that of the last, so that the tail stays defined where there are fewer points than genes.
 */
final class CubicSurrogate implements Surrogate {
    private final int dimension;
    private final double ridge;
    private final double[] centres;
    private final double[] weights;
    private final LinearSystem system;
    private int points;

    /**
     * Makes room.
     *
     * @param most points of the largest fit
     */
    CubicSurrogate(int most, int dimension, double ridge) {
        this.dimension = dimension;
        this.ridge = ridge;
        centres = new double[most * dimension];
        weights = new double[most + dimension + 1];
        system = new LinearSystem(weights.length);
    }

    @Override
    public void fit(Archive archive, int count, Rng rng) {
        points = count;
        archive.copyBest(points, centres);
        int size = points + dimension + 1;
        for (int i = 0; i < points; i++) {
            double[] row = system.row(i);
            for (int k = 0; k < i; k++) {
                row[k] = cube(centres, i * dimension, k);
                system.row(k)[i] = row[k];
            }
            row[i] = ridge;
            System.arraycopy(centres, i * dimension, row, points, dimension);
            row[size - 1] = 1;
            system.right()[i] = archive.fitness(i);
        }
        for (int t = points; t < size; t++) {
            double[] row = system.row(t);
            for (int k = 0; k < points; k++) {
                row[k] = t == size - 1 ? 1 : centres[k * dimension + t - points];
            }
            for (int k = points; k < size; k++) {
                row[k] = k == t ? -ridge : 0;
            }
            system.right()[t] = 0;
        }
        system.solve(size, weights);
    }

    @Override
    public double predict(double[] genes, int offset) {
        double sum = weights[points + dimension];
        for (int j = 0; j < dimension; j++) {
            sum += weights[points + j] * genes[offset + j];
        }
        for (int k = 0; k < points; k++) {
            sum += weights[k] * cube(genes, offset, k);
        }
        return sum;
    }

    private double cube(double[] genes, int offset, int centre) {
        double square = Vectors.squaredDistance(genes, offset, centres, centre * dimension, dimension);
        return square * Math.sqrt(square);
    }
}
