package org.skerry.exact;

import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;

/** Feasible plans of a {@code vehicular-capacity} instance that take little time. */
final class CapacityPlans {
    private CapacityPlans() {}

    /** Tasks one by one, each at the tier that adds least and has room; the vehicle always has. */
    static int[] greedy(VehicularCapacityInstance instance) {
        VehicularInstance tasks = instance.tasks();
        int[] plan = new int[tasks.tasks()];
        for (int task = 0; task < plan.length; task++) {
            Tier best = Tier.VEHICLE;
            for (Tier tier : Tier.values()) {
                plan[task] = tier.index();
                boolean better = tasks.energyJoules(task, tier) < tasks.energyJoules(task, best);
                if (better && instance.overload(plan) == 0) {
                    best = tier;
                }
            }
            plan[task] = best.index();
        }
        return plan;
    }

    /** Every task at its cheapest tier at the prices of the relaxation, but on its vehicle where there is no room. */
    static int[] rounded(VehicularCapacityInstance instance, CapacityRelaxation relaxation) {
        int[] plan = new int[instance.tasks().tasks()];
        for (int task = 0; task < plan.length; task++) {
            plan[task] = relaxation.cheapest(task).index();
            if (instance.overload(plan) > 0) {
                plan[task] = Tier.VEHICLE.index();
            }
        }
        return plan;
    }
}
