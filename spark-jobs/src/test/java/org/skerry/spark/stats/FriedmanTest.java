package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FriedmanTest {
    /**
     * Areas under the curve of C4.5, C4.5+m, C4.5+cf and C4.5+m+cf on 14 data sets: Demsar, J. Mach. Learn. Res. 7,
     * 2006, Table 6. On the last but one line (voting) the table ranks its two equal figures 2 and 3, so the third is
     * given one digit more.
     */
    static final double[][] DEMSAR = {
        {0.763, 0.768, 0.771, 0.798},
        {0.599, 0.591, 0.590, 0.569},
        {0.954, 0.971, 0.968, 0.967},
        {0.628, 0.661, 0.654, 0.657},
        {0.882, 0.888, 0.886, 0.898},
        {0.936, 0.931, 0.916, 0.931},
        {0.661, 0.668, 0.609, 0.685},
        {0.583, 0.583, 0.563, 0.625},
        {0.775, 0.838, 0.866, 0.875},
        {1.000, 1.000, 1.000, 1.000},
        {0.940, 0.962, 0.965, 0.962},
        {0.619, 0.666, 0.614, 0.669},
        {0.972, 0.981, 0.9751, 0.975},
        {0.957, 0.978, 0.946, 0.970},
    };

    /** The areas with the sign changed, because here less is better. */
    static double[][] demsar() {
        return Arrays.stream(DEMSAR)
                .map(row -> Arrays.stream(row).map(area -> -area).toArray())
                .toArray(double[][]::new);
    }

    /**
     * Demsar's section 3.2.2 gives the average ranks 3.143, 2.000, 2.893 and 1.964 and, without a correction for ties, chi
     * squared 9.28 and F 3.69. The corrected statistic is greater by 1 / (1 - 78 / 840): there are three pairs and one
     * four of tied ranks, so 3 (2^3 - 2) + (4^3 - 4) = 78, and 14 x 4 x (4^2 - 1) = 840.
     */
    @Test
    void demsarsFourClassifiers() {
        Friedman friedman = Friedman.of(demsar());

        assertThat(friedman.averageRanks()[0]).isEqualTo(3.143, within(0.0005));
        assertThat(friedman.averageRanks()[1]).isEqualTo(2.000, within(0.0005));
        assertThat(friedman.averageRanks()[2]).isEqualTo(2.893, within(0.0005));
        assertThat(friedman.averageRanks()[3]).isEqualTo(1.964, within(0.0005));
        double uncorrected = friedman.chiSquared() * (1 - 78.0 / 840);
        assertThat(uncorrected).isEqualTo(9.28, within(0.005));
        assertThat(13 * uncorrected / (14 * 3 - uncorrected)).isEqualTo(3.69, within(0.005));
    }

    /**
     * Times of rounding first base by three methods: Hollander and Wolfe, Nonparametric Statistical Methods, 1973, pages
     * 139 ff., as in the documentation of R's friedman.test, which prints "Friedman chi-squared = 11.143, df = 2, p-value
     * = 0.003805".
     */
    @Test
    void hollanderAndWolfesRoundingTimes() {
        double[][] times = {
            {5.40, 5.50, 5.55},
            {5.85, 5.70, 5.75},
            {5.20, 5.60, 5.50},
            {5.55, 5.50, 5.40},
            {5.90, 5.85, 5.70},
            {5.45, 5.55, 5.60},
            {5.40, 5.40, 5.35},
            {5.45, 5.50, 5.35},
            {5.25, 5.15, 5.00},
            {5.85, 5.80, 5.70},
            {5.25, 5.20, 5.10},
            {5.65, 5.55, 5.45},
            {5.60, 5.35, 5.45},
            {5.05, 5.00, 4.95},
            {5.50, 5.50, 5.40},
            {5.45, 5.55, 5.50},
            {5.55, 5.55, 5.35},
            {5.45, 5.50, 5.55},
            {5.50, 5.45, 5.25},
            {5.65, 5.60, 5.40},
            {5.70, 5.65, 5.55},
            {6.30, 6.30, 6.25},
        };
        Friedman friedman = Friedman.of(times);

        assertThat(friedman.chiSquared()).isEqualTo(11.143, within(0.0005));
        assertThat(friedman.pValue()).isEqualTo(0.003805, within(0.0000005));
    }

    @Test
    void solversThatAreAlwaysEqualDoNotDiffer() {
        Friedman friedman = Friedman.of(new double[][] {{1, 1, 1}, {2, 2, 2}});

        assertThat(friedman.averageRanks()).containsExactly(2, 2, 2);
        assertThat(friedman.chiSquared()).isZero();
        assertThat(friedman.fPValue()).isEqualTo(1);
    }

    @Test
    void anOrderThatNeverChangesIsCertain() {
        Friedman friedman = Friedman.of(new double[][] {{1, 2, 3}, {4, 5, 6}, {7, 8, 9}});

        assertThat(friedman.averageRanks()).containsExactly(1, 2, 3);
        assertThat(friedman.chiSquared()).isEqualTo(6);
        assertThat(friedman.fPValue()).isZero();
    }
}
