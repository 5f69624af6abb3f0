package org.skerry.problem.endedge;

import org.skerry.search.Rng;

/**
 * Which of its options each position of a task's genes stands for.
 *
 * <p>A solver that is drawn to the origin or to a bound of the box is drawn to one position. With the paper's order for
 * all tasks that is the device, a very bad plan, or the cloud, a nearly optimal one; so the order alone decides which
 * solver looks good.
 */
public enum OptionOrder {
    /** Every task has its own random order, so that no point of the box stands for one kind of place. */
    PERMUTED,
    /** Device, servers, cloud: the order of the paper's x_ij. */
    PAPER,
    /** Cloud, servers from last to first, device. */
    REVERSED;

    private static final int SEED = 0;

    /**
     * The option of every position, shape [tasks][options of the task]. Random orders are drawn from the instance's
     * identity alone, so all solvers of an instance see the same ones.
     */
    public int[][] of(Placements placements) {
        Rng rng = Rng.of(SEED, "option-order", placements.instance().id());
        int[][] order = new int[placements.tasks()][];
        for (int task = 0; task < order.length; task++) {
            order[task] = of(placements.options(task), rng);
        }
        return order;
    }

    private int[] of(int options, Rng rng) {
        if (this == PERMUTED) {
            return rng.nextPermutation(options);
        }
        int[] order = new int[options];
        for (int position = 0; position < options; position++) {
            order[position] = this == PAPER ? position : options - 1 - position;
        }
        return order;
    }
}
