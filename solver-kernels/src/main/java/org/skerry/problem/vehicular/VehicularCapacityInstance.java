package org.skerry.problem.vehicular;

import java.util.Objects;
import org.skerry.problem.Instance;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** Tasks of a {@code vehicular} instance, and how much of their work the edge and the cloud can do. Immutable. */
public final class VehicularCapacityInstance implements Instance {
    /** Name of the family. */
    public static final String FAMILY = "vehicular-capacity";

    private static final long serialVersionUID = 1;

    private final VehicularInstance tasks;
    private final double edgeCycles;
    private final double cloudCycles;
    private final String id;

    /**
     * An instance.
     *
     * @param tasks tasks and their energies
     * @param edgeCycles work in cycles that the edge can do, above 0
     * @param cloudCycles work in cycles that the cloud can do, above 0
     */
    public VehicularCapacityInstance(VehicularInstance tasks, double edgeCycles, double cloudCycles) {
        this.tasks = Objects.requireNonNull(tasks, "tasks");
        Ranges.above("edgeCycles", edgeCycles, 0);
        Ranges.above("cloudCycles", cloudCycles, 0);
        this.edgeCycles = edgeCycles;
        this.cloudCycles = cloudCycles;
        String digest = new Digest()
                .add(FAMILY)
                .add(tasks.id())
                .add(edgeCycles)
                .add(cloudCycles)
                .id();
        id = FAMILY + "-" + tasks.tasks() + "-" + digest;
    }

    @Override
    public String id() {
        return id;
    }

    /** The tasks and their energies. */
    public VehicularInstance tasks() {
        return tasks;
    }

    /** Work in cycles that the edge can do. */
    public double edgeCycles() {
        return edgeCycles;
    }

    /** Work in cycles that the cloud can do. */
    public double cloudCycles() {
        return cloudCycles;
    }

    /**
     * By how much a plan overloads the edge and the cloud, each as a part of its capacity, added. 0 when feasible.
     *
     * @param tier index of the {@link Tier} of every task, shape [N]
     * @throws IllegalArgumentException if the plan has another length or an entry is no tier
     */
    public double overload(int[] tier) {
        tasks.requirePlan(tier);
        double edge = 0;
        double cloud = 0;
        for (int task = 0; task < tier.length; task++) {
            edge += tier[task] == Tier.EDGE.index() ? tasks.cycles(task) : 0;
            cloud += tier[task] == Tier.CLOUD.index() ? tasks.cycles(task) : 0;
        }
        return overload(edge, cloud);
    }

    /** The same for the loads of both in cycles: the hot path. */
    double overload(double edge, double cloud) {
        return Math.max(0, edge / edgeCycles - 1) + Math.max(0, cloud / cloudCycles - 1);
    }

    /** Whether the other is an instance with the same numbers. */
    @Override
    public boolean equals(Object other) {
        return other instanceof VehicularCapacityInstance instance && id.equals(instance.id);
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
