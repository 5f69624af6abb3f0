package org.skerry.exact;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.vehicular.Risk;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularRobustInstance;
import org.skerry.search.Rng;

/**
 * References of a {@code vehicular-robust} instance, in J.
 *
 * <p>The mean over scenarios is a sum with one term per task, so the least mean of every task gives the optimum. The
 * conditional value at risk is not: there a lower bound and the best plan known enclose the optimum, and mostly they meet.
 */
final class RobustReferences {
    private static final int SEED = 0;
    private static final int RANDOM_PLANS = 200;

    private final VehicularRobustInstance instance;
    private final ScenarioEnergies energies;

    private RobustReferences(VehicularRobustInstance instance) {
        this.instance = instance;
        energies = new ScenarioEnergies(instance);
    }

    /** Optimum, or bound and best known plan; the three plans of one tier, greedy, and the mean of random plans. */
    static List<Reference> of(VehicularRobustInstance instance) {
        return new RobustReferences(instance).all();
    }

    private List<Reference> all() {
        double[] equal = new double[energies.scenarios()];
        Arrays.fill(equal, 1.0 / equal.length);
        int[] leastMean = energies.cheapest(equal);
        List<Reference> references = new ArrayList<>(
                switch (instance.risk()) {
                    case MEAN -> List.of(plan(Kind.OPTIMUM, leastMean, "least mean energy of every task (separable)"));
                    case CVAR -> enclosed(leastMean);
                });
        references.add(plan(Kind.ALL_LOCAL, all(Tier.VEHICLE), "every task on the vehicle"));
        references.add(plan(Kind.ALL_EDGE, all(Tier.EDGE), "every task on a roadside unit"));
        references.add(plan(Kind.ALL_CLOUD, all(Tier.CLOUD), "every task in the cloud"));
        references.add(plan(Kind.GREEDY, RobustDescent.greedy(energies), "tasks one by one"));
        references.add(randomMean());
        return List.copyOf(references);
    }

    /** The least conditional value at risk, or a bound of it and a plan. */
    private List<Reference> enclosed(int[] start) {
        RobustBound bound = new RobustBound(instance, energies);
        int[] best = better(RobustDescent.from(energies, start), RobustDescent.from(energies, bound.plan()));
        return bound.proves(best)
                ? List.of(plan(Kind.OPTIMUM, best, "descent, proven by weights of the scenarios"), bound(bound))
                : List.of(bound(bound), plan(Kind.BEST_KNOWN, best, "descent by single moves"));
    }

    private static Reference bound(RobustBound bound) {
        return bound.dual() > bound.waitAndSee()
                ? new Reference(Kind.LOWER_BOUND, bound.dual(), "weights of the scenarios (dual)", true)
                : new Reference(Kind.LOWER_BOUND, bound.waitAndSee(), "wait and see", true);
    }

    private int[] better(int[] one, int[] other) {
        return value(other) < value(one) ? other : one;
    }

    private double value(int[] plan) {
        return energies.value(energies.totals(plan));
    }

    private Reference plan(Kind kind, int[] plan, String method) {
        return new Reference(kind, value(plan), method, true);
    }

    private int[] all(Tier tier) {
        int[] plan = new int[energies.tasks()];
        Arrays.fill(plan, tier.index());
        return plan;
    }

    /** The mean is that of the three plans of one tier, by linearity; the conditional value at risk is estimated. */
    private Reference randomMean() {
        if (instance.risk() == Risk.MEAN) {
            double sum = 0;
            for (Tier tier : Tier.values()) {
                sum += value(all(tier));
            }
            return new Reference(Kind.RANDOM_MEAN, sum / Tier.values().length, "expectation of a uniform plan", true);
        }
        Rng rng = Rng.of(SEED, "random-mean", instance.id());
        int[] plan = new int[energies.tasks()];
        double sum = 0;
        for (int draw = 0; draw < RANDOM_PLANS; draw++) {
            Arrays.setAll(plan, task -> rng.nextInt(Tier.values().length));
            sum += value(plan);
        }
        return new Reference(Kind.RANDOM_MEAN, sum / RANDOM_PLANS, "mean of " + RANDOM_PLANS + " random plans", false);
    }
}
