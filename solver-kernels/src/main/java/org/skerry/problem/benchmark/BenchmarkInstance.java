package org.skerry.problem.benchmark;

import java.util.Arrays;
import java.util.Locale;
import org.skerry.problem.Instance;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;

/**
 * A test function with the place and the axes of its optimum: coordinates z = R (x - shift), plus the function's own
 * optimal coordinate.
 *
 * @param function the test function
 * @param dimension number of genes d
 * @param shift genes of the optimum, shape [d], or empty for the centred function
 * @param rotation orthogonal matrix R, row-major, shape [d x d], or empty for the identity; only with a shift
 */
@SuppressWarnings("ArrayRecordComponent") // an instance is plain arrays; they are copied, and compared by content
public record BenchmarkInstance(BenchmarkFunction function, int dimension, double[] shift, double[] rotation)
        implements Instance {
    /** A random shift stays in this central share of the box, so that the optimum is away from its bounds. */
    private static final double CENTRAL_SHARE = 0.8;

    private static final double[] NONE = {};

    /**
     * Copies the arrays and checks their shapes.
     *
     * @throws IllegalArgumentException if a shape is wrong, the shift leaves the box, or a rotation lacks a shift
     */
    public BenchmarkInstance {
        Ranges.atLeast("dimension", dimension, function.minimalDimension());
        if (shift.length != 0 && shift.length != dimension) {
            throw new IllegalArgumentException(
                    "shift (" + shift.length + " values) must have " + dimension + " or none");
        }
        if (rotation.length != 0 && (shift.length == 0 || rotation.length != (long) dimension * dimension)) {
            throw new IllegalArgumentException("rotation (" + rotation.length + " values) must have " + dimension
                    + " x " + dimension + " beside a shift, or none");
        }
        for (double value : shift) {
            Ranges.within("shift", value, -function.halfWidth(), function.halfWidth());
        }
        shift = shift.clone();
        rotation = rotation.clone();
    }

    /** The function as published. */
    public static BenchmarkInstance centred(BenchmarkFunction function, int dimension) {
        return new BenchmarkInstance(function, dimension, NONE, NONE);
    }

    /**
     * A random instance: the shift is uniform in the central 80 % of the box, the rotation uniform among the orthogonal
     * matrices.
     *
     * @param rng read only for variants that need it
     */
    public static BenchmarkInstance generate(
            BenchmarkFunction function, int dimension, BenchmarkVariant variant, Rng rng) {
        return switch (variant) {
            case CENTRED -> centred(function, dimension);
            case SHIFTED -> new BenchmarkInstance(function, dimension, shift(function, dimension, rng), NONE);
            case ROTATED -> {
                double[] shift = shift(function, dimension, rng);
                yield new BenchmarkInstance(function, dimension, shift, Rotation.uniform(dimension, rng));
            }
        };
    }

    private static double[] shift(BenchmarkFunction function, int dimension, Rng rng) {
        double reach = CENTRAL_SHARE * function.halfWidth();
        double[] shift = new double[dimension];
        for (int j = 0; j < dimension; j++) {
            shift[j] = reach * (2 * rng.nextDouble() - 1);
        }
        return shift;
    }

    /** A copy. */
    @Override
    public double[] shift() {
        return shift.clone();
    }

    /** A copy. */
    @Override
    public double[] rotation() {
        return rotation.clone();
    }

    /** The variant that the arrays amount to. */
    public BenchmarkVariant variant() {
        if (rotation.length != 0) {
            return BenchmarkVariant.ROTATED;
        }
        return shift.length != 0 ? BenchmarkVariant.SHIFTED : BenchmarkVariant.CENTRED;
    }

    /** Genes of the optimum, whose value is 0; a new array of shape [d]. */
    public double[] optimum() {
        if (shift.length != 0) {
            return shift.clone();
        }
        double[] optimum = new double[dimension];
        Arrays.fill(optimum, function.optimalCoordinate());
        return optimum;
    }

    @Override
    public String id() {
        String name = function.name().toLowerCase(Locale.ROOT).replace('_', '-');
        String digest =
                new Digest().add(name).add(dimension).add(shift).add(rotation).id();
        return "benchmark-" + name + "-" + dimension + "-" + digest;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof BenchmarkInstance that
                && function == that.function
                && dimension == that.dimension
                && Arrays.equals(shift, that.shift)
                && Arrays.equals(rotation, that.rotation);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * function.hashCode() + Arrays.hashCode(shift)) + Arrays.hashCode(rotation);
    }

    @Override
    public String toString() {
        return id();
    }
}
