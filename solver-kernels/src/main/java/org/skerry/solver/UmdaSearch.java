package org.skerry.solver;

import java.util.Arrays;
import org.skerry.search.Budget;
import org.skerry.search.Choices;
import org.skerry.search.Evaluator;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link Umda}. A generation learns from the candidates of the last one and draws the next. */
final class UmdaSearch extends Search {
    private static final long serialVersionUID = 1;

    private final Umda solver;
    private final Choices choices;
    private final Ranking ranking;
    /** Where the options of every task begin in {@link #share}, and behind them the end of the last task's. */
    private final int[] first;
    /** Share of every option of every task; the shares of a task sum to 1. */
    private final double[] share;

    UmdaSearch(Umda solver, Problem problem, Choices choices, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.populationSize());
        this.solver = solver;
        this.choices = choices;
        ranking = new Ranking(population);
        int tasks = choices.tasks();
        first = new int[tasks + 1];
        for (int task = 0; task < tasks; task++) {
            first[task + 1] = Math.addExact(first[task], choices.options(task));
        }
        share = new double[first[tasks]];
        for (int task = 0; task < tasks; task++) {
            Arrays.fill(share, first[task], first[task + 1], 1.0 / choices.options(task));
        }
    }

    @Override
    protected void advance(Evaluator evaluator) {
        learn();
        for (int task = 0; task < choices.tasks(); task++) {
            draw(task);
        }
        evaluator.evaluate(population, 0, population.size());
    }

    /** Moves every distribution towards that of the best candidates. */
    private void learn() {
        ranking.sort();
        int selected = Math.max(1, (int) (solver.selection() * population.size()));
        for (int k = 0; k < share.length; k++) {
            share[k] *= 1 - solver.learningRate();
        }
        double weight = solver.learningRate() / selected;
        for (int rank = 0; rank < selected; rank++) {
            int at = population.offset(ranking.row(rank));
            for (int task = 0; task < choices.tasks(); task++) {
                share[first[task] + choices.option(population.genes(), at, task)] += weight;
            }
        }
    }

    /**
     * Draws a task's option for all candidates. The shares are mixed with the uniform ones so that each of r options has
     * probability 1 / ((r - 1) tasks) at least: an option that was lost can come back.
     */
    private void draw(int task) {
        int options = first[task + 1] - first[task];
        double margin = options == 1 ? 0 : Math.min(1.0 / options, 1.0 / ((options - 1.0) * choices.tasks()));
        double learnt = 1 - options * margin;
        for (int row = 0; row < population.size(); row++) {
            double mark = rng.nextDouble();
            int option = -1;
            do {
                option++;
                mark -= learnt * share[first[task] + option] + margin;
            } while (mark >= 0 && option < options - 1);
            choices.choose(task, option, population.genes(), population.offset(row));
        }
    }
}
