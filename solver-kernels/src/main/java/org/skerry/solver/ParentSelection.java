package org.skerry.solver;

/** How a genetic algorithm selects a parent. */
public enum ParentSelection {
    /** The better of two random candidates. */
    TOURNAMENT,
    /**
     * In proportion to 1 / (1 + f), or to 1 + |f| for a negative f: almost uniform where fitness values differ little in
     * proportion, so the result depends on the unit of the objective.
     */
    ROULETTE
}
