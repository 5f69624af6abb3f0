package org.skerry.data.cost;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.skerry.run.Catalogue;

/**
 * Measures every solver and problem of the catalogue and writes the tables of {@code docs/cost.md} in Markdown, to a file
 * and to the standard output.
 */
public final class CostTables {
    private static final String BASELINE = "de";
    private static final double WORTH_A_REASON = 3;

    private CostTables() {}

    /**
     * Processor time per operation, in nanoseconds: the median of the iterations and the least and greatest of them.
     */
    private record Cost(double median, double least, double greatest) {
        static Cost of(RunResult result) {
            double[] nanos = result.getBenchmarkResults().stream()
                    .flatMap(fork -> fork.getIterationResults().stream())
                    .mapToDouble(iteration ->
                            total(iteration, ProcessorTime.NANOS) / total(iteration, ProcessorTime.OPERATIONS))
                    .sorted()
                    .toArray();
            return new Cost(nanos[nanos.length / 2], nanos[0], nanos[nanos.length - 1]);
        }

        private static double total(IterationResult iteration, String counter) {
            return iteration.getSecondaryResults().get(counter).getScore();
        }

        String text(int digits) {
            String number = "%." + digits + "f";
            return String.format(Locale.ROOT, number + " (" + number + " to " + number + ")", median, least, greatest);
        }
    }

    /**
     * Measures for several minutes.
     *
     * @param arguments the file that the tables are written to
     */
    public static void main(String[] arguments) throws RunnerException, IOException {
        Map<String, Cost> solvers =
                measured(SolverBenchmark.class, "solver", Catalogue.solvers().keySet());
        Map<String, Cost> problems = measured(
                EvaluationBenchmark.class, "problem", Catalogue.problems().keySet());
        Map<String, Cost> draws = measured(DrawBenchmark.class, "draw", names(DrawBenchmark.Draw.values()));
        String tables = solvers(solvers) + "\n" + draws(draws) + "\n" + problems(problems);
        Files.writeString(Path.of(arguments[0]), tables);
        System.out.println(tables);
    }

    private static List<String> names(Enum<?>[] constants) {
        return Arrays.stream(constants).map(Enum::name).toList();
    }

    private static Map<String, Cost> measured(Class<?> benchmark, String parameter, Collection<String> names)
            throws RunnerException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .include(benchmark.getName())
                        .param(parameter, names.toArray(String[]::new))
                        .shouldFailOnError(true)
                        .build())
                .run();
        Map<String, Cost> byName = new LinkedHashMap<>();
        names.forEach(name -> results.stream()
                .filter(result -> result.getParams().getParam(parameter).equals(name))
                .forEach(result -> byName.put(name, Cost.of(result))));
        return byName;
    }

    private static String solvers(Map<String, Cost> results) {
        double baseline = results.get(BASELINE).median();
        StringBuilder table = new StringBuilder("| solver | ns per evaluation and gene | times " + BASELINE
                + " | why, above " + (int) WORTH_A_REASON + " times |\n|---|---|---|---|\n");
        results.forEach((name, cost) -> {
            double ratio = cost.median() / baseline;
            String reason = ratio > WORTH_A_REASON ? Reasons.of(name) : "";
            table.append(String.format(Locale.ROOT, "| %s | %s | %.1f | %s |%n", name, cost.text(1), ratio, reason));
        });
        return table.toString();
    }

    private static String draws(Map<String, Cost> results) {
        StringBuilder table = new StringBuilder("| random number | ns |\n|---|---|\n");
        results.forEach((name, cost) ->
                table.append(String.format(Locale.ROOT, "| %s | %s |%n", name.toLowerCase(Locale.ROOT), cost.text(1))));
        return table.toString();
    }

    private static String problems(Map<String, Cost> results) {
        StringBuilder table = new StringBuilder(
                "| problem | genes | ns per evaluation | ns per evaluation and gene |\n|---|---|---|---|\n");
        results.forEach((name, cost) -> {
            int genes = EvaluationBenchmark.of(name).box().dimension();
            table.append(String.format(
                    Locale.ROOT, "| %s | %d | %s | %.2f |%n", name, genes, cost.text(0), cost.median() / genes));
        });
        return table.toString();
    }
}
