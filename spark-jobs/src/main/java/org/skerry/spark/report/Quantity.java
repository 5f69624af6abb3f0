package org.skerry.spark.report;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.skerry.spark.stats.CellRuns;

/**
 * The objective of a problem or a part that it is made of: of every run one number, which can be added up over tasks and over
 * sets of instances.
 *
 * @param values how the runs of a set have it, in the unit of the measure
 */
record Quantity(Measure measure, Values values) {
    /** The number of tasks, by which a mean latency becomes a total. */
    private static final String TASKS = "tasks";
    /** An objective in one of them is no mixture. */
    private static final Set<String> PURE = Set.of("J", "s");

    /** Reads one value of every run. */
    @FunctionalInterface
    interface Values {
        double[] of(SetData set, CellRuns runs);
    }

    /** The objective and its parts. */
    static List<Quantity> of(ProblemData problem) {
        Quantity objective = new Quantity(Measure.objective(problem), (set, runs) -> runs.objective());
        return Stream.concat(Stream.of(objective), parts(problem).stream()).toList();
    }

    /** The total energy and the total latency, where the objective is a mixture and all runs have both; else nothing. */
    static List<Quantity> parts(ProblemData problem) {
        boolean mixed =
                !PURE.contains(problem.unit()) && problem.sets().stream().allMatch(Quantity::hasBoth);
        return mixed
                ? List.of(
                        new Quantity(new Measure("energy", "J"), (set, runs) -> runs.energyJoules()),
                        new Quantity(new Measure("total latency", "s"), Quantity::totalLatency))
                : List.of();
    }

    private static boolean hasBoth(SetData set) {
        return set.parameters().get(TASKS) instanceof Number
                && set.cells().stream()
                        .map(SolverCell::runs)
                        .flatMapToDouble(runs -> DoubleStream.concat(
                                Arrays.stream(runs.energyJoules()), Arrays.stream(runs.latencySeconds())))
                        .allMatch(Double::isFinite);
    }

    /** What is recorded is the mean latency of a task. */
    private static double[] totalLatency(SetData set, CellRuns runs) {
        double tasks = Grid.value(set, TASKS);
        return Arrays.stream(runs.latencySeconds()).map(mean -> tasks * mean).toArray();
    }

    /** The runs of a solver with this in the place of their objective. */
    CellRuns runs(SetData set, SolverCell cell) {
        return cell.runs().measuredBy(values.of(set, cell.runs()));
    }
}
