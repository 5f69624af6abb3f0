package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class SeparableCmaTest {
    private static final int DIMENSION = 20;

    /** The sum of 10^(6 j / (d - 1)) x_j^2, in turned genes if asked, on a box of widths 8 and 8 times a power of two. */
    private record Ellipsoid(boolean turned, int[] exponents) implements Problem {
        @Override
        public Box box() {
            double[] lower = new double[DIMENSION];
            double[] upper = new double[DIMENSION];
            Arrays.setAll(lower, j -> Math.scalb(-3.0, exponents[j]));
            Arrays.setAll(upper, j -> Math.scalb(5.0, exponents[j]));
            return Box.of(lower, upper);
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            double sum = 0;
            for (int j = 0; j < DIMENSION; j++) {
                double x = gene(batch, row, j);
                if (turned) {
                    double other = gene(batch, row, DIMENSION - 1 - j);
                    x = (j < DIMENSION / 2 ? x + other : other - x) / Math.sqrt(2);
                }
                sum += StrictMath.pow(10, 6.0 * j / (DIMENSION - 1)) * x * x;
            }
            batch.score(row, sum, 0);
        }

        private double gene(Population batch, int row, int j) {
            return Math.scalb(batch.genes()[batch.offset(row) + j], -exponents[j]);
        }
    }

    private static final Problem ELLIPSOID = new Ellipsoid(false, new int[DIMENSION]);

    private static Search run(Problem problem, long evaluations, int seed) {
        Search search =
                SeparableCma.PUBLISHED.start(problem, Budget.ofEvaluations(evaluations), Rng.of(seed, "sep-cma-es"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    /** lambda = 4 + floor(3 ln d). */
    @Test
    void theNumberOfCandidatesGrowsWithTheLogarithmOfTheGenes() {
        assertThat(SeparableCma.PUBLISHED.size(1)).isEqualTo(4);
        assertThat(SeparableCma.PUBLISHED.size(30)).isEqualTo(14);
        assertThat(SeparableCma.PUBLISHED.size(100)).isEqualTo(17);
        assertThat(new SeparableCma(50, 0.3).size(100)).isEqualTo(50);
    }

    /** A condition number of 10^6 along the axes is learnt, across them it is not: the variances can not express it. */
    @Test
    void scalesAlongTheAxesAreLearntAndAcrossThemAreNot() {
        assertThat(run(ELLIPSOID, 10_000, 1).champion().objective()).isLessThan(1e-9);
        assertThat(run(new Ellipsoid(true, new int[DIMENSION]), 10_000, 1)
                        .champion()
                        .objective())
                .isGreaterThan(1e-3);
    }

    /** In other units, each gene's own power of two, every gene of every candidate is the same bits. */
    @Test
    void theUnitOfAGeneDoesNotMatter() {
        int[] exponents = new int[DIMENSION];
        Arrays.setAll(exponents, j -> 3 * j - 20);
        Population plain = run(ELLIPSOID, 3000, 2).population();
        Population scaled = run(new Ellipsoid(false, exponents), 3000, 2).population();
        for (int k = 0; k < plain.genes().length; k++) {
            assertThat(scaled.genes()[k]).isEqualTo(Math.scalb(plain.genes()[k], exponents[k % DIMENSION]));
        }
    }

    /** Two-sided Mann-Whitney over 20 runs at significance 0.01. */
    @Test
    void aShiftedSphereIsNoHarderThanACentredOne() {
        double[] centred = new double[20];
        double[] shifted = new double[20];
        Arrays.setAll(
                centred,
                seed -> run(ReferenceFunction.SPHERE, 2000, seed).champion().objective());
        Arrays.setAll(
                shifted,
                seed -> run(ReferenceFunction.SHIFTED_SPHERE, 2000, 100 + seed)
                        .champion()
                        .objective());
        assertThat(MannWhitneyUTest.withDefaults().test(centred, shifted).getPValue())
                .isGreaterThan(0.01);
    }

    /** The least sum of genes of [0, 1]^30 is at a corner. */
    @Test
    void anOptimumInACornerIsApproached() {
        Problem corner = new Problem() {
            @Override
            public Box box() {
                return Box.cube(30, 0, 1);
            }

            @Override
            public double penalty() {
                return 1;
            }

            @Override
            public void evaluate(Population batch, int row) {
                double sum = 0;
                for (int j = 0; j < 30; j++) {
                    sum += batch.genes()[batch.offset(row) + j];
                }
                batch.score(row, sum, 0);
            }
        };
        assertThat(run(corner, 10_000, 3).champion().objective()).isLessThan(1e-5);
    }

    @Test
    void aCollapsedSearchBeginsAnew() {
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        Search search = SeparableCma.PUBLISHED.start(problem, Budget.ofEvaluations(40_000), Rng.of(4, "sep-cma-es"));
        boolean found = false;
        boolean anew = false;
        while (!search.isDone()) {
            search.step(problem);
            found |= search.champion().objective() < 1e-15;
            double best = search.population().objective(search.population().best());
            anew |= found && best > 1000;
        }
        assertThat(found).isTrue();
        assertThat(anew).isTrue();
    }

    /** The optimum, offered after every generation, leads the search there sooner: in 10 runs, to half the objective. */
    @Test
    void immigrantsAreLearntFrom() {
        double alone = 0;
        double helped = 0;
        for (int seed = 0; seed < 10; seed++) {
            alone += last(seed, false);
            helped += last(seed, true);
        }
        assertThat(helped).isLessThan(alone / 2);
    }

    /** Best objective of the 100th generation, immigrants not counted. */
    private static double last(int seed, boolean migration) {
        Population optimum = new Population(1, DIMENSION);
        optimum.score(0, 0, 0);
        Search search = SeparableCma.PUBLISHED.start(ELLIPSOID, Budget.ofGenerations(100), Rng.of(seed, "sep-cma-es"));
        while (!search.isDone()) {
            search.step(ELLIPSOID);
            if (migration && !search.isDone()) {
                search.immigrate(optimum);
            }
        }
        return search.population().objective(search.population().best());
    }
}
