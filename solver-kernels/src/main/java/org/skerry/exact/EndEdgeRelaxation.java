package org.skerry.exact;

import java.util.Arrays;
import org.skerry.problem.endedge.Placements;

/**
 * The convex relaxation of an {@code endedge} instance, which gives a lower bound of its objective F whatever the rule by
 * which servers and shared links are divided: the Lagrangian dual of the capacities, maximised.
 *
 * <p>Let a task on resource r with work d wait d / f seconds for the part f that it gets of the capacity C_r, at c per
 * second, and let s = sqrt(c d). By the Cauchy-Schwarz inequality the tasks of r cost at least (sum s)^2 / C_r, however
 * C_r is divided, and (sum s)^2 / C_r is at least 2 lambda_r sum s - lambda_r^2 C_r for every lambda_r. So for every
 * lambda, with k the cost of an option without its resource,
 *
 * <pre>  D(lambda) = sum over tasks of min over options of (k + 2 lambda_r s) - sum over r of lambda_r^2 C_r</pre>
 *
 * is a lower bound. Its maximum is the minimum of the relaxation P in which a task may be split among its options,
 * sum k x + sum over r of S_r^2 / C_r with S_r = sum s x, and lambda_r = S_r / C_r there (strong duality). P is minimised
 * by moving one task at a time from a dear option to its cheapest one, by the exact step: P is smooth and the tasks are
 * constrained apart, so no other point is stationary. Sweeps end when P and D agree, which proves the maximum; D is a
 * bound after every sweep.
 */
final class EndEdgeRelaxation {
    private static final double TOLERANCE = 1e-8;
    private static final int MAX_SWEEPS = 10_000;
    private static final int ROUNDINGS_PER_TERM = 16;

    private final Placements placements;
    private final double[] cost;
    /** s = sqrt(c d) of every slot. */
    private final double[] root;
    /** Part of the task that a slot holds. */
    private final double[] part;
    /** S_r of every resource. */
    private final double[] sum;

    private final double bound;

    /** Solves the relaxation. */
    EndEdgeRelaxation(Placements placements) {
        this.placements = placements;
        cost = new double[placements.slots()];
        root = new double[placements.slots()];
        part = new double[placements.slots()];
        sum = new double[placements.resources()];
        for (int task = 0; task < placements.tasks(); task++) {
            double costPerSecond = placements.instance().costPerSecond(task);
            int cheapest = placements.first(task);
            for (int slot = placements.first(task); slot < placements.first(task + 1); slot++) {
                cost[slot] = placements.cost(slot);
                root[slot] = Math.sqrt(costPerSecond * placements.work(slot));
                cheapest = cost[slot] < cost[cheapest] ? slot : cheapest;
            }
            part[cheapest] = 1;
        }
        bound = maximum();
    }

    /** The lower bound: the greatest D that was found. */
    double bound() {
        return bound;
    }

    /** The plan in which every task takes the option that holds most of it, as slots. */
    int[] rounded() {
        int[] slots = new int[placements.tasks()];
        for (int task = 0; task < slots.length; task++) {
            int most = placements.first(task);
            for (int slot = most + 1; slot < placements.first(task + 1); slot++) {
                most = part[slot] > part[most] ? slot : most;
            }
            slots[task] = most;
        }
        return slots;
    }

    private double maximum() {
        double best = Double.NEGATIVE_INFINITY;
        for (int sweep = 0; sweep < MAX_SWEEPS; sweep++) {
            addUp();
            best = Math.max(best, dual());
            if (relaxed() - best <= TOLERANCE * best) {
                break;
            }
            for (int task = 0; task < placements.tasks(); task++) {
                concentrate(task);
            }
        }
        return best;
    }

    private void addUp() {
        Arrays.fill(sum, 0);
        for (int slot = 0; slot < part.length; slot++) {
            sum[placements.resource(slot)] += root[slot] * part[slot];
        }
    }

    /** P at the present parts. */
    private double relaxed() {
        double value = 0;
        for (int slot = 0; slot < part.length; slot++) {
            value += cost[slot] * part[slot];
        }
        for (int r = 0; r < sum.length; r++) {
            value += sum[r] * sum[r] / placements.capacity(r);
        }
        return value;
    }

    /** D at lambda = S / C, less what rounding can have added to it or taken from the objective of a plan. */
    private double dual() {
        double value = 0;
        for (int task = 0; task < placements.tasks(); task++) {
            value += price(cheapest(task));
        }
        double magnitude = value;
        for (int r = 0; r < sum.length; r++) {
            double term = sum[r] * sum[r] / placements.capacity(r);
            value -= term;
            magnitude += term;
        }
        return value - (placements.tasks() + sum.length + ROUNDINGS_PER_TERM) * Math.ulp(1.0) * magnitude;
    }

    /** k + 2 lambda_r s. */
    private double price(int slot) {
        int r = placements.resource(slot);
        return cost[slot] + 2 * sum[r] / placements.capacity(r) * root[slot];
    }

    private int cheapest(int task) {
        int cheapest = placements.first(task);
        for (int slot = cheapest + 1; slot < placements.first(task + 1); slot++) {
            cheapest = price(slot) < price(cheapest) ? slot : cheapest;
        }
        return cheapest;
    }

    /** Moves what a task has in dearer options to the one that is cheapest, as far as that lowers P. */
    private void concentrate(int task) {
        for (int slot = placements.first(task); slot < placements.first(task + 1); slot++) {
            int cheapest = cheapest(task);
            double saving = price(slot) - price(cheapest);
            if (part[slot] > 0 && saving > 0) {
                double moved = Math.min(part[slot], saving / (curvature(slot) + curvature(cheapest)));
                move(slot, -moved);
                move(cheapest, moved);
            }
        }
    }

    /** Second derivative of P in the part of a slot. */
    private double curvature(int slot) {
        return 2 * root[slot] * root[slot] / placements.capacity(placements.resource(slot));
    }

    private void move(int slot, double change) {
        part[slot] += change;
        sum[placements.resource(slot)] += root[slot] * change;
    }
}
