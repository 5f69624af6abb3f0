package org.skerry.exact;

import java.util.Optional;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.linear.LinearSolver;
import org.ojalgo.structure.Access1D;

/** Solves a {@link TrafficProgram} by the simplex method of ojAlgo. */
final class TrafficSimplex {
    private final TrafficProgram program;
    private final int options;
    private final int columns;
    private final LinearSolver.Builder simplex = LinearSolver.newBuilder();

    /**
     * What the simplex method ends with.
     *
     * @param shares of every task that may leave its signal unit, row-major, shape [tasks][options]
     * @param taskPrices in J, shape [tasks]
     * @param limitPrices in J, shape [limits]
     */
    @SuppressWarnings("ArrayRecordComponent") // handed over once and never compared
    record Solution(double[] shares, double[] taskPrices, double[] limitPrices) {}

    private TrafficSimplex(TrafficProgram program) {
        this.program = program;
        options = program.cloud() + 1;
        columns = options + (program.slack() ? 1 : 0);
    }

    /**
     * The solution, not yet checked; empty if the simplex method finds that no plan is feasible.
     *
     * @throws IllegalStateException if it finds neither
     */
    static Optional<Solution> solve(TrafficProgram program) {
        if (program.tasks() == 0) {
            return Optional.of(new Solution(new double[0], new double[0], new double[program.limits()]));
        }
        return new TrafficSimplex(program).solve();
    }

    private Optional<Solution> solve() {
        addObjective();
        addLimitsOfLoad();
        addDeadlines();
        addCompleteness();
        simplex.lower(0.0);
        Optimisation.Result result = simplex.solve();
        if (result.getState() == Optimisation.State.INFEASIBLE) {
            return Optional.empty();
        } else if (!result.getState().isOptimal()) {
            throw new IllegalStateException("the simplex method ended in the state " + result.getState());
        }
        return Optional.of(solution(result));
    }

    private void addObjective() {
        double[] objective = row();
        for (int task = 0; task < program.tasks(); task++) {
            for (int option = 0; option < options; option++) {
                objective[task * columns + option] = program.joules(task, option);
            }
        }
        simplex.objective(objective);
    }

    private void addLimitsOfLoad() {
        double[][] rows = new double[program.limits()][];
        for (int limit = 0; limit < rows.length; limit++) {
            rows[limit] = row();
        }
        for (int task = 0; task < program.tasks(); task++) {
            for (int option = 1; option < options; option++) {
                rows[program.limit(option)][task * columns + option] = program.load(task, option);
            }
        }
        for (double[] row : rows) {
            simplex.inequality(1, row);
        }
    }

    /**
     * Three rows for every task. Those of the signal unit and of the cloud could be upper bounds of a share, but the
     * multipliers that ojAlgo 57.1 gives for the equations are wrong where a share is at its upper bound.
     */
    private void addDeadlines() {
        for (int task = 0; task < program.tasks(); task++) {
            addDeadline(task, 0, 0);
            addDeadline(task, 1, program.cloud() - 1);
            addDeadline(task, program.cloud(), program.cloud());
        }
    }

    private void addDeadline(int task, int firstOption, int lastOption) {
        double[] row = row();
        for (int option = firstOption; option <= lastOption; option++) {
            row[task * columns + option] = program.time(task, option);
        }
        simplex.inequality(1, row);
    }

    private void addCompleteness() {
        for (int task = 0; task < program.tasks(); task++) {
            double[] row = row();
            for (int k = 0; k < columns; k++) {
                row[task * columns + k] = 1;
            }
            simplex.equality(1, row);
        }
    }

    private double[] row() {
        return new double[program.tasks() * columns];
    }

    /** The multipliers stand in the order limits of load, deadlines, completeness; the last with the sign turned. */
    private Solution solution(Optimisation.Result result) {
        int tasks = program.tasks();
        double[] shares = new double[tasks * options];
        double[] taskPrices = new double[tasks];
        double[] limitPrices = new double[program.limits()];
        Access1D<?> multipliers = result.getDualSolution().orElseThrow().get();
        for (int limit = 0; limit < limitPrices.length; limit++) {
            limitPrices[limit] = multipliers.doubleValue(limit);
        }
        for (int task = 0; task < tasks; task++) {
            taskPrices[task] = -multipliers.doubleValue(limitPrices.length + 3L * tasks + task);
            for (int option = 0; option < options; option++) {
                shares[task * options + option] = result.doubleValue(task * columns + option);
            }
        }
        return new Solution(shares, taskPrices, limitPrices);
    }
}
