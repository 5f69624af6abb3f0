package org.skerry.problem.vehicular;

import org.skerry.problem.Instance;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * Tasks with the coefficients of their energy, and the energy of every task on every tier (VELO paper, Eqs. 1-6).
 * Immutable.
 */
public final class VehicularInstance implements Instance {
    /** Name of the family. */
    public static final String FAMILY = "vehicular";

    private static final long serialVersionUID = 1;
    private static final int TIERS = 3;

    private final double[] cycles;
    private final double[] bits;
    private final double[] etaVehicle;
    private final double[] etaEdge;
    private final double[] etaCloud;
    private final double[] epsEdge;
    private final double[] epsCloud;
    /** Energy in J, row-major [task][tier]. */
    private final double[] energy;

    private final String id;

    /**
     * An instance with N tasks; every array has shape [N] and holds finite numbers of at least 0.
     *
     * @param cycles workload C_i in cycles
     * @param bits data size D_i in bit
     * @param etaVehicle energy of computing on the vehicle, eta_v, in J/cycle
     * @param etaEdge energy of computing on a roadside unit, eta_e, in J/cycle
     * @param etaCloud energy of computing in the cloud, eta_c, in J/cycle
     * @param epsEdge energy of transmission to a roadside unit, eps_e, in J/bit
     * @param epsCloud energy of transmission to the cloud, eps_c, in J/bit
     * @throws IllegalArgumentException if there is no task, the shapes differ or a number is out of its range
     */
    public VehicularInstance(
            double[] cycles,
            double[] bits,
            double[] etaVehicle,
            double[] etaEdge,
            double[] etaCloud,
            double[] epsEdge,
            double[] epsCloud) {
        int tasks = cycles.length;
        Ranges.atLeast("tasks", tasks, 1);
        this.cycles = checked("cycles", cycles, tasks);
        this.bits = checked("bits", bits, tasks);
        this.etaVehicle = checked("etaVehicle", etaVehicle, tasks);
        this.etaEdge = checked("etaEdge", etaEdge, tasks);
        this.etaCloud = checked("etaCloud", etaCloud, tasks);
        this.epsEdge = checked("epsEdge", epsEdge, tasks);
        this.epsCloud = checked("epsCloud", epsCloud, tasks);
        energy = new double[TIERS * tasks];
        for (int i = 0; i < tasks; i++) {
            energy[TIERS * i] = cycles[i] * etaVehicle[i]; // Eq. 2
            energy[TIERS * i + 1] = bits[i] * epsEdge[i] + cycles[i] * etaEdge[i]; // Eq. 3
            energy[TIERS * i + 2] = bits[i] * epsCloud[i] + cycles[i] * etaCloud[i]; // Eq. 4
        }
        id = FAMILY + "-" + tasks + "-" + digest();
    }

    private static double[] checked(String name, double[] values, int tasks) {
        if (values.length != tasks) {
            throw new IllegalArgumentException(
                    name + " has " + values.length + " numbers and must have one for each of " + tasks + " tasks");
        }
        for (int task = 0; task < tasks; task++) {
            Ranges.atLeast(name + "[" + task + "]", values[task], 0);
        }
        return values.clone();
    }

    private String digest() {
        return new Digest()
                .add(FAMILY)
                .add(cycles)
                .add(bits)
                .add(etaVehicle)
                .add(etaEdge)
                .add(etaCloud)
                .add(epsEdge)
                .add(epsCloud)
                .id();
    }

    @Override
    public String id() {
        return id;
    }

    /** Number of tasks N. */
    public int tasks() {
        return cycles.length;
    }

    /**
     * Energy of one task on a tier in J (Eqs. 2-4).
     *
     * @param task from 0 to N - 1
     */
    public double energyJoules(int task, Tier tier) {
        return energyJoules(task, tier.index());
    }

    /** Energy of one task on the tier of an index, which is not checked: the hot path. */
    double energyJoules(int task, int tier) {
        return energy[TIERS * task + tier];
    }

    /**
     * Total energy of a plan in J (Eqs. 1 and 5), added in the order of the tasks.
     *
     * @param tier index of the {@link Tier} of every task, shape [N]
     * @throws IllegalArgumentException if the plan has another length or an entry is no tier
     */
    public double energyJoules(int[] tier) {
        requirePlan(tier);
        double joules = 0;
        for (int task = 0; task < tier.length; task++) {
            joules += energyJoules(task, tier[task]);
        }
        return joules;
    }

    /** Checks that a plan has one tier for every task. */
    void requirePlan(int[] tier) {
        if (tier.length != tasks()) {
            throw new IllegalArgumentException(
                    "a plan has one tier for each of " + tasks() + " tasks, not " + tier.length);
        }
        for (int task = 0; task < tier.length; task++) {
            Ranges.within("the tier of task " + task, tier[task], 0, TIERS - 1);
        }
    }

    /** Workload C_i of one task in cycles. */
    public double cycles(int task) {
        return cycles[task];
    }

    /** Workload C_i in cycles, a copy of shape [N]. */
    public double[] cycles() {
        return cycles.clone();
    }

    /** Data size D_i in bit, a copy of shape [N]. */
    public double[] bits() {
        return bits.clone();
    }

    /** Energy of computing on the vehicle, eta_v, in J/cycle, a copy of shape [N]. */
    public double[] etaVehicle() {
        return etaVehicle.clone();
    }

    /** Energy of computing on a roadside unit, eta_e, in J/cycle, a copy of shape [N]. */
    public double[] etaEdge() {
        return etaEdge.clone();
    }

    /** Energy of computing in the cloud, eta_c, in J/cycle, a copy of shape [N]. */
    public double[] etaCloud() {
        return etaCloud.clone();
    }

    /** Energy of transmission to a roadside unit, eps_e, in J/bit, a copy of shape [N]. */
    public double[] epsEdge() {
        return epsEdge.clone();
    }

    /** Energy of transmission to the cloud, eps_c, in J/bit, a copy of shape [N]. */
    public double[] epsCloud() {
        return epsCloud.clone();
    }

    /** Whether the other is an instance with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VehicularInstance instance && id.equals(instance.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
