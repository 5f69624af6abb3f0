package org.skerry.exact;

import org.skerry.problem.vehicular.Tier;

/** Plans of a {@code vehicular-robust} instance, built and improved one task at a time. */
final class RobustDescent {
    private static final int TIERS = Tier.values().length;
    /** Relative; above what rounding can make of equal values, so that no descent goes round in circles. */
    private static final double LEAST_GAIN = 1e-12;

    private final ScenarioEnergies energies;
    private final int[] plan;
    private double[] totals;
    private double[] tried;

    private RobustDescent(ScenarioEnergies energies) {
        this.energies = energies;
        plan = new int[energies.tasks()];
        totals = new double[energies.scenarios()];
        tried = new double[energies.scenarios()];
    }

    /** Tasks one by one, each where it adds least to the value of those that are placed. */
    static int[] greedy(ScenarioEnergies energies) {
        RobustDescent descent = new RobustDescent(energies);
        for (int task = 0; task < descent.plan.length; task++) {
            double least = Double.POSITIVE_INFINITY;
            for (int tier = 0; tier < TIERS; tier++) {
                descent.add(task, tier);
                double value = energies.value(descent.tried);
                if (value < least) {
                    least = value;
                    descent.plan[task] = tier;
                }
            }
            descent.add(task, descent.plan[task]);
            descent.accept();
        }
        return descent.plan;
    }

    /** A plan that no move of one task improves, from a plan. */
    static int[] from(ScenarioEnergies energies, int[] start) {
        RobustDescent descent = new RobustDescent(energies);
        System.arraycopy(start, 0, descent.plan, 0, start.length);
        descent.totals = energies.totals(start);
        boolean improved = true;
        while (improved) {
            improved = false;
            for (int task = 0; task < start.length; task++) {
                improved |= descent.improve(task);
            }
        }
        return descent.plan;
    }

    private boolean improve(int task) {
        double enough = energies.value(totals) * (1 - LEAST_GAIN);
        for (int tier = 0; tier < TIERS; tier++) {
            double[] before = energies.row(task, plan[task]);
            double[] now = energies.row(task, tier);
            for (int scenario = 0; scenario < totals.length; scenario++) {
                tried[scenario] = totals[scenario] - before[scenario] + now[scenario];
            }
            if (energies.value(tried) < enough) {
                plan[task] = tier;
                accept();
                return true;
            }
        }
        return false;
    }

    private void add(int task, int tier) {
        double[] row = energies.row(task, tier);
        for (int scenario = 0; scenario < totals.length; scenario++) {
            tried[scenario] = totals[scenario] + row[scenario];
        }
    }

    private void accept() {
        double[] old = totals;
        totals = tried;
        tried = old;
    }
}
