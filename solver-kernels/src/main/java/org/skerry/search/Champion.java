package org.skerry.search;

import java.io.Serializable;

/**
 * The best candidate that a search has ever seen, feasibility first (Deb, Comput. Methods Appl. Mech. Eng. 186, 2000):
 * a feasible candidate beats an infeasible one, two feasible ones compare by objective, two infeasible ones by
 * violation and then objective. Independent of penalties, so a falling penalty can never lose the best feasible one.
 */
public final class Champion implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] genes;
    private double objective = Double.POSITIVE_INFINITY;
    private double violation = Double.POSITIVE_INFINITY;
    private long evaluation;

    Champion(int dimension) {
        genes = new double[dimension];
    }

    /** Takes a row if it is better, with the number of evaluations that had then been spent. */
    void offer(Population batch, int row, long atEvaluation) {
        double newObjective = batch.objective(row);
        double newViolation = batch.violation(row);
        if (newObjective < Double.POSITIVE_INFINITY && beats(newObjective, newViolation)) {
            objective = newObjective;
            violation = newViolation;
            evaluation = atEvaluation;
            System.arraycopy(batch.genes(), batch.offset(row), genes, 0, genes.length);
        }
    }

    private boolean beats(double newObjective, double newViolation) {
        return newViolation < violation || (newViolation == violation && newObjective < objective);
    }

    /** A copy of the genes, shape [dimension]; zeros before anything was evaluated. */
    public double[] genes() {
        return genes.clone();
    }

    /** Objective, positive infinity before anything was evaluated. */
    public double objective() {
        return objective;
    }

    /** Violation, 0 when feasible; positive infinity before anything was evaluated. */
    public double violation() {
        return violation;
    }

    /** Whether the violation is exactly 0. */
    public boolean feasible() {
        return violation == 0;
    }

    /** The evaluation, counted from 1, that found it; 0 before anything was evaluated. */
    public long evaluation() {
        return evaluation;
    }
}
