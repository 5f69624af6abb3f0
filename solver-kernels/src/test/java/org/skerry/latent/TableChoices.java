package org.skerry.latent;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Box;
import org.skerry.search.Measures;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * A price per task and option, one-hot: the objective is the sum of the chosen prices, the violation the number of tasks
 * with option 0 beyond a limit.
 */
public final class TableChoices implements ChoiceProblem {
    private final double[][] prices;
    private final int limit;

    public TableChoices(double[][] prices, int limit) {
        this.prices = prices;
        this.limit = limit;
    }

    /** Energies in J of the three tiers with the ranges of VELO's Table II, kilo = 1000; no limit. */
    public static TableChoices tableTwo(int tasks, Rng rng) {
        double[][] energies = new double[tasks][];
        for (int task = 0; task < tasks; task++) {
            double cycles = uniform(128e3, 1024e3, rng);
            double bits = uniform(1024e3, 65536e3, rng);
            energies[task] = new double[] {
                cycles * uniform(1e-7, 5e-5, rng),
                bits * uniform(1e-11, 1e-10, rng) + cycles * uniform(1e-8, 5e-6, rng),
                bits * uniform(1e-10, 1e-9, rng) + cycles * uniform(1e-9, 5e-7, rng)
            };
        }
        return new TableChoices(energies, tasks);
    }

    private static double uniform(double low, double high, Rng rng) {
        return low + (high - low) * rng.nextDouble();
    }

    /** The sum of every task's least price, which is the optimum when the limit does not bind. */
    double optimum() {
        double sum = 0;
        for (double[] task : prices) {
            double least = Double.POSITIVE_INFINITY;
            for (double price : task) {
                least = Math.min(least, price);
            }
            sum += least;
        }
        return sum;
    }

    @Override
    public int tasks() {
        return prices.length;
    }

    @Override
    public int options() {
        return prices[0].length;
    }

    @Override
    public ChoiceProblem oneHot() {
        return this;
    }

    @Override
    public int[] choice(double[] genes) {
        int[] choice = new int[tasks()];
        for (int task = 0; task < choice.length; task++) {
            choice[task] = OneHot.option(genes, task * options(), options());
        }
        return choice;
    }

    @Override
    public void encode(int[] choice, double[] genes, int offset) {
        OneHot.write(choice, options(), genes, offset);
    }

    @Override
    public Box box() {
        return Box.cube(tasks() * options(), 0, 1);
    }

    @Override
    public void evaluate(Population batch, int row) {
        double sum = 0;
        int zeros = 0;
        for (int task = 0; task < prices.length; task++) {
            int option = OneHot.option(batch.genes(), batch.offset(row) + task * options(), options());
            sum += prices[task][option];
            zeros += option == 0 ? 1 : 0;
        }
        batch.score(row, sum, Math.max(0, zeros - limit));
    }

    @Override
    public double penalty() {
        return 7;
    }

    @Override
    public double[] decision(double[] genes) {
        int[] choice = choice(genes);
        double[] decision = new double[choice.length];
        for (int task = 0; task < choice.length; task++) {
            decision[task] = choice[task];
        }
        return decision;
    }

    @Override
    public Measures measures(double[] genes) {
        Population one = new Population(1, genes.length);
        System.arraycopy(genes, 0, one.genes(), 0, genes.length);
        evaluate(one, 0);
        return Measures.ofEnergy(one.objective(0));
    }
}
