package org.skerry.spark.claim;

import java.util.Locale;

/** What is compared; every one is the better the lower, except {@link #FEASIBLE}. */
public enum Metric {
    /** The objective of the champion. */
    OBJECTIVE("objective", true, 0),
    /** The objective of the champion, divided by the number of tasks. */
    OBJECTIVE_PER_TASK("objective", true, -1),
    /** Its energy in J. */
    ENERGY("energy_j", true, 0),
    /** Its energy in J, divided by the number of tasks. */
    ENERGY_PER_TASK("energy_j", true, -1),
    /** The mean latency of its tasks in s. */
    LATENCY("latency_s", true, 0),
    /** The sum of the latencies of its tasks in s. */
    TOTAL_LATENCY("latency_s", true, 1),
    /** The wall time of the run in s. */
    SECONDS("wall_seconds", false, 0),
    /** The same with the training of the run's autoencoder, which is trained once for a number of tasks. */
    SECONDS_WITH_TRAINING("wall_seconds + coalesce(training_seconds, 0)", false, 0),
    /** The part of the wall time of the run in which plans were evaluated, in s. */
    EVALUATION_SECONDS("evaluation_seconds", false, 0),
    /** The part of it in which codes were decoded, in s. */
    DECODE_SECONDS("decode_seconds", false, 0),
    /** Evaluations until the champion is within 5 % of the best that any run found on the instance. */
    EVALUATIONS_TO_NEAR("evaluations_to_near", false, 0),
    /** 1 if what the method itself hands over at its end has no violation, else 0. */
    FEASIBLE("cast(leader_feasible as double)", false, 0);

    private final String column;
    private final boolean ofFeasible;
    private final int powerOfTasks;

    Metric(String column, boolean ofFeasible, int powerOfTasks) {
        this.column = column;
        this.ofFeasible = ofFeasible;
        this.powerOfTasks = powerOfTasks;
    }

    /**
     * Expression over the columns of the table {@code runs}, {@code training_seconds} of the table {@code models}, and
     * {@code evaluations_to_near} of the statistics.
     */
    String column() {
        return column;
    }

    /** Whether it says something of a feasible champion only. */
    boolean ofFeasible() {
        return ofFeasible;
    }

    /**
     * Its value.
     *
     * @param value of the column
     * @param tasks the parameter {@code tasks} of the instances; NaN where they have none
     */
    double of(double value, double tasks) {
        return powerOfTasks == 0 ? value : powerOfTasks > 0 ? value * tasks : value / tasks;
    }

    /** What a run without a value is not. */
    String attained() {
        return this == EVALUATIONS_TO_NEAR ? "near" : "feasible";
    }

    /** Whether reference values of the objective can stand beside it. */
    boolean ofObjective() {
        return this == OBJECTIVE || this == OBJECTIVE_PER_TASK;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
