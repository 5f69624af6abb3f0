package org.skerry.search;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Candidates with their scores, as flat arrays: genes row-major [size x dimension], and one objective, violation and
 * fitness per row.
 *
 * <p>Violation is kept beside the objective, never inside it: {@code fitness = objective + penalty * violation} is
 * derived, so a moving penalty re-ranks the stored candidates without a new evaluation. Rows can be scored from
 * several threads as long as each row belongs to one thread.
 */
public final class Population implements Serializable {
    private static final long serialVersionUID = 1;

    private final int dimension;
    private final double[] genes;
    private final double[] objective;
    private final double[] violation;
    private final double[] fitness;
    private int size;
    private double penalty;

    /**
     * Rows of zeros whose scores are infinitely bad.
     *
     * @param size number of candidates, at least 1
     * @param dimension genes per candidate, at least 1
     */
    public Population(int size, int dimension) {
        if (size < 1 || dimension < 1) {
            throw new IllegalArgumentException(
                    "a population needs at least one row and one gene, not " + size + " x " + dimension);
        }
        this.size = size;
        this.dimension = dimension;
        genes = new double[Math.multiplyExact(size, dimension)];
        objective = new double[size];
        violation = new double[size];
        fitness = new double[size];
        Arrays.fill(objective, Double.POSITIVE_INFINITY);
        Arrays.fill(fitness, Double.POSITIVE_INFINITY);
    }

    /**
     * Rows of zeros of the same dimension that rank under the same penalty, for copies that are compared before they
     * were evaluated.
     */
    public Population sibling(int rows) {
        Population sibling = new Population(rows, dimension);
        sibling.penalty = penalty;
        return sibling;
    }

    /** Number of candidates. */
    public int size() {
        return size;
    }

    /** Genes per candidate. */
    public int dimension() {
        return dimension;
    }

    /** The live gene array, row-major: gene {@code j} of row {@code i} stands at {@code offset(i) + j}. */
    public double[] genes() {
        return genes;
    }

    /** Where row {@code row} starts in {@link #genes()}. */
    public int offset(int row) {
        return row * dimension;
    }

    /** Objective of a row, in the problem's unit; positive infinity where the row has no score. */
    public double objective(int row) {
        return objective[row];
    }

    /** Violation of a row, 0 when feasible. */
    public double violation(int row) {
        return violation[row];
    }

    /** Penalised objective of a row, by which solvers rank. */
    public double fitness(int row) {
        return fitness[row];
    }

    /**
     * Scores a row. An objective that is not finite, or a violation that is NaN, counts as infinitely bad.
     *
     * @param violation at least 0; exactly 0 when the row is feasible
     * @throws IllegalArgumentException if the violation is negative
     */
    public void score(int row, double objective, double violation) {
        if (violation < 0) {
            throw new IllegalArgumentException("violation (" + violation + ") must be at least 0");
        }
        boolean valid = Double.isFinite(objective) && Double.isFinite(violation);
        this.objective[row] = valid ? objective : Double.POSITIVE_INFINITY;
        this.violation[row] = valid ? violation : Double.POSITIVE_INFINITY;
        fitness[row] = valid ? objective + penalty * violation : Double.POSITIVE_INFINITY;
    }

    /** Marks a row as not evaluated: infinitely bad and without violation. */
    void unscore(int row) {
        objective[row] = Double.POSITIVE_INFINITY;
        violation[row] = 0;
        fitness[row] = Double.POSITIVE_INFINITY;
    }

    /** Derives every fitness anew from a penalty, in objective units per unit of violation. */
    void penalize(double newPenalty) {
        if (newPenalty == penalty) {
            return;
        }
        penalty = newPenalty;
        for (int row = 0; row < size; row++) {
            if (objective[row] != Double.POSITIVE_INFINITY) {
                fitness[row] = objective[row] + penalty * violation[row];
            }
        }
    }

    /** Copies genes and scores of {@code row} of {@code source}; the fitness follows this population's penalty. */
    public void copyFrom(Population source, int row, int targetRow) {
        System.arraycopy(source.genes, source.offset(row), genes, offset(targetRow), dimension);
        objective[targetRow] = source.objective[row];
        violation[targetRow] = source.violation[row];
        fitness[targetRow] = source.objective[row] == Double.POSITIVE_INFINITY
                ? Double.POSITIVE_INFINITY
                : source.objective[row] + penalty * source.violation[row];
    }

    /** Swaps two rows with their scores. */
    public void swap(int a, int b) {
        if (a == b) {
            return;
        }
        for (int j = 0, p = offset(a), q = offset(b); j < dimension; j++, p++, q++) {
            double gene = genes[p];
            genes[p] = genes[q];
            genes[q] = gene;
        }
        swap(objective, a, b);
        swap(violation, a, b);
        swap(fitness, a, b);
    }

    private static void swap(double[] values, int a, int b) {
        double value = values[a];
        values[a] = values[b];
        values[b] = value;
    }

    /** Row of least fitness, the lowest index on ties. */
    public int best() {
        int best = 0;
        for (int row = 1; row < size; row++) {
            if (fitness[row] < fitness[best]) {
                best = row;
            }
        }
        return best;
    }

    /** Row of greatest fitness, the lowest index on ties. */
    public int worst() {
        int worst = 0;
        for (int row = 1; row < size; row++) {
            if (fitness[row] > fitness[worst]) {
                worst = row;
            }
        }
        return worst;
    }

    /**
     * Drops the last rows.
     *
     * @param newSize from 1 to the present size
     */
    public void shrink(int newSize) {
        if (newSize < 1 || newSize > size) {
            throw new IllegalArgumentException("can not shrink " + size + " rows to " + newSize);
        }
        size = newSize;
    }
}
