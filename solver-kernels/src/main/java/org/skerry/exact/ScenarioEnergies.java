package org.skerry.exact;

import org.skerry.problem.ScenarioProblem;
import org.skerry.problem.vehicular.ScenarioBlock;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.VehicularRobustInstance;

/** All energies of a {@code vehicular-robust} instance, one row of S scenarios for every task and tier. */
final class ScenarioEnergies {
    private static final Tier[] TIERS = Tier.values();

    private final VehicularRobustInstance instance;
    private final double[][] joules;
    private final double[] scratch;

    ScenarioEnergies(VehicularRobustInstance instance) {
        this.instance = instance;
        joules = new double[instance.tasks().tasks() * TIERS.length][instance.scenarios()];
        scratch = new double[instance.scenarios()];
        for (int from = 0; from < instance.scenarios(); from += ScenarioProblem.BLOCK) {
            read(ScenarioBlock.of(instance, from / ScenarioProblem.BLOCK), from);
        }
    }

    private void read(ScenarioBlock block, int from) {
        for (int task = 0; task < tasks(); task++) {
            for (Tier tier : TIERS) {
                double[] row = row(task, tier.index());
                for (int scenario = 0; scenario < block.scenarios(); scenario++) {
                    row[from + scenario] = block.energyJoules(task, tier, scenario);
                }
            }
        }
    }

    /** Number of tasks. */
    int tasks() {
        return instance.tasks().tasks();
    }

    /** Number of scenarios. */
    int scenarios() {
        return instance.scenarios();
    }

    /** The live energies of a task on a tier in all scenarios. */
    double[] row(int task, int tier) {
        return joules[task * TIERS.length + tier];
    }

    /** The energies of a plan in all scenarios, added in the order of the tasks as the problem does. */
    double[] totals(int[] plan) {
        double[] totals = new double[scenarios()];
        for (int task = 0; task < plan.length; task++) {
            double[] row = row(task, plan[task]);
            for (int scenario = 0; scenario < totals.length; scenario++) {
                totals[scenario] += row[scenario];
            }
        }
        return totals;
    }

    /** The objective of a plan whose energies in all scenarios are given. */
    double value(double[] totals) {
        return instance.risk().of(totals, instance.level(), scratch);
    }

    /** The plan in which every task is where the weighted mean of its energy is least, the first tier on ties. */
    int[] cheapest(double[] weights) {
        int[] plan = new int[tasks()];
        for (int task = 0; task < plan.length; task++) {
            double least = Double.POSITIVE_INFINITY;
            for (int tier = 0; tier < TIERS.length; tier++) {
                double mean = dot(weights, row(task, tier));
                if (mean < least) {
                    least = mean;
                    plan[task] = tier;
                }
            }
        }
        return plan;
    }

    /** Sum of the products. */
    static double dot(double[] weights, double[] values) {
        double sum = 0;
        for (int scenario = 0; scenario < values.length; scenario++) {
            sum += weights[scenario] * values[scenario];
        }
        return sum;
    }
}
