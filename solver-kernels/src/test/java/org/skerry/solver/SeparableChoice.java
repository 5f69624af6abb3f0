package org.skerry.solver;

import org.skerry.search.Box;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

/** Tasks that each choose one of several options of random price; the optimum is the sum of the least prices. */
final class SeparableChoice implements Problem {
    private final int options;
    private final boolean floor;
    /** Prices, shape [tasks][options]. */
    private final double[][] prices;

    private SeparableChoice(int tasks, int options, boolean floor, Rng rng) {
        this.options = options;
        this.floor = floor;
        prices = new double[tasks][options];
        for (double[] task : prices) {
            for (int option = 0; option < options; option++) {
                task[option] = rng.nextDouble();
            }
        }
    }

    /** One gene per task in [0, options]: its whole part is the option. */
    static SeparableChoice byFloor(int tasks, int options, Rng rng) {
        return new SeparableChoice(tasks, options, true, rng);
    }

    /** One gene per option in [0, 1]: the greatest of a task decides, the first of equals. */
    static SeparableChoice byArgmax(int tasks, int options, Rng rng) {
        return new SeparableChoice(tasks, options, false, rng);
    }

    double optimum() {
        double sum = 0;
        for (double[] task : prices) {
            double least = task[0];
            for (double price : task) {
                least = Math.min(least, price);
            }
            sum += least;
        }
        return sum;
    }

    @Override
    public Box box() {
        return floor ? Box.cube(prices.length, 0, options) : Box.cube(prices.length * options, 0, 1);
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public void evaluate(Population batch, int row) {
        double sum = 0;
        for (int task = 0; task < prices.length; task++) {
            sum += prices[task][option(batch.genes(), batch.offset(row), task)];
        }
        batch.score(row, sum, 0);
    }

    private int option(double[] genes, int offset, int task) {
        if (floor) {
            return Math.min(options - 1, (int) genes[offset + task]);
        }
        int first = offset + task * options;
        int greatest = 0;
        for (int option = 1; option < options; option++) {
            if (genes[first + option] > genes[first + greatest]) {
                greatest = option;
            }
        }
        return greatest;
    }
}
