package org.skerry.spark.experiment;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.skerry.search.Budget;
import org.skerry.search.Ranges;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/**
 * Which solvers run on which problems, how often and for how long.
 *
 * @param name 1 to 100 letters, digits, '.', '_' and '-', the first a letter or digit
 * @param seed what every stream of randomness starts from
 * @param repetitions independent runs of every solver on every instance, at least 1
 * @param budget what every run may spend
 * @param problems the points of the problem grids, at least one, each different from the others
 * @param solvers at least one, with labels and parameters of their own
 * @param evaluation where candidates are scored
 * @param output where the tables go: a path or URI that Hadoop understands
 */
public record Experiment(
        String name,
        long seed,
        int repetitions,
        Budget budget,
        List<ProblemSpec> problems,
        List<SolverSpec> solvers,
        Evaluation evaluation,
        String output) {
    static final String NAMES = "[A-Za-z0-9][A-Za-z0-9._-]{0,99}";
    static final int MOST_POINTS = 100_000;

    /** Validates the ranges and that nothing stands twice. */
    public Experiment {
        problems = List.copyOf(problems);
        solvers = List.copyOf(solvers);
        if (!name.matches(NAMES)) {
            throw new IllegalArgumentException("name ('" + name
                    + "') must be 1 to 100 letters, digits, '.', '_' and '-', the first a letter or digit");
        }
        Ranges.atLeast("repetitions", repetitions, 1);
        Ranges.atLeast("problems", problems.size(), 1);
        Ranges.atLeast("solvers", solvers.size(), 1);
        if (problems.size() > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "problems (" + problems.size() + " grid points) must be at most " + MOST_POINTS);
        }
        if (output.isBlank() || !output.codePoints().allMatch(UserError::isPrintable)) {
            throw new IllegalArgumentException("output ('" + output + "') must be a path of printable characters");
        }
        refuseRepeated("problems", problems, spec -> List.of(spec.name(), spec.family()), "the same parameters");
        refuseRepeated("solvers", solvers, SolverSpec::label, "the same label; give it a label of its own");
        refuseRepeated("solvers", solvers, SolverSpec::method, "the same parameters");
        refuseMoreIslandsThanEvaluations(solvers, budget);
        try {
            countRuns(problems, solvers.size(), repetitions);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "repetitions (" + repetitions + ") make more runs than " + Long.MAX_VALUE, e);
        }
    }

    /** An experiment whose runs score their candidates themselves. */
    public Experiment(
            String name,
            long seed,
            int repetitions,
            Budget budget,
            List<ProblemSpec> problems,
            List<SolverSpec> solvers,
            String output) {
        this(name, seed, repetitions, budget, problems, solvers, Evaluation.IN_ONE_TASK, output);
    }

    private static <T> void refuseRepeated(String list, List<T> entries, Function<T, Object> key, String shared) {
        Map<Object, Integer> seen = new HashMap<>();
        for (int i = 0; i < entries.size(); i++) {
            Integer earlier = seen.putIfAbsent(key.apply(entries.get(i)), i);
            if (earlier != null) {
                throw new RepeatedEntryException(list, i, shared);
            }
        }
    }

    private static void refuseMoreIslandsThanEvaluations(List<SolverSpec> solvers, Budget budget) {
        for (SolverSpec solver : solvers) {
            int islands = solver.method().solvers().size();
            if (islands > budget.evaluations()) {
                throw new IllegalArgumentException("budget (" + budget.evaluations()
                        + " evaluations) must have at least 1 for each of the " + islands + " islands of "
                        + solver.label());
            }
        }
    }

    private static long countRuns(List<ProblemSpec> problems, int solvers, int repetitions) {
        long instances = problems.stream().mapToLong(ProblemSpec::instances).reduce(0, Math::addExact);
        return Math.multiplyExact(Math.multiplyExact(instances, solvers), repetitions);
    }

    /** Number of runs: instances x solvers x repetitions. */
    public long runs() {
        return countRuns(problems, solvers.size(), repetitions);
    }

    /**
     * Whether the budget is a paper's own protocol: so many generations, whatever they cost, so that no ranking may be
     * made.
     */
    public boolean followsPublishedProtocol() {
        return budget.evaluations() == Long.MAX_VALUE;
    }

    /**
     * The same experiment with its tables elsewhere.
     *
     * @param newOutput the argument of {@code --output}
     * @throws UserError if it is no path
     */
    public Experiment withOutput(String newOutput) {
        try {
            return new Experiment(name, seed, repetitions, budget, problems, solvers, evaluation, newOutput);
        } catch (IllegalArgumentException e) {
            throw new UserError("--" + e.getMessage() + ".", e);
        }
    }

    /**
     * The canonical text: YAML with every parameter in a fixed order. Reading it gives an equal experiment, and equal
     * experiments have the same text.
     */
    public String resolved() {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("name", name);
        document.put("seed", seed);
        document.put("repetitions", repetitions);
        document.put("budget", resolvedBudget());
        document.put("problems", problems.stream().map(ProblemSpec::resolved).toList());
        document.put("solvers", solvers.stream().map(SolverSpec::resolved).toList());
        if (evaluation.isPartitioned()) {
            document.put("evaluation", evaluation.resolved());
        }
        document.put("output", output);
        DumpSettings settings = DumpSettings.builder()
                .setSchema(new CoreSchema())
                .setDefaultFlowStyle(FlowStyle.BLOCK)
                .setIndicatorIndent(2)
                .setIndentWithIndicator(true)
                .setSplitLines(false)
                .setDereferenceAliases(true)
                .build();
        return new Dump(settings).dumpToString(document);
    }

    private Map<String, Object> resolvedBudget() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        if (followsPublishedProtocol()) {
            resolved.put("generations", budget.generations());
            resolved.put("protocol", "published");
        } else {
            resolved.put("evaluations", budget.evaluations());
        }
        return resolved;
    }
}
