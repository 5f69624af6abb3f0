package org.skerry.search;

import java.io.Serializable;
import java.util.Arrays;

/** The search space: a product of closed intervals in R^d. Immutable. */
public final class Box implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] lower;
    private final double[] upper;

    private Box(double[] lower, double[] upper) {
        this.lower = lower;
        this.upper = upper;
    }

    /**
     * A box with its own interval for every gene.
     *
     * @param lower lower bounds, shape [dimension], finite
     * @param upper upper bounds, shape [dimension], finite, each above its lower bound
     * @throws IllegalArgumentException if the shapes differ, are empty, or an interval is empty or not finite
     */
    public static Box of(double[] lower, double[] upper) {
        if (lower.length != upper.length || lower.length == 0) {
            throw new IllegalArgumentException(
                    "a box needs as many lower bounds (" + lower.length + ") as upper bounds (" + upper.length + ")");
        }
        for (int j = 0; j < lower.length; j++) {
            if (!(lower[j] < upper[j]) || !Double.isFinite(upper[j] - lower[j])) {
                throw new IllegalArgumentException(
                        "interval " + j + " [" + lower[j] + ", " + upper[j] + "] must be finite and not empty");
            }
        }
        return new Box(lower.clone(), upper.clone());
    }

    /**
     * A box with the same interval for every gene.
     *
     * @param dimension number of genes, at least 1
     */
    public static Box cube(int dimension, double lower, double upper) {
        if (dimension < 1) {
            throw new IllegalArgumentException("dimension (" + dimension + ") must be at least 1");
        }
        double[] low = new double[dimension];
        double[] high = new double[dimension];
        Arrays.fill(low, lower);
        Arrays.fill(high, upper);
        return of(low, high);
    }

    /** Number of genes. */
    public int dimension() {
        return lower.length;
    }

    /** Lower bound of gene {@code j}. */
    public double lower(int j) {
        return lower[j];
    }

    /** Upper bound of gene {@code j}. */
    public double upper(int j) {
        return upper[j];
    }

    /** Width of the interval of gene {@code j}. */
    public double width(int j) {
        return upper[j] - lower[j];
    }

    /** The value of the interval of gene {@code j} that is nearest to {@code value}; the lower bound for NaN. */
    public double clip(int j, double value) {
        if (!(value >= lower[j])) {
            return lower[j];
        }
        return value > upper[j] ? upper[j] : value;
    }

    /** Clips one candidate in place: genes {@code offset .. offset + dimension - 1} of {@code genes}. */
    public void clip(double[] genes, int offset) {
        for (int j = 0; j < lower.length; j++) {
            genes[offset + j] = clip(j, genes[offset + j]);
        }
    }

    /** Draws one candidate uniformly into {@code genes[offset .. offset + dimension - 1]}. */
    public void sample(double[] genes, int offset, Rng rng) {
        for (int j = 0; j < lower.length; j++) {
            genes[offset + j] = sample(j, rng);
        }
    }

    /** A uniform value of the interval of gene {@code j}. */
    public double sample(int j, Rng rng) {
        return clip(j, lower[j] + rng.nextDouble() * (upper[j] - lower[j]));
    }

    /** Whether the candidate at {@code offset} lies in the box. */
    public boolean contains(double[] genes, int offset) {
        for (int j = 0; j < lower.length; j++) {
            if (!(genes[offset + j] >= lower[j] && genes[offset + j] <= upper[j])) {
                return false;
            }
        }
        return true;
    }
}
