package org.skerry.exact;

import java.util.Optional;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * The least energy of a {@code traffic} instance, with a plan that reaches it and prices that prove it. Immutable.
 *
 * <p>Plan and prices come from a solver of linear programs that is not trusted. {@link #certified()} checks the plan
 * against the physics of the instance, and the bound against the plan: the bound is computed here, from the prices, and
 * no feasible plan is below it whatever the prices are, so plan and bound can meet only at the optimum.
 */
public final class TrafficOptimum {
    /**
     * Greatest difference between plan and bound, relative to the plan, and greatest excess over a limit, relative to
     * it.
     */
    public static final double TOLERANCE = 1e-9;

    private final TrafficInstance instance;
    private final double[] shares;
    private final double[] taskPrices;
    private final double[] limitPrices;
    private final double bound;

    TrafficOptimum(TrafficInstance instance, TrafficProgram program, TrafficSimplex.Solution solution) {
        int units = instance.signalUnits().count();
        int options = instance.options();
        this.instance = instance;
        limitPrices = solution.limitPrices();
        bound = program.bound(solution.taskPrices(), limitPrices);
        shares = new double[units * options];
        taskPrices = new double[units];
        for (int unit = 0; unit < units; unit++) {
            shares[unit * options] = 1;
            taskPrices[unit] = instance.wholeJoules(unit, 0);
        }
        for (int task = 0; task < program.tasks(); task++) {
            int unit = program.unit(task);
            System.arraycopy(solution.shares(), task * options, shares, unit * options, options);
            taskPrices[unit] = solution.taskPrices()[task];
        }
    }

    /** What the linear program of an instance gives; empty if it has no feasible plan. */
    public static Optional<TrafficOptimum> of(TrafficInstance instance) {
        TrafficProgram program = new TrafficProgram(instance);
        return program.secureTasksAreInTime()
                ? TrafficSimplex.solve(program).map(solution -> new TrafficOptimum(instance, program, solution))
                : Optional.empty();
    }

    /**
     * Whether plan and bound prove the optimum: the plan keeps every limit, and they meet, both to {@link #TOLERANCE}.
     */
    public boolean certified() {
        double joules = instance.energyJoules(shares);
        return Math.abs(joules - bound) <= TOLERANCE * Math.abs(joules)
                && instance.violation(shares) <= TOLERANCE
                && sharesAreValid();
    }

    private boolean sharesAreValid() {
        boolean atMost = instance.rules().completeness() == Completeness.AT_MOST;
        int options = instance.options();
        boolean valid = true;
        for (int unit = 0; unit < taskPrices.length; unit++) {
            double sum = 0;
            for (int k = unit * options; k < (unit + 1) * options; k++) {
                valid &= shares[k] >= -TOLERANCE;
                sum += shares[k];
            }
            valid &= sum <= 1 + TOLERANCE && (atMost || sum >= 1 - TOLERANCE);
        }
        return valid;
    }

    /** A value in J that no feasible plan is below; the least energy if it is {@link #certified()}. */
    public double boundJoules() {
        return bound;
    }

    /** The plan, a copy of shape [M][N + 2]. */
    public double[] shares() {
        return shares.clone();
    }

    /** What one whole more of every task would cost, u_i in J, a copy of shape [M]. */
    public double[] taskPrices() {
        return taskPrices.clone();
    }

    /**
     * What one whole more of every limit of load would save, l_r in J: every roadside unit or all of them together, and
     * last the cloud; a copy.
     */
    public double[] limitPrices() {
        return limitPrices.clone();
    }
}
