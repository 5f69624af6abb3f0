package org.skerry.problem.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.search.Described;
import org.skerry.search.Digest;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

class BenchmarkProblemTest {
    private static final int DIMENSION = 8;

    private static double value(BenchmarkInstance instance, double... genes) {
        Problem problem =
                new Benchmark(instance.function(), instance.dimension(), instance.variant()).problem(instance);
        Population batch = new Population(2, genes.length);
        System.arraycopy(genes, 0, batch.genes(), batch.offset(1), genes.length);
        problem.evaluate(batch, 1, 2);
        assertThat(batch.violation(1)).isZero();
        return batch.objective(1);
    }

    private static BenchmarkInstance instance(BenchmarkFunction function, BenchmarkVariant variant) {
        return BenchmarkInstance.generate(function, DIMENSION, variant, Rng.of(1, "instance", function.name()));
    }

    private static double[] point(BenchmarkFunction function, Rng rng) {
        double[] genes = new double[DIMENSION];
        for (int j = 0; j < DIMENSION; j++) {
            genes[j] = function.halfWidth() * (2 * rng.nextDouble() - 1);
        }
        return genes;
    }

    /** By hand, from the textbook formulas. */
    @ParameterizedTest
    @CsvSource({
        "SPHERE, 1, 2, 3, 14",
        "RASTRIGIN, 1, 2, 3, 14",
        "RASTRIGIN, 0.5, 0, 0, 20.25",
        "RASTRIGIN, 0.25, 0.25, 0, 20.125",
        "ROSENBROCK, 0, 0, 0, 2",
        "ROSENBROCK, 1, 2, 3, 201",
        "SCHWEFEL_1_2, 1, 2, 3, 46",
        "ACKLEY, 1, 1, 1, 3.6253849384403627",
        "GRIEWANK, 3.141592653589793, 0, 0, 2.0024674011002723",
    })
    void valuesByHand(BenchmarkFunction function, double x, double y, double z, double expected) {
        assertThat(value(BenchmarkInstance.centred(function, 3), x, y, z)).isCloseTo(expected, within(1e-13));
    }

    /** The forms without cancellation agree with the textbook's. */
    @Test
    void valuesAreThoseOfTheTextbookFormulas() {
        Rng rng = Rng.of(1, "textbook");
        for (int k = 0; k < 1000; k++) {
            double[] x = point(BenchmarkFunction.RASTRIGIN, rng);
            double squares = 0;
            double cosines = 0;
            double product = 1;
            for (int j = 0; j < DIMENSION; j++) {
                squares += x[j] * x[j];
                cosines += StrictMath.cos(2 * Math.PI * x[j]);
                product *= StrictMath.cos(x[j] / StrictMath.sqrt(j + 1));
            }
            double rastrigin = squares - 10 * cosines + 10 * DIMENSION;
            double ackley = 20
                    + Math.E
                    - 20 * StrictMath.exp(-0.2 * StrictMath.sqrt(squares / DIMENSION))
                    - StrictMath.exp(cosines / DIMENSION);
            double griewank = 1 + squares / 4000 - product;
            assertThat(centred(BenchmarkFunction.RASTRIGIN, x)).isCloseTo(rastrigin, within(1e-12));
            assertThat(centred(BenchmarkFunction.ACKLEY, x)).isCloseTo(ackley, within(1e-13));
            assertThat(centred(BenchmarkFunction.GRIEWANK, x)).isCloseTo(griewank, within(1e-13));
        }
    }

    private static double centred(BenchmarkFunction function, double[] genes) {
        return value(BenchmarkInstance.centred(function, DIMENSION), genes);
    }

    @ParameterizedTest
    @EnumSource
    void theOptimumIsExactlyZeroAndNothingIsBelowIt(BenchmarkFunction function) {
        Rng rng = Rng.of(1, "near the optimum", function.name());
        for (BenchmarkVariant variant : BenchmarkVariant.values()) {
            BenchmarkInstance instance = instance(function, variant);
            double[] optimum = instance.optimum();
            assertThat(value(instance, optimum)).isZero();
            assertThat(instance.variant()).isEqualTo(variant);
            for (double distance = 1; distance > 1e-12; distance /= 10) {
                double[] near = optimum.clone();
                for (int j = 0; j < DIMENSION; j++) {
                    near[j] += distance * rng.nextGaussian();
                }
                assertThat(value(instance, near)).isPositive();
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void aShiftMovesTheFunctionAndKeepsItsValues(BenchmarkFunction function) {
        Rng rng = Rng.of(1, "shift", function.name());
        BenchmarkInstance shifted = instance(function, BenchmarkVariant.SHIFTED);
        double[] origin = shifted.shift();
        double[] relative = point(function, rng);
        double[] moved = new double[DIMENSION];
        for (int j = 0; j < DIMENSION; j++) {
            moved[j] = relative[j] + origin[j] - function.optimalCoordinate();
        }
        double expected = centred(function, relative);
        assertThat(value(shifted, moved)).isCloseTo(expected, within(1e-9 * expected));
    }

    /** A rotation about the optimum changes no distance, hence not the sphere, and every other function. */
    @ParameterizedTest
    @EnumSource
    void aRotationKeepsTheSphereOnly(BenchmarkFunction function) {
        BenchmarkInstance rotated = instance(function, BenchmarkVariant.ROTATED);
        BenchmarkInstance shifted = new BenchmarkInstance(function, DIMENSION, rotated.shift(), new double[0]);
        double[] genes = point(function, Rng.of(1, "rotation", function.name()));
        double ratio = value(rotated, genes) / value(shifted, genes);
        if (function == BenchmarkFunction.SPHERE) {
            assertThat(ratio).isCloseTo(1, within(1e-12));
        } else {
            assertThat(Math.abs(ratio - 1)).isGreaterThan(1e-6);
        }
    }

    /** Recorded runs keep their identity only while these bits stay; where a change is meant, raise the revision. */
    @Test
    void bitsChangeOnlyWithTheRevision() {
        Digest digest = new Digest();
        for (BenchmarkFunction function : BenchmarkFunction.values()) {
            for (BenchmarkVariant variant : BenchmarkVariant.values()) {
                BenchmarkInstance instance = instance(function, variant);
                digest.add(instance.id());
                digest.add(value(instance, point(function, Rng.of(1, "bits"))));
            }
        }
        assertThat(Benchmark.class.getAnnotation(Described.class).revision()).isEqualTo(1);
        assertThat(digest.id()).isEqualTo("3e448e8314536784bed3d50cc5201bf5");
    }

    @ParameterizedTest
    @EnumSource
    void theBoxIsTheUsualOne(BenchmarkFunction function) {
        Problem problem = new Benchmark(function, DIMENSION, BenchmarkVariant.CENTRED)
                .problem(BenchmarkInstance.centred(function, DIMENSION));
        assertThat(problem.box().lower(3)).isEqualTo(-function.halfWidth());
        assertThat(problem.box().upper(3)).isEqualTo(function.halfWidth());
        assertThat(problem.box().dimension()).isEqualTo(DIMENSION);
    }
}
