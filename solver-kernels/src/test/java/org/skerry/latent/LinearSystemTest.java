package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class LinearSystemTest {
    private static double[] solve(LinearSystem system, double[][] rows, double[] right) {
        for (int i = 0; i < rows.length; i++) {
            System.arraycopy(rows[i], 0, system.row(i), 0, rows.length);
            system.right()[i] = right[i];
        }
        double[] solution = new double[rows.length];
        system.solve(rows.length, solution);
        return solution;
    }

    /** y + z = 5, 2 x + z = 5, x + y = 3 has the solution (1, 2, 3), and its first equation no x. */
    @Test
    void equationsAreExchangedWhereThePivotIsZero() {
        double[] solution =
                solve(new LinearSystem(3), new double[][] {{0, 1, 1}, {2, 0, 1}, {1, 1, 0}}, new double[] {5, 5, 3});
        assertThat(solution).containsExactly(new double[] {1, 2, 3}, within(1e-15));
    }

    /** 1e-20 x + y = 1, x + y = 2: without exchange, x would come out as 0. */
    @Test
    void equationsAreExchangedWhereThePivotIsSmall() {
        double[] solution = solve(new LinearSystem(2), new double[][] {{1e-20, 1}, {1, 1}}, new double[] {1, 2});
        assertThat(solution).containsExactly(1, 1);
    }

    @Test
    void spaceIsUsedAgainForSmallerAndLargerSystems() {
        LinearSystem system = new LinearSystem(60);
        for (int size : new int[] {60, 3, 41, 60}) {
            Rng rng = Rng.of(size, "system");
            double[][] rows = new double[size][size];
            double[] right = new double[size];
            for (int i = 0; i < size; i++) {
                for (int j = 0; j < size; j++) {
                    rows[i][j] = rng.nextGaussian();
                    right[i] += rows[i][j] * (j + 1);
                }
            }
            double[] solution = solve(system, rows, right);
            for (int j = 0; j < size; j++) {
                assertThat(solution[j]).as("unknown %d of %d", j, size).isCloseTo(j + 1, within(1e-9));
            }
        }
    }

    @Test
    void aSingularSystemHasNoFiniteSolution() {
        double[] solution = solve(new LinearSystem(2), new double[][] {{1, 2}, {2, 4}}, new double[] {1, 1});
        assertThat(solution[1]).isNotFinite();
    }
}
