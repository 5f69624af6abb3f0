package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.skerry.run.Catalogue;
import org.skerry.search.Described;
import org.skerry.search.Solver;

/**
 * The finished runs of one cell, in the order of instance and repetition.
 *
 * @param solver catalogue name of the solver
 * @param instanceIndex number of each run's instance, ascending
 * @param instanceId identity of each run's instance
 * @param repetition number of each run among those of its solver on its instance
 * @param objective objective of each run
 * @param feasible whether each run's champion has violation 0
 * @param leaderFeasible 1 where what the method itself would hand over has violation 0, else 0; NaN where that was not
 *     recorded
 * @param evaluations evaluations of each run
 * @param energyJoules energy of each run's champion in J; NaN where the model has none
 * @param latencySeconds mean latency of a task of each run's champion in s; NaN where the model has none
 * @param feasibleTaskRatio part of each champion's tasks that are in time; NaN where the model has none
 * @param evaluationsToNear evaluations after which each run was near the best seen; NaN where it never was
 * @param seconds wall time of each run
 */
public record CellRuns(
        String problem,
        String problemParameters,
        String solver,
        String label,
        int[] instanceIndex,
        List<String> instanceId,
        int[] repetition,
        double[] objective,
        boolean[] feasible,
        double[] leaderFeasible,
        double[] evaluations,
        double[] energyJoules,
        double[] latencySeconds,
        double[] feasibleTaskRatio,
        double[] evaluationsToNear,
        double[] seconds) {

    /** The cells of each set of instances, sets and cells in the order they come in. */
    public static Map<SetKey, List<CellRuns>> bySet(List<CellRuns> cells) {
        return cells.stream().collect(Collectors.groupingBy(CellRuns::set, LinkedHashMap::new, Collectors.toList()));
    }

    /** The set of instances. */
    public SetKey set() {
        return new SetKey(problem, problemParameters);
    }

    /** Number of runs, at least 1. */
    public int size() {
        return objective.length;
    }

    /** Whether the catalogue says that the solver was rebuilt without public code or full text. */
    boolean reconstructed() {
        Solver entry = Catalogue.solvers().get(solver);
        return entry != null && entry.getClass().getAnnotation(Described.class).reconstructed();
    }

    /**
     * The same runs, measured by something else than their objective.
     *
     * @param values one value of every run
     */
    public CellRuns measuredBy(double[] values) {
        return new CellRuns(
                problem,
                problemParameters,
                solver,
                label,
                instanceIndex,
                instanceId,
                repetition,
                values,
                feasible,
                leaderFeasible,
                evaluations,
                energyJoules,
                latencySeconds,
                feasibleTaskRatio,
                evaluationsToNear,
                seconds);
    }

    /** Objectives of the feasible runs. */
    public double[] feasibleObjectives() {
        return ofFeasible(objective);
    }

    /**
     * The values of the feasible runs.
     *
     * @param all one value of every run
     */
    double[] ofFeasible(double[] all) {
        double[] values = new double[size()];
        int count = 0;
        for (int run = 0; run < size(); run++) {
            if (feasible[run]) {
                values[count++] = all[run];
            }
        }
        return Arrays.copyOf(values, count);
    }

    /** The objective of a run; positive infinity, which is worse than any, where it is infeasible. */
    public double merit(int run) {
        return feasible[run] ? objective[run] : Double.POSITIVE_INFINITY;
    }

    /** {@link #merit(int)} of every run. */
    public double[] merits() {
        double[] merits = new double[size()];
        Arrays.setAll(merits, this::merit);
        return merits;
    }

    /** {@link #merit(int)} of the runs on every instance, by its identity, in order. */
    public Map<String, double[]> meritsByInstance() {
        Map<String, DoubleStream.Builder> merits = new LinkedHashMap<>();
        for (int run = 0; run < size(); run++) {
            merits.computeIfAbsent(instanceId.get(run), instance -> DoubleStream.builder())
                    .add(merit(run));
        }
        Map<String, double[]> arrays = new LinkedHashMap<>();
        merits.forEach((instance, values) -> arrays.put(instance, values.build().toArray()));
        return arrays;
    }

    /** Whether all runs are on one instance. */
    public boolean singleInstance() {
        return instanceIndex[0] == instanceIndex[size() - 1];
    }

    /** Mean objective per instance, in order; an instance with an infeasible run counts as positive infinity. */
    public double[] instanceMeans() {
        return meritsByInstance().values().stream().mapToDouble(CellRuns::mean).toArray();
    }

    /** The mean of merits; positive infinity where one of them is. */
    static double mean(double[] merits) {
        double sum = 0;
        for (double merit : merits) {
            sum += merit;
        }
        return sum / merits.length;
    }

    /** The distinct instance indices, in order. */
    public int[] instances() {
        return Arrays.stream(instanceIndex).distinct().toArray();
    }
}
