package org.skerry.exact;

import org.skerry.problem.endedge.Placements;

/**
 * Descent by single moves from simple plans of an {@code endedge} instance: an upper bound of its least objective.
 *
 * <p>A move changes the objective by the terms of two resources alone: the tasks of a resource with capacity C cost
 * A G / C, where G sums their shares and A their work per share times what a second costs.
 */
final class EndEdgeDescent {
    /** Relative; above what rounding can make of equal values, so that no descent goes round in circles. */
    private static final double LEAST_GAIN = 1e-12;

    private final Placements placements;
    private final double[] cost;
    private final double[] share;
    /** Work per share times what a second costs, of every slot. */
    private final double[] dearness;
    /** G and A of every resource. */
    private final double[] shares;

    private final double[] dearnesses;
    private final int[] slots;

    private EndEdgeDescent(Placements placements) {
        this.placements = placements;
        cost = new double[placements.slots()];
        share = new double[placements.slots()];
        dearness = new double[placements.slots()];
        for (int task = 0; task < placements.tasks(); task++) {
            double costPerSecond = placements.instance().costPerSecond(task);
            for (int slot = placements.first(task); slot < placements.first(task + 1); slot++) {
                cost[slot] = placements.cost(slot);
                share[slot] = placements.share(slot);
                dearness[slot] = share[slot] > 0 ? costPerSecond * placements.work(slot) / share[slot] : 0;
            }
        }
        shares = new double[placements.resources()];
        dearnesses = new double[placements.resources()];
        slots = new int[placements.tasks()];
    }

    /** Tasks one by one, each where it adds least, as slots. */
    static int[] greedy(Placements placements) {
        EndEdgeDescent descent = new EndEdgeDescent(placements);
        for (int task = 0; task < descent.slots.length; task++) {
            descent.put(task, descent.best(task));
        }
        return descent.slots;
    }

    /** A plan that no move of one task improves, from a plan, both as slots. */
    static int[] from(Placements placements, int[] start) {
        EndEdgeDescent descent = new EndEdgeDescent(placements);
        for (int task = 0; task < start.length; task++) {
            descent.put(task, start[task]);
        }
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int task = 0; task < start.length; task++) {
                improved |= descent.improve(task);
            }
        }
        return descent.slots;
    }

    private boolean improve(int task) {
        int before = slots[task];
        take(task);
        int best = best(task);
        boolean better = added(best) < added(before) * (1 - LEAST_GAIN);
        put(task, better ? best : before);
        return better;
    }

    private int best(int task) {
        int best = placements.first(task);
        for (int slot = best + 1; slot < placements.first(task + 1); slot++) {
            best = added(slot) < added(best) ? slot : best;
        }
        return best;
    }

    /** What a slot adds to the objective while its task is nowhere. */
    private double added(int slot) {
        int r = placements.resource(slot);
        double shared = dearness[slot] * (shares[r] + share[slot]) + dearnesses[r] * share[slot];
        return cost[slot] + shared / placements.capacity(r);
    }

    private void put(int task, int slot) {
        slots[task] = slot;
        shares[placements.resource(slot)] += share[slot];
        dearnesses[placements.resource(slot)] += dearness[slot];
    }

    private void take(int task) {
        int slot = slots[task];
        shares[placements.resource(slot)] -= share[slot];
        dearnesses[placements.resource(slot)] -= dearness[slot];
    }
}
