package org.skerry.spark.claim;

import java.util.Locale;

/** What is compared; every one is the better the lower, except {@link #FEASIBLE}. */
public enum Metric {
    /** The objective of the champion. */
    OBJECTIVE("objective", true, false),
    /** The objective of the champion, divided by the number of tasks. */
    OBJECTIVE_PER_TASK("objective", true, true),
    /** Its energy in J. */
    ENERGY("energy_j", true, false),
    /** Its energy in J, divided by the number of tasks. */
    ENERGY_PER_TASK("energy_j", true, true),
    /** The mean latency of its tasks in s. */
    LATENCY("latency_s", true, false),
    /** The wall time of the run in s. */
    SECONDS("wall_seconds", false, false),
    /** 1 if the champion has no violation, else 0. */
    FEASIBLE("cast(feasible as double)", false, false);

    private final String column;
    private final boolean ofFeasible;
    private final boolean perTask;

    Metric(String column, boolean ofFeasible, boolean perTask) {
        this.column = column;
        this.ofFeasible = ofFeasible;
        this.perTask = perTask;
    }

    /** Expression over the columns of the table {@code runs}. */
    String column() {
        return column;
    }

    /** Whether it says something of a feasible champion only. */
    boolean ofFeasible() {
        return ofFeasible;
    }

    /** Whether the value is divided by the parameter {@code tasks} of its instances. */
    boolean perTask() {
        return perTask;
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
