package org.skerry.problem.endedge;

/**
 * How an edge server divides its speed, and a shared link its rate, among the tasks that use it at the same time.
 *
 * <p>A task with share g of all shares G gets the part g / G (Eq. 19 with equality; the paper gives no rule). Shares in
 * proportion to the work itself would give the same total as equal ones.
 */
public enum Allocation {
    /**
     * The share is sqrt(c d), where d is the work (cycles or bits) and c what one second of delay costs: the division of
     * least total cost, by the Karush-Kuhn-Tucker conditions of min sum c_i d_i / f_i subject to sum f_i = F.
     */
    SQRT,
    /** Every task has the same share. */
    EQUAL;

    /**
     * The share of a task.
     *
     * @param costPerSecond what one second of delay costs, above 0
     * @param work cycles or bits, above 0
     */
    double share(double costPerSecond, double work) {
        return switch (this) {
            case SQRT -> Math.sqrt(costPerSecond * work);
            case EQUAL -> 1;
        };
    }
}
