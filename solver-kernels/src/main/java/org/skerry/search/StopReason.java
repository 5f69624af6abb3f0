package org.skerry.search;

/** Why a search is done. */
public enum StopReason {
    /** It is not done. */
    NONE,
    /** Every evaluation of the budget was spent. */
    EVALUATIONS,
    /** Every generation of the budget was done. */
    GENERATIONS,
    /** The method's own stopping rule fired. */
    CONVERGED
}
