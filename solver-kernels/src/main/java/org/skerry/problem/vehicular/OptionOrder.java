package org.skerry.problem.vehicular;

import org.skerry.search.Rng;

/**
 * Which tier each position of a task's genes stands for.
 *
 * <p>A solver that is drawn to the origin or to a bound of the box is drawn to one position, and with the same order for
 * all tasks to one tier, which happens to be a very good plan (the cloud) or a very bad one (the vehicle).
 */
public enum OptionOrder {
    /** Every task has its own random order, so that no point of the box stands for one tier. */
    PERMUTED,
    /** Vehicle, edge, cloud: the order of the paper's a_{i,0}, a_{i,1}, a_{i,2}. */
    VEHICLE_FIRST,
    /** Cloud, edge, vehicle. */
    CLOUD_FIRST;

    private static final int SEED = 0;

    /**
     * The tier of every position, shape [tasks][3]. Random orders are drawn from the instance's identity alone, so all
     * solvers of an instance see the same ones.
     */
    public int[][] of(VehicularInstance instance) {
        Rng rng = Rng.of(SEED, "option-order", instance.id());
        int[][] order = new int[instance.tasks()][];
        for (int task = 0; task < order.length; task++) {
            order[task] = switch (this) {
                case PERMUTED -> rng.nextPermutation(3);
                case VEHICLE_FIRST -> new int[] {0, 1, 2};
                case CLOUD_FIRST -> new int[] {2, 1, 0};
            };
        }
        return order;
    }
}
