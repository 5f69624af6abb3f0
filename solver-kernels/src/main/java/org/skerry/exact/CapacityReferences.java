package org.skerry.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularCapacityInstance;

/**
 * References of a {@code vehicular-capacity} instance, in J.
 *
 * <p>Whether the optimum is known depends on limits of numbers, never of time, so it is the same on every machine. Where it
 * is not, the lower bound and the best plan known enclose it. A simple plan is listed even if it overloads a server.
 */
final class CapacityReferences {
    private static final long MOST_JOINS = 300_000_000;
    private static final int MOST_SETS = 500_000;

    private final VehicularCapacityInstance instance;

    private CapacityReferences(VehicularCapacityInstance instance) {
        this.instance = instance;
    }

    /** Optimum or best known plan, lower bound, the three plans of one tier, greedy, and the mean of random plans. */
    static List<Reference> of(VehicularCapacityInstance instance) {
        return new CapacityReferences(instance).all();
    }

    private List<Reference> all() {
        CapacityRelaxation relaxation = new CapacityRelaxation(instance);
        int[] greedy = CapacityPlans.greedy(instance);
        int[] known = CapacityPlans.rounded(instance, relaxation);
        CapacityEnumeration enumeration = new CapacityEnumeration(instance, relaxation, known, MOST_SETS, MOST_JOINS);
        Reference bound = new Reference(
                Kind.LOWER_BOUND,
                relaxation.bound(),
                "Lagrangian dual of the capacities, equal to the linear one",
                true);
        List<Reference> references = new ArrayList<>();
        if (enumeration.closed()) {
            references.add(plan(Kind.OPTIMUM, enumeration.best(), "enumeration of deviations from the relaxation"));
            references.add(bound);
        } else {
            references.add(bound);
            references.add(plan(Kind.BEST_KNOWN, enumeration.best(), "enumeration, not ended within its limit"));
        }
        references.add(plan(Kind.ALL_LOCAL, all(Tier.VEHICLE), "every task on the vehicle"));
        references.add(plan(Kind.ALL_EDGE, all(Tier.EDGE), "every task on a roadside unit"));
        references.add(plan(Kind.ALL_CLOUD, all(Tier.CLOUD), "every task in the cloud"));
        references.add(plan(Kind.GREEDY, greedy, "tasks one by one, where there is room"));
        references.add(new Reference(Kind.RANDOM_MEAN, randomMean(), "expectation of a uniform plan", true));
        return List.copyOf(references);
    }

    private int[] all(Tier tier) {
        int[] plan = new int[instance.tasks().tasks()];
        Arrays.fill(plan, tier.index());
        return plan;
    }

    private Reference plan(Kind kind, int[] plan, String method) {
        return new Reference(kind, instance.tasks().energyJoules(plan), instance.overload(plan), method, true);
    }

    /** By linearity of the expectation, the mean of the three plans that use one tier. */
    private double randomMean() {
        double sum = 0;
        for (Tier tier : Tier.values()) {
            sum += instance.tasks().energyJoules(all(tier));
        }
        return sum / Tier.values().length;
    }
}
