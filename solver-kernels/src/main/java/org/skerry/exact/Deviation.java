package org.skerry.exact;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularCapacityInstance;

/**
 * A task of a {@code vehicular-capacity} instance that leaves its cheapest tier for another.
 *
 * @param task the task
 * @param tier where it goes
 * @param regret by how much that tier is dearer at the prices of the relaxation, in J, at least 0
 * @param edgeCycles by how much the load of the edge grows, in cycles
 * @param cloudCycles by how much the load of the cloud grows, in cycles
 */
record Deviation(int task, Tier tier, double regret, double edgeCycles, double cloudCycles) {

    /** Both deviations of every task, by ascending regret. */
    static List<Deviation> all(VehicularCapacityInstance instance, CapacityRelaxation relaxation) {
        List<Deviation> deviations = new ArrayList<>();
        for (int task = 0; task < instance.tasks().tasks(); task++) {
            Tier cheapest = relaxation.cheapest(task);
            double cycles = instance.tasks().cycles(task);
            for (Tier tier : Tier.values()) {
                if (tier != cheapest) {
                    deviations.add(new Deviation(
                            task,
                            tier,
                            relaxation.price(task, tier) - relaxation.price(task, cheapest),
                            cycles * (one(tier == Tier.EDGE) - one(cheapest == Tier.EDGE)),
                            cycles * (one(tier == Tier.CLOUD) - one(cheapest == Tier.CLOUD))));
                }
            }
        }
        deviations.sort(Comparator.comparingDouble(Deviation::regret));
        return deviations;
    }

    private static int one(boolean holds) {
        return holds ? 1 : 0;
    }
}
