package org.skerry.latent;

/**
 * Square systems of linear equations by Gaussian elimination with partial pivoting, in space that is used again. The
 * order of the operations is fixed, so that the bits are the same on every machine; a library that adapts its blocks or
 * threads to the processor does not promise that, and allocates at every solve.
 */
final class LinearSystem {
    private final double[][] rows;
    private final double[] right;

    /** Makes room for systems of up to so many equations. */
    LinearSystem(int most) {
        rows = new double[most][most];
        right = new double[most];
    }

    /** The live coefficients of an equation, in no particular order of the equations after a solve. */
    double[] row(int equation) {
        return rows[equation];
    }

    /** The live right-hand sides. */
    double[] right() {
        return right;
    }

    /**
     * Solves the first {@code size} equations for as many unknowns and overwrites them.
     *
     * @param solution filled from its start; not finite where the system is singular
     */
    void solve(int size, double[] solution) {
        for (int k = 0; k < size; k++) {
            pivot(k, size);
            double[] pivotRow = rows[k];
            for (int i = k + 1; i < size; i++) {
                double factor = rows[i][k] / pivotRow[k];
                if (factor != 0) {
                    subtract(factor, pivotRow, rows[i], k + 1, size);
                    right[i] -= factor * right[k];
                }
            }
        }
        for (int k = size - 1; k >= 0; k--) {
            double sum = right[k];
            for (int j = k + 1; j < size; j++) {
                sum -= rows[k][j] * solution[j];
            }
            solution[k] = sum / rows[k][k];
        }
    }

    /** Brings the equation with the greatest coefficient of unknown k to place k. */
    private void pivot(int k, int size) {
        int greatest = k;
        for (int i = k + 1; i < size; i++) {
            if (Math.abs(rows[i][k]) > Math.abs(rows[greatest][k])) {
                greatest = i;
            }
        }
        double[] row = rows[k];
        rows[k] = rows[greatest];
        rows[greatest] = row;
        double value = right[k];
        right[k] = right[greatest];
        right[greatest] = value;
    }

    private static void subtract(double factor, double[] from, double[] row, int begin, int end) {
        for (int j = begin; j < end; j++) {
            row[j] -= factor * from[j];
        }
    }
}
