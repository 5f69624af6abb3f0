package org.skerry.problem.vehicular;

import java.util.Arrays;
import org.skerry.problem.ScenarioProblem;
import org.skerry.search.Rng;

/**
 * The energies of all tasks on all tiers in the scenarios of one block of a {@code vehicular-robust} instance. Immutable.
 */
public final class ScenarioBlock {
    private static final int SIZE = ScenarioProblem.BLOCK;
    private static final int TIERS = 3;
    private static final int COEFFICIENTS = 5;

    private final int scenarios;
    /** Energy in J, row-major [task][tier][scenario of a full block], so that a plan adds whole rows. */
    private final double[] energy;

    private ScenarioBlock(int scenarios, double[] energy) {
        this.scenarios = scenarios;
        this.energy = energy;
    }

    /**
     * Draws a block: always the same one.
     *
     * @param block from 0 on; the last one holds what is left of the scenarios
     */
    public static ScenarioBlock of(VehicularRobustInstance instance, int block) {
        VehicularInstance tasks = instance.tasks();
        double[] cycles = tasks.cycles();
        double[] bits = tasks.bits();
        double[][] nominal = {tasks.etaVehicle(), tasks.etaEdge(), tasks.etaCloud(), tasks.epsEdge(), tasks.epsCloud()};
        int scenarios = Math.min(SIZE, instance.scenarios() - SIZE * block);
        double[] energy = new double[tasks.tasks() * TIERS * SIZE];
        double[] common = new double[COEFFICIENTS];
        double[] now = new double[COEFFICIENTS];
        Rng rng = Rng.of(instance.scenarioSeed(), "scenario-block", block);
        for (int scenario = 0; scenario < scenarios; scenario++) {
            Arrays.setAll(common, k -> symmetric(rng));
            for (int task = 0; task < cycles.length; task++) {
                for (int k = 0; k < COEFFICIENTS; k++) {
                    double own = (1 - instance.correlation()) * symmetric(rng);
                    double fluctuation = instance.correlation() * common[k] + own;
                    now[k] = nominal[k][task] * (1 + instance.spread() * fluctuation);
                }
                int at = task * TIERS * SIZE + scenario;
                energy[at] = cycles[task] * now[0]; // Eq. 2
                energy[at + SIZE] = bits[task] * now[3] + cycles[task] * now[1]; // Eq. 3
                energy[at + 2 * SIZE] = bits[task] * now[4] + cycles[task] * now[2]; // Eq. 4
            }
        }
        return new ScenarioBlock(scenarios, energy);
    }

    private static double symmetric(Rng rng) {
        return 2 * rng.nextDouble() - 1;
    }

    /** Number of scenarios of the block. */
    public int scenarios() {
        return scenarios;
    }

    /**
     * Energy of one task on a tier in one scenario of the block, in J.
     *
     * @param scenario counts the scenarios of the block
     */
    public double energyJoules(int task, Tier tier, int scenario) {
        return energy[(task * TIERS + tier.index()) * SIZE + scenario];
    }

    /**
     * The energy of a plan in every scenario of the block, in J, added in the order of the tasks. Allocates nothing.
     *
     * @param tier index of the {@link Tier} of every task, shape [N], not checked
     * @param joules shape [{@link ScenarioProblem#BLOCK}]; 0 beyond the scenarios of the block
     */
    void energyJoules(int[] tier, double[] joules) {
        Arrays.fill(joules, 0);
        int task = 0;
        for (; task + 3 < tier.length; task += 4) { // four at a time load and store the sums a quarter as often
            int a = row(task, tier);
            int b = row(task + 1, tier);
            int c = row(task + 2, tier);
            int d = row(task + 3, tier);
            for (int s = 0; s < SIZE; s++) {
                joules[s] = joules[s] + energy[a + s] + energy[b + s] + energy[c + s] + energy[d + s];
            }
        }
        for (; task < tier.length; task++) {
            int row = row(task, tier);
            for (int s = 0; s < SIZE; s++) {
                joules[s] += energy[row + s];
            }
        }
    }

    private int row(int task, int[] tier) {
        return (task * TIERS + tier[task]) * SIZE;
    }
}
