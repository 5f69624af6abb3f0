package org.skerry.run;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.search.Box;
import org.skerry.search.Evaluator;
import org.skerry.search.Measures;
import org.skerry.search.Population;
import org.skerry.search.Rng;

/**
 * The one-hot form of a problem of choices whose evaluations are timed, to tell the fitness from the decoder around it.
 *
 * @param evaluator what scores its candidates
 */
record TimedOneHotProblem(ChoiceProblem problem, Evaluator evaluator, Stopwatch stopwatch) implements ChoiceProblem {
    @Override
    public void evaluate(Population batch, int from, int to) {
        stopwatch.time(evaluator, batch, from, to);
    }

    @Override
    public void evaluate(Population batch, int row) {
        evaluate(batch, row, row + 1);
    }

    @Override
    public Box box() {
        return problem.box();
    }

    @Override
    public double penalty() {
        return problem.penalty();
    }

    @Override
    public void sample(Population population, Rng rng) {
        problem.sample(population, rng);
    }

    @Override
    public double[] decision(double[] genes) {
        return problem.decision(genes);
    }

    @Override
    public Measures measures(double[] genes) {
        return problem.measures(genes);
    }

    @Override
    public int tasks() {
        return problem.tasks();
    }

    @Override
    public int options() {
        return problem.options();
    }

    @Override
    public int[] choice(double[] genes) {
        return problem.choice(genes);
    }

    @Override
    public ChoiceProblem oneHot() {
        return this;
    }

    @Override
    public void encode(int[] choice, double[] genes, int offset) {
        problem.encode(choice, genes, offset);
    }
}
