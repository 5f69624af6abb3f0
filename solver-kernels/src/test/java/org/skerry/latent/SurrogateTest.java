package org.skerry.latent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class SurrogateTest {
    private static final GaussianSurrogate.Form GAUSSIAN = new GaussianSurrogate.Form(2, 10, 2, 1e-6);

    private static Archive line(double[]... pointsAndValues) {
        Archive archive = new Archive(pointsAndValues.length, 1);
        for (double[] pair : pointsAndValues) {
            archive.add(pair, 0, pair[1]);
        }
        return archive;
    }

    private static Archive random(int points, int dimension, ToDoubleFunction<double[]> function) {
        Archive archive = new Archive(points, dimension);
        Rng rng = Rng.of(1, "points");
        for (int i = 0; i < points; i++) {
            double[] point = point(dimension, rng);
            archive.add(point, 0, function.applyAsDouble(point));
        }
        return archive;
    }

    private static double[] point(int dimension, Rng rng) {
        double[] point = new double[dimension];
        Arrays.setAll(point, j -> rng.nextDouble());
        return point;
    }

    private static Surrogate cubic(Archive archive, double ridge) {
        Surrogate surrogate = new CubicSurrogate(archive.size(), archive.dimension(), ridge);
        surrogate.fit(archive, archive.size(), Rng.of(1, "fit"));
        return surrogate;
    }

    private static Surrogate gaussian(Archive archive, GaussianSurrogate.Form form) {
        Surrogate surrogate = new GaussianSurrogate(archive.size(), archive.dimension(), form);
        surrogate.fit(archive, archive.size(), Rng.of(1, "fit"));
        return surrogate;
    }

    private static double at(Surrogate surrogate, double... point) {
        return surrogate.predict(point, 0);
    }

    /**
     * On a line the model is the natural cubic spline. Through (0, 0), (1/2, 1) and (1, 0) that is 3 x - 4 x^3 on the
     * first half, and beyond the ends it goes on straight with slope 3.
     */
    @Test
    void cubicOnALineIsTheNaturalSpline() {
        Surrogate spline = cubic(line(new double[] {0, 0}, new double[] {0.5, 1}, new double[] {1, 0}), 1e-12);
        assertThat(at(spline, 0.25)).isCloseTo(0.6875, within(1e-9));
        assertThat(at(spline, 0.75)).isCloseTo(0.6875, within(1e-9));
        assertThat(at(spline, 0.1)).isCloseTo(0.296, within(1e-9));
        assertThat(at(spline, -1)).isCloseTo(-3, within(1e-9));
    }

    @Test
    void cubicInterpolatesItsPoints() {
        Archive archive = random(60, 5, x -> 1e3 * Math.sin(9 * x[0]) + x[1] * x[2] - x[4]);
        Surrogate surrogate = cubic(archive, 1e-8);
        double[] points = new double[60 * 5];
        archive.copyBest(60, points);
        for (int i = 0; i < 60; i++) {
            assertThat(surrogate.predict(points, 5 * i)).isCloseTo(archive.fitness(i), within(1e-3));
        }
    }

    /** The tail is a linear function, so one is reproduced everywhere, also far from the points, but for the ridge. */
    @Test
    void cubicReproducesLinearFunctions() {
        ToDoubleFunction<double[]> linear = x -> 3 + x[0] - 2 * x[1] + 5 * x[3];
        Surrogate surrogate = cubic(random(30, 4, linear), 1e-12);
        Rng rng = Rng.of(1, "elsewhere");
        for (int k = 0; k < 20; k++) {
            double[] point = point(4, rng);
            point[k % 4] += 10;
            assertThat(at(surrogate, point)).isCloseTo(linear.applyAsDouble(point), within(1e-8));
        }
    }

    /** A limit of 300 points may be below the number of genes, where a tail without a ridge has no solution. */
    @Test
    void cubicWithFewerPointsThanGenesStillInterpolates() {
        Archive archive = random(10, 40, x -> x[0] + x[1] * x[2]);
        Surrogate surrogate = cubic(archive, 1e-8);
        double[] points = new double[10 * 40];
        archive.copyBest(10, points);
        for (int i = 0; i < 10; i++) {
            assertThat(surrogate.predict(points, 40 * i)).isCloseTo(archive.fitness(i), within(1e-5));
        }
    }

    /** Two points at one place get the mean of their values there, by symmetry. */
    @Test
    void cubicSolvesForPointsThatCoincide() {
        Surrogate surrogate = cubic(
                line(new double[] {0, 0}, new double[] {0.5, 1}, new double[] {0.5, 3}, new double[] {1, 0}), 1e-8);
        assertThat(at(surrogate, 0.5)).isCloseTo(2, within(1e-4));
    }

    /**
     * Points 0 and 1 with values 0 and 1 become targets -1 and 1, and centres themselves, so D = 1. With e = exp(-2) the
     * matrix ((1, e), (e, 1)) has (-1, 1) as eigenvector of eigenvalue 1 - e, so the weights are -+ (1 - e) / ((1 - e)^2
     * + ridge), and the model at the points -+ (1 - e)^2 / ((1 - e)^2 + ridge).
     */
    @Test
    void gaussianOfTwoPointsByHand() {
        double ridge = 0.25;
        Surrogate surrogate =
                gaussian(line(new double[] {0, 0}, new double[] {1, 1}), new GaussianSurrogate.Form(2, 10, 2, ridge));
        double square = Math.pow(1 - Math.exp(-2), 2);
        assertThat(at(surrogate, 0)).isCloseTo(-square / (square + ridge), within(1e-14));
        assertThat(at(surrogate, 1)).isCloseTo(square / (square + ridge), within(1e-14));
        assertThat(at(surrogate, 0.5)).isCloseTo(0, within(1e-14));
        double weight = (1 - Math.exp(-2)) / (square + ridge);
        assertThat(at(surrogate, 0.25))
                .isCloseTo(weight * (Math.exp(-2 * 0.5625) - Math.exp(-2 * 0.0625)), within(1e-14));
    }

    /** On a bowl the order of predictions is the order of distances from its bottom. */
    @Test
    void bothRankABowl() {
        Archive archive = random(150, 5, SurrogateTest::bowl);
        for (Surrogate surrogate : new Surrogate[] {cubic(archive, 1e-8), gaussian(archive, GAUSSIAN)}) {
            assertThat(at(surrogate, 0.5, 0.5, 0.5, 0.5, 0.5))
                    .isLessThan(at(surrogate, 0.6, 0.4, 0.6, 0.5, 0.5))
                    .isLessThan(at(surrogate, 0.2, 0.8, 0.6, 0.5, 0.5));
            assertThat(at(surrogate, 0.6, 0.4, 0.6, 0.5, 0.5)).isLessThan(at(surrogate, 0.2, 0.8, 0.6, 0.5, 0.5));
        }
    }

    private static double bowl(double[] x) {
        return Arrays.stream(x).map(gene -> (gene - 0.5) * (gene - 0.5)).sum();
    }

    @Test
    void gaussianOfEqualValuesOrOfOnePlaceIsConstant() {
        Surrogate flat = gaussian(random(20, 3, x -> 7), GAUSSIAN);
        assertThat(at(flat, 0.1, 0.2, 0.3)).isZero();
        Surrogate place = gaussian(line(new double[] {0.5, 1}, new double[] {0.5, 2}), GAUSSIAN);
        assertThat(at(place, 0.1)).isFinite().isEqualTo(at(place, 0.9));
    }

    /** Half of the centres per square root: 2 sqrt(150) = 24.5. */
    @Test
    void centresGrowWithTheRootOfThePoints() {
        assertThat(GAUSSIAN.centres(150)).isEqualTo(24);
        assertThat(GAUSSIAN.centres(1)).isEqualTo(1);
        assertThat(GAUSSIAN.centres(3)).isEqualTo(3);
        assertThat(GAUSSIAN.centres(300)).isEqualTo(35);
    }

    @Test
    void kMeansFindsTheMeansOfSeparateGroups() {
        double[] x = {0.1, 0.2, 0.9, 0.8, 0.3, 1.0};
        KMeans clusters = new KMeans(2, 1);
        int[] nearest = new int[6];
        clusters.cluster(x, 6, 2, 10, Rng.of(1, "clusters"), nearest);
        double[] centres = clusters.centres().clone();
        Arrays.sort(centres);
        assertThat(centres).containsExactly(new double[] {0.2, 0.9}, within(1e-15));
        assertThat(nearest[0]).isEqualTo(nearest[1]).isEqualTo(nearest[4]).isNotEqualTo(nearest[2]);
        assertThat(nearest[2]).isEqualTo(nearest[3]).isEqualTo(nearest[5]);
    }

    /** With as many clusters as points each point is drawn once; of points that coincide one cluster gets all. */
    @Test
    void kMeansDrawsDistinctPointsAndKeepsTheCentresOfEmptyClusters() {
        double[] x = {1, 2, 3, 4, 5, 5};
        KMeans clusters = new KMeans(6, 1);
        for (int seed = 0; seed < 20; seed++) {
            clusters.cluster(x, 6, 6, 3, Rng.of(seed, "clusters"), new int[6]);
            double[] centres = clusters.centres().clone();
            Arrays.sort(centres);
            assertThat(centres).containsExactly(x);
        }
    }

    @Test
    void archiveHoldsTheBestInOrder() {
        Archive archive = new Archive(3, 1);
        double[][] offered = {
            {1, 5}, {2, 9}, {3, Double.POSITIVE_INFINITY}, {4, 7}, {5, 9}, {6, 1}, {7, 5}, {8, Double.NaN}
        };
        for (double[] pair : offered) {
            archive.add(pair, 0, pair[1]);
        }
        double[] genes = new double[3];
        archive.copyBest(3, genes);
        assertThat(genes).as("the older of equal ones first").containsExactly(6, 1, 7);
        assertThat(archive.fitness(0)).isEqualTo(1);
        assertThat(archive.fitness(2)).isEqualTo(5);
        assertThat(archive.size()).isEqualTo(3);
        assertThat(archive.seen()).as("with a finite fitness").isEqualTo(6);
    }
}
