package org.skerry.run;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.island.View;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.LatentSpace;
import org.skerry.run.RunResult.Timing;
import org.skerry.search.Evaluator;
import org.skerry.search.Problem;

/** An instance as one solver sees it, with the time that its evaluations take. For one thread. */
final class TimedView {
    private final View view;
    private final Stopwatch inFitness;
    private final Stopwatch inEvaluator;

    private TimedView(Problem problem, Evaluator evaluator, Stopwatch inFitness, Stopwatch inEvaluator) {
        view = new View(problem, (batch, from, to) -> inEvaluator.time(evaluator, batch, from, to));
        this.inFitness = inFitness;
        this.inEvaluator = inEvaluator;
    }

    /**
     * The decisions themselves.
     *
     * @param evaluator what scores them
     */
    static TimedView ofDecisions(Problem problem, Evaluator evaluator) {
        Stopwatch stopwatch = new Stopwatch();
        return new TimedView(problem, evaluator, stopwatch, stopwatch);
    }

    /**
     * A latent space of the decisions.
     *
     * @param evaluator what scores the one-hot candidates that codes decode to
     */
    static TimedView ofCodes(ChoiceProblem problem, Evaluator evaluator, LatentSpace space) {
        Stopwatch inFitness = new Stopwatch();
        Problem latent = new LatentProblem(new TimedOneHotProblem(problem.oneHot(), evaluator, inFitness), space);
        return new TimedView(latent, latent, inFitness, new Stopwatch());
    }

    View view() {
        return view;
    }

    /** Where the time went, all but the wall time. */
    Timing timing() {
        double evaluation = inFitness.seconds();
        return new Timing(0, evaluation, Math.max(0, inEvaluator.seconds() - evaluation));
    }
}
