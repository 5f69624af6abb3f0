package org.skerry.solver;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.search.Box;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

/** Tasks that each choose one of several options of random price; the optimum is the sum of the least prices. */
final class SeparableChoice implements Problem, DiscreteGenes {
    private final ChoiceEncoding encoding;
    /** Prices, shape [tasks][options]. */
    private final double[][] prices;

    private SeparableChoice(ChoiceForm form, int tasks, int options, Rng rng) {
        int[][] order = new int[tasks][];
        Arrays.setAll(order, task -> IntStream.range(0, options).toArray());
        encoding = ChoiceEncoding.of(form, order);
        prices = new double[tasks][options];
        for (double[] task : prices) {
            for (int option = 0; option < options; option++) {
                task[option] = rng.nextDouble();
            }
        }
    }

    /** One gene per task in [0, options]: its whole part is the option. */
    static SeparableChoice byFloor(int tasks, int options, Rng rng) {
        return new SeparableChoice(ChoiceForm.FLOOR, tasks, options, rng);
    }

    /** One gene per option in [0, 1]: the greatest of a task decides, the first of equals. */
    static SeparableChoice byArgmax(int tasks, int options, Rng rng) {
        return new SeparableChoice(ChoiceForm.ONE_HOT, tasks, options, rng);
    }

    double optimum() {
        double sum = 0;
        for (double[] task : prices) {
            sum += Arrays.stream(task).min().orElseThrow();
        }
        return sum;
    }

    @Override
    public Box box() {
        return encoding.box();
    }

    @Override
    public Choices choices() {
        return encoding;
    }

    @Override
    public double penalty() {
        return 1;
    }

    @Override
    public void evaluate(Population batch, int row) {
        double sum = 0;
        for (int task = 0; task < prices.length; task++) {
            sum += prices[task][encoding.option(batch.genes(), batch.offset(row), task)];
        }
        batch.score(row, sum, 0);
    }
}
