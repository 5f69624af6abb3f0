package org.skerry.solver;

/** What one unit of violation costs while ACE-IVY searches. */
public enum PenaltySchedule {
    /**
     * From the greatest to the least penalty, ACE-IVY, Eq. 18, whatever the problem says. The last populations may then
     * prefer infeasible candidates; the champion stays the best feasible one.
     */
    DECREASING,
    /** The problem's own penalty throughout, under which all other solvers rank. */
    CONSTANT
}
