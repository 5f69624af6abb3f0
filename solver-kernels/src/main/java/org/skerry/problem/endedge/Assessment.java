package org.skerry.problem.endedge;

import java.util.Arrays;

/** Latency, energy and violation of one plan after another. Holds working memory: for one thread at a time. */
public final class Assessment {
    private final Placements placements;
    private final Tasks tasks;
    private final Devices devices;
    private final Weights weights;
    /** Of every resource: the sum of all shares, then that sum over the capacity. */
    private final double[] load;

    private double latencySeconds;
    private int lateTasks;
    private double energyJoules;
    private double violation;

    /** Assesses plans of an instance; none is assessed yet. */
    public Assessment(Placements placements) {
        this.placements = placements;
        tasks = placements.instance().tasks();
        devices = placements.instance().devices();
        weights = placements.instance().weights();
        load = new double[placements.resources()];
    }

    /**
     * Assesses a plan (Eqs. 14-21). Allocates nothing.
     *
     * @param slots the slot of every task, shape [tasks]
     */
    public void assess(int[] slots) {
        Arrays.fill(load, 0);
        for (int slot : slots) {
            load[placements.resource(slot)] += placements.share(slot);
        }
        for (int resource = 0; resource < load.length; resource++) {
            load[resource] /= placements.capacity(resource);
        }
        latencySeconds = 0;
        energyJoules = 0;
        violation = 0;
        lateTasks = 0;
        int task = 0;
        while (task < slots.length) {
            task = assessDevice(slots, task);
        }
    }

    /** Adds the tasks of one device, of which {@code from} is the first; returns the first of the next one. */
    private int assessDevice(int[] slots, int from) {
        int device = tasks.device(from);
        double waitWatts = devices.waitWatts(device);
        double latency = 0;
        double joules = 0;
        double lateness = 0;
        int task = from;
        while (task < slots.length && tasks.device(task) == device) {
            int slot = slots[task];
            double shared = placements.workPerShare(slot) * load[placements.resource(slot)]; // Eq. 8, and 10 if shared
            double seconds = placements.seconds(slot) + shared; // Eq. 14
            latency += seconds;
            joules += placements.joules(slot) + waitWatts * shared; // Eq. 15
            double late = seconds / tasks.deadlineSeconds(task) - 1;
            if (late > 0) {
                lateness += late; // Eq. 20
                lateTasks++;
            }
            task++;
        }
        latencySeconds += latency;
        energyJoules += joules;
        violation += lateness + Math.max(0, joules / devices.energyLimitJoules(device) - 1); // Eq. 21
        return task;
    }

    /** T of the plan that was assessed last, the sum over tasks, in s (Eq. 16). */
    public double latencySeconds() {
        return latencySeconds;
    }

    /** E of the plan that was assessed last, the sum over tasks, in J (Eq. 16). */
    public double energyJoules() {
        return energyJoules;
    }

    /** Number of tasks of the plan that was assessed last that are done after their deadline. */
    public int lateTasks() {
        return lateTasks;
    }

    /** F = w_T T + w_E E of the plan that was assessed last (Eq. 17). */
    public double objective() {
        return weights.latency() * latencySeconds + weights.energy() * energyJoules;
    }

    /**
     * Violation of the plan that was assessed last: the sum of the lateness of tasks beyond their deadline, as a part of
     * it (Eq. 20), and of the energy of devices beyond their limit, as a part of it (Eq. 21). 0 when feasible.
     */
    public double violation() {
        return violation;
    }
}
