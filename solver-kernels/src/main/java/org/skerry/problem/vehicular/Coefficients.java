package org.skerry.problem.vehicular;

/** For what the energy coefficients of Table II are drawn once. */
public enum Coefficients {
    /** Every task has its own. */
    TASK,
    /** All tasks of an instance share them. */
    INSTANCE
}
