package org.skerry.run;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.island.Archipelago;
import org.skerry.island.Chronicle;
import org.skerry.island.Island;
import org.skerry.island.View;
import org.skerry.island.Voyage;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.LatentSolver;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.run.RunResult.BranchCount;
import org.skerry.run.RunResult.Timing;
import org.skerry.search.Champion;
import org.skerry.search.Problem;
import org.skerry.search.Solver;
import org.skerry.search.StopReason;

/** Does a run, or the parts of one, in the calling thread. */
public final class Runner {
    private static final double NANOS_PER_SECOND = 1e9;

    private final RunSpec spec;
    private final Scoring scoring;
    private final List<TimedView> views;

    /**
     * What one run needs.
     *
     * @param instance the instance that the spec names
     * @param spaces the trained space of every autoencoder of the spec's method
     * @param scoring who scores the candidates
     * @throws IllegalArgumentException if the instance is not the one named, or a latent solver meets a problem that is
     *     not one of choices
     */
    public Runner(RunSpec spec, Instance instance, Map<AutoencoderSpec, LatentSpace> spaces, Scoring scoring) {
        if (!instance.id().equals(spec.instanceId())) {
            throw new IllegalArgumentException("the run is on " + spec.instanceId() + ", not on " + instance.id());
        }
        this.spec = spec;
        this.scoring = scoring;
        Problem problem = spec.family().problemOf(instance);
        views = spec.method().solvers().stream()
                .map(solver -> view(solver, problem, spaces))
                .toList();
    }

    private TimedView view(Solver solver, Problem problem, Map<AutoencoderSpec, LatentSpace> spaces) {
        if (!(solver instanceof LatentSolver latent)) {
            return TimedView.ofDecisions(problem, scoring.of(problem, Form.ENCODED));
        } else if (problem instanceof ChoiceProblem choices) {
            return TimedView.ofCodes(choices, scoring.of(problem, Form.ONE_HOT), spaces.get(latent.autoencoderSpec()));
        }
        throw new IllegalArgumentException(
                "solver " + spec.solverName() + " needs a problem of choices, and " + spec.problem() + " is none");
    }

    /**
     * Does the run from beginning to end.
     *
     * @param afterGeneration called after every generation; may throw to abandon the run
     */
    public RunResult run(Runnable afterGeneration) {
        long start = System.nanoTime();
        List<Island> islands = spec.method() instanceof Single single
                ? List.of(alone(single.solver(), afterGeneration))
                : voyage().run(afterGeneration);
        Timing timing = timing((System.nanoTime() - start) / NANOS_PER_SECOND);
        return result(islands, islands.stream().map(Island::takeLog).toList(), timing);
    }

    private Island alone(Solver solver, Runnable afterGeneration) {
        View view = views.get(0).view();
        Island island = new Island(0, solver.start(view.problem(), spec.budget(), spec.rng()));
        island.advance(Long.MAX_VALUE, view.evaluator(), afterGeneration);
        return island;
    }

    /**
     * The run of an archipelago, for whoever does it epoch by epoch.
     *
     * @throws IllegalStateException if the spec's method is a single solver
     */
    public Voyage voyage() {
        if (spec.method() instanceof Islands islands) {
            return new Voyage(
                    islands.archipelago(),
                    spec.budget(),
                    spec.streams(),
                    views.stream().map(TimedView::view).toList());
        }
        throw new IllegalStateException(spec.solverName() + " is no archipelago");
    }

    /**
     * Where the time of what was done with this runner went.
     *
     * @param wall seconds that it took in all
     */
    public Timing timing(double wall) {
        return views.stream()
                .map(TimedView::timing)
                .reduce(new Timing(wall, 0, 0), Timing::plus)
                .withinWall();
    }

    /**
     * What came out of a run.
     *
     * @param islands all islands at their end, in order
     * @param logs everything that was taken from their logs, those of an island in order
     */
    public RunResult result(List<Island> islands, List<Island.Log> logs, Timing timing) {
        Island best = Archipelago.best(islands);
        Champion champion = best.search().champion();
        Problem problem = views.get(best.index()).view().problem();
        double[] genes = champion.genes();
        Chronicle chronicle = new Chronicle(islands.size(), logs);
        return new RunResult(
                islands.stream()
                        .mapToInt(island -> island.search().generation())
                        .max()
                        .orElseThrow(),
                islands.stream()
                        .mapToLong(island -> island.search().evaluations())
                        .sum(),
                champion.objective(),
                champion.violation(),
                Archipelago.leader(islands),
                problem.decision(genes),
                problem.measures(genes),
                stopReason(islands),
                islands.stream().flatMap(Runner::branches).toList(),
                chronicle.improvements(),
                chronicle.arrivals(),
                timing);
    }

    private static Stream<BranchCount> branches(Island island) {
        return island.search().branches().stream()
                .map(branch -> new BranchCount(island.index(), branch.name(), branch.faced(), branch.taken()));
    }

    /** Converged if every island has; else what ended the first one that has not. */
    private static StopReason stopReason(List<Island> islands) {
        return islands.stream()
                .map(island -> island.search().stopReason())
                .filter(reason -> reason != StopReason.CONVERGED)
                .findFirst()
                .orElse(StopReason.CONVERGED);
    }
}
