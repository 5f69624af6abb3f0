package org.skerry.run;

import org.skerry.encoding.ChoiceProblem;
import org.skerry.island.View;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.LatentSpace;
import org.skerry.run.RunResult.Timing;
import org.skerry.search.Problem;

/** An instance as one solver sees it, with the time that its evaluations take. For one thread. */
final class TimedView {
    private final View view;
    private final Stopwatch inFitness;
    private final Stopwatch inEvaluator;

    private TimedView(Problem problem, Stopwatch inFitness, Stopwatch inEvaluator) {
        view = new View(problem, (batch, from, to) -> inEvaluator.time(problem, batch, from, to));
        this.inFitness = inFitness;
        this.inEvaluator = inEvaluator;
    }

    /** The decisions themselves. */
    static TimedView ofDecisions(Problem problem) {
        Stopwatch stopwatch = new Stopwatch();
        return new TimedView(problem, stopwatch, stopwatch);
    }

    /** A latent space of the decisions. */
    static TimedView ofCodes(ChoiceProblem problem, LatentSpace space) {
        Stopwatch inFitness = new Stopwatch();
        Problem latent = new LatentProblem(new TimedChoiceProblem(problem.oneHot(), inFitness), space);
        return new TimedView(latent, inFitness, new Stopwatch());
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
