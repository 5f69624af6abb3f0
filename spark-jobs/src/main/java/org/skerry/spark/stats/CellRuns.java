package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * The finished runs of one cell, in the order of instance and repetition.
 *
 * @param solver catalogue name of the solver
 * @param instanceIndex number of each run's instance, ascending
 * @param instanceId identity of each run's instance
 * @param objective objective of each run
 * @param feasible whether each run's champion has violation 0
 * @param evaluations evaluations of each run
 * @param energyJ energy of each run's champion in J; NaN where the model has none
 * @param latencyS mean latency of a task of each run's champion in s; NaN where the model has none
 * @param feasibleTaskRatio part of each champion's tasks that are in time; NaN where the model has none
 * @param evaluationsToNear evaluations after which each run was near the best seen; NaN where it never was
 * @param seconds wall time of each run
 */
record CellRuns(
        String problem,
        String problemParameters,
        String solver,
        String label,
        int[] instanceIndex,
        List<String> instanceId,
        double[] objective,
        boolean[] feasible,
        double[] evaluations,
        double[] energyJ,
        double[] latencyS,
        double[] feasibleTaskRatio,
        double[] evaluationsToNear,
        double[] seconds) {

    int size() {
        return objective.length;
    }

    /** Objectives of the feasible runs. */
    double[] feasibleObjectives() {
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

    /** Whether all runs are on one instance. */
    boolean singleInstance() {
        return instanceIndex[0] == instanceIndex[size() - 1];
    }

    /** Mean objective per instance, in order; an instance with an infeasible run counts as positive infinity. */
    double[] instanceMeans() {
        DoubleStream.Builder means = DoubleStream.builder();
        int first = 0;
        while (first < size()) {
            double sum = 0;
            int run = first;
            while (run < size() && instanceIndex[run] == instanceIndex[first]) {
                sum += feasible[run] ? objective[run] : Double.POSITIVE_INFINITY;
                run++;
            }
            means.add(sum / (run - first));
            first = run;
        }
        return means.build().toArray();
    }

    /** The distinct instance indices, in order. */
    int[] instances() {
        return Arrays.stream(instanceIndex).distinct().toArray();
    }
}
