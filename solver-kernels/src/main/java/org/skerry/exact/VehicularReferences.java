package org.skerry.exact;

import java.util.Arrays;
import java.util.List;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularInstance;

/**
 * References of a {@code vehicular} instance, in J, all exact.
 *
 * <p>The objective is a sum with one term per task, and a term depends on that task's tier alone (VELO paper, Eqs. 1
 * and 5). So the least sum is the sum of the least terms, and a greedy plan that places the tasks one by one, each where
 * it adds least, is optimal. Under the ranges of Table II computing in the cloud costs about a hundredth of computing on
 * the vehicle while transmission costs next to nothing, so that sending everything to the cloud is a few per cent above
 * the optimum.
 */
public final class VehicularReferences {
    private VehicularReferences() {}

    /** Optimum, all on the vehicle, all on the edge, all in the cloud, greedy, and the mean of random plans. */
    public static List<Reference> of(VehicularInstance instance) {
        return List.of(
                new Reference(Kind.OPTIMUM, optimum(instance), "least energy of every task (separable)", true),
                new Reference(Kind.ALL_LOCAL, all(Tier.VEHICLE, instance), "every task on the vehicle", true),
                new Reference(Kind.ALL_EDGE, all(Tier.EDGE, instance), "every task on a roadside unit", true),
                new Reference(Kind.ALL_CLOUD, all(Tier.CLOUD, instance), "every task in the cloud", true),
                new Reference(Kind.GREEDY, instance.energyJoules(greedy(instance)), "tasks one by one", true),
                new Reference(Kind.RANDOM_MEAN, randomMean(instance), "expectation of a uniform plan", true));
    }

    private static double optimum(VehicularInstance instance) {
        double joules = 0;
        for (int task = 0; task < instance.tasks(); task++) {
            double least = Double.POSITIVE_INFINITY;
            for (Tier tier : Tier.values()) {
                least = Math.min(least, instance.energyJoules(task, tier));
            }
            joules += least;
        }
        return joules;
    }

    private static double all(Tier tier, VehicularInstance instance) {
        int[] plan = new int[instance.tasks()];
        Arrays.fill(plan, tier.index());
        return instance.energyJoules(plan);
    }

    /** The tier of every task that adds least, the first on ties. */
    private static int[] greedy(VehicularInstance instance) {
        int[] plan = new int[instance.tasks()];
        for (int task = 0; task < plan.length; task++) {
            Tier cheapest = Tier.VEHICLE;
            for (Tier tier : Tier.values()) {
                if (instance.energyJoules(task, tier) < instance.energyJoules(task, cheapest)) {
                    cheapest = tier;
                }
            }
            plan[task] = cheapest.index();
        }
        return plan;
    }

    /** By linearity of the expectation, the mean of the three plans that use one tier. */
    private static double randomMean(VehicularInstance instance) {
        double sum = 0;
        for (Tier tier : Tier.values()) {
            sum += all(tier, instance);
        }
        return sum / Tier.values().length;
    }
}
