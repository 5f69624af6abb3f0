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
        double[] seconds) {

    int size() {
        return objective.length;
    }

    /** Objectives of the feasible runs. */
    double[] feasibleObjectives() {
        double[] values = new double[size()];
        int count = 0;
        for (int run = 0; run < size(); run++) {
            if (feasible[run]) {
                values[count++] = objective[run];
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
