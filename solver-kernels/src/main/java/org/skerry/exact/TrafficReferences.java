package org.skerry.exact;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.traffic.TrafficInstance;

/**
 * References of a {@code traffic} instance, in J.
 *
 * <p>The optimum is that of a linear program and is left out where no plan is feasible. The simple plans keep secure
 * tasks local and the others whole, but need not keep capacities and deadlines: then they have a violation, and their
 * value may be below the optimum.
 */
public final class TrafficReferences {
    /** Rounds down to fewer digits than two processors could make differ. */
    private static final MathContext DIGITS = new MathContext(10, RoundingMode.FLOOR);

    private TrafficReferences() {}

    /** Optimum, all local, all on the roadside units, all in the cloud, greedy, and the mean of random plans. */
    public static List<Reference> of(TrafficInstance instance) {
        List<Reference> references = new ArrayList<>();
        TrafficOptimum.of(instance).ifPresent(optimum -> references.add(reference(optimum)));
        TrafficPlans plans = new TrafficPlans(instance);
        references.add(plan(Kind.ALL_LOCAL, "every task on its signal unit", plans.local(), instance));
        references.add(plan(
                Kind.ALL_EDGE,
                "every task on the roadside units, in proportion to their capacities",
                plans.edge(),
                instance));
        references.add(plan(Kind.ALL_CLOUD, "every task in the cloud", plans.cloud(), instance));
        references.add(plan(
                Kind.GREEDY,
                "tasks one by one, each on the cheapest options that have capacity and time left, the rest local",
                plans.greedy(),
                instance));
        references.add(new Reference(
                Kind.RANDOM_MEAN,
                instance.energyJoules(plans.mean()),
                "expectation of uniform shares, feasible or not",
                true));
        return List.copyOf(references);
    }

    private static Reference reference(TrafficOptimum optimum) {
        double joules = new BigDecimal(optimum.boundJoules(), DIGITS).doubleValue();
        return optimum.certified()
                ? new Reference(Kind.OPTIMUM, joules, "linear program, met by its dual to 1e-9; rounded down", true)
                : new Reference(Kind.LOWER_BOUND, joules, "dual of a linear program; rounded down", true);
    }

    private static Reference plan(Kind kind, String method, double[] shares, TrafficInstance instance) {
        double violation = instance.violation(shares);
        double beyondRounding = violation <= TrafficOptimum.TOLERANCE ? 0 : violation;
        return new Reference(kind, instance.energyJoules(shares), beyondRounding, method, true);
    }
}
