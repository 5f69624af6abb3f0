package org.skerry.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.LatentProblem;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.RunResult.BranchCount;
import org.skerry.run.RunResult.Improvement;
import org.skerry.run.RunResult.Timing;
import org.skerry.search.Champion;
import org.skerry.search.Problem;
import org.skerry.search.Search;

/** Does a run from beginning to end in the calling thread. */
public final class Runner {
    private static final double NANOS_PER_SECOND = 1e9;

    private Runner() {}

    /**
     * Does one run.
     *
     * @param instance the instance that the spec names
     * @param space the trained space of a latent solver; empty for any other
     * @param afterGeneration called after every generation; may throw to abandon the run
     * @throws IllegalArgumentException if the instance is not the one named
     */
    public static RunResult run(
            RunSpec spec, Instance instance, Optional<LatentSpace> space, Runnable afterGeneration) {
        if (!instance.id().equals(spec.instanceId())) {
            throw new IllegalArgumentException("the run is on " + spec.instanceId() + ", not on " + instance.id());
        }
        Problem fitness = problem(spec.family(), instance);
        Stopwatch inFitness = new Stopwatch();
        Stopwatch inEvaluator = new Stopwatch();
        Problem problem = space.<Problem>map(
                        latent -> new LatentProblem(new TimedChoiceProblem(oneHot(spec, fitness), inFitness), latent))
                .orElse(fitness);

        long start = System.nanoTime();
        Search search = spec.solver().start(problem, spec.budget(), spec.rng());
        List<Improvement> trajectory = new ArrayList<>();
        while (!search.isDone()) {
            long before = search.champion().evaluation();
            search.step((batch, from, to) -> inEvaluator.time(problem, batch, from, to));
            Champion champion = search.champion();
            if (champion.evaluation() != before) {
                trajectory.add(new Improvement(
                        search.generation(), champion.evaluation(), champion.objective(), champion.violation()));
            }
            afterGeneration.run();
        }
        double wall = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double evaluation = space.isPresent() ? inFitness.seconds() : inEvaluator.seconds();
        double decode = space.isPresent() ? Math.max(0, inEvaluator.seconds() - evaluation) : 0;

        Champion champion = search.champion();
        double[] genes = champion.genes();
        return new RunResult(
                search.generation(),
                search.evaluations(),
                champion.objective(),
                champion.violation(),
                search.leader(),
                problem.decision(genes),
                problem.measures(genes),
                search.stopReason(),
                search.branches().stream()
                        .map(branch -> new BranchCount(branch.name(), branch.faced(), branch.taken()))
                        .toList(),
                trajectory,
                new Timing(wall, evaluation, decode));
    }

    private static <I extends Instance> Problem problem(ProblemFamily<I> family, Instance instance) {
        return family.problem(family.instanceType().cast(instance));
    }

    private static ChoiceProblem oneHot(RunSpec spec, Problem problem) {
        if (problem instanceof ChoiceProblem choices) {
            return choices.oneHot();
        }
        throw new IllegalArgumentException(
                "solver " + spec.solverName() + " needs a problem of choices, and " + spec.problem() + " is none");
    }
}
