package org.skerry.exact;

import java.util.Arrays;
import org.skerry.problem.vehicular.Risk;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularRobustInstance;

/**
 * Lower bounds of the conditional value at risk of a {@code vehicular-robust} instance.
 *
 * <p>Wait and see: in no scenario is a plan below the cheapest tier of every task, and conditional value at risk is
 * monotone. The other bound is a dual one: the value of a plan is the greatest mean of its energies over weights q of the
 * scenarios that add up to 1, none above 1 / ((1 - level) S) (Rockafellar and Uryasev, J. of Risk 2, 2000). So for each
 * such q no plan is below the sum over tasks of the least weighted mean. Weights of a great bound come from fictitious
 * play (Brown 1951) with growing steps: the mean of the weights that were worst for the plans that were best for the mean
 * weights before. They need not be the best ones, for any weights give a bound.
 */
final class RobustBound {
    private static final int ROUNDS = 300;
    private static final int ROUNDINGS_PER_TERM = 16;

    private final ScenarioEnergies energies;
    private final double level;
    /** The scenarios that make up the worst part 1 - level, a real number. */
    private final double tail;

    private double dual = Double.NEGATIVE_INFINITY;
    private int[] plan;

    /** Looks for the bound. */
    RobustBound(VehicularRobustInstance instance, ScenarioEnergies energies) {
        this.energies = energies;
        level = instance.level();
        tail = (1 - level) * instance.scenarios();
        play();
    }

    private void play() {
        double[] weights = new double[energies.scenarios()];
        Arrays.fill(weights, 1.0 / weights.length);
        for (int round = 1; round <= ROUNDS; round++) {
            double[] worst = worst(energies.totals(answer(weights)));
            for (int scenario = 0; scenario < weights.length; scenario++) {
                weights[scenario] += (worst[scenario] - weights[scenario]) * 2 / (round + 1);
            }
        }
    }

    /** The plan that is best for the weights, whose weighted mean is a bound. */
    private int[] answer(double[] weights) {
        int[] answer = energies.cheapest(weights);
        double value = value(weights, answer);
        if (value > dual) {
            dual = value;
            plan = answer;
        }
        return answer;
    }

    /**
     * Whether a plan is proven to be optimal, but for rounding: if it is best for the weights that are worst for it, the
     * bound that they give is its value.
     */
    boolean proves(int[] optimum) {
        double[] totals = energies.totals(optimum);
        answer(worst(totals));
        double value = energies.value(totals);
        return value - dual <= value - rounded(value);
    }

    /** The weighted mean of the energies of a plan, with the weights scaled down if rounding made them too great. */
    private double value(double[] weights, int[] plan) {
        double sum = 0;
        double greatest = 0;
        for (double weight : weights) {
            sum += weight;
            greatest = Math.max(greatest, weight);
        }
        double value = 0;
        for (int task = 0; task < plan.length; task++) {
            value += ScenarioEnergies.dot(weights, energies.row(task, plan[task]));
        }
        return value / Math.max(1, Math.max(sum, greatest * tail));
    }

    /** The weights of the worst scenarios: as much as allowed on each, from the worst on, until they add up to 1. */
    private double[] worst(double[] totals) {
        double quantile = Risk.quantile(totals, level, new double[totals.length]);
        double[] weights = new double[totals.length];
        double left = 1;
        for (int scenario = 0; scenario < totals.length; scenario++) {
            if (totals[scenario] > quantile) {
                weights[scenario] = Math.min(left, 1 / tail);
                left -= weights[scenario];
            }
        }
        for (int scenario = 0; scenario < totals.length; scenario++) {
            if (totals[scenario] == quantile) {
                weights[scenario] = Math.min(left, 1 / tail);
                left -= weights[scenario];
            }
        }
        return weights;
    }

    /** The value of no plan, but of the cheapest tier of every task in each scenario. */
    double waitAndSee() {
        double[] least = new double[energies.scenarios()];
        for (int task = 0; task < energies.tasks(); task++) {
            for (int scenario = 0; scenario < least.length; scenario++) {
                double joules = Double.POSITIVE_INFINITY;
                for (Tier tier : Tier.values()) {
                    joules = Math.min(joules, energies.row(task, tier.index())[scenario]);
                }
                least[scenario] += joules;
            }
        }
        return rounded(Risk.CVAR.of(least, level, new double[least.length]));
    }

    /** The bound that the weights give. */
    double dual() {
        return rounded(dual);
    }

    /** Less what rounding can have added to a bound, or taken from the value of a plan. */
    private double rounded(double value) {
        int terms = 2 * (energies.tasks() + energies.scenarios()) + ROUNDINGS_PER_TERM;
        return value - terms * Math.ulp(1.0) * value;
    }

    /** The plan that is best for the weights. */
    int[] plan() {
        return plan.clone();
    }
}
