package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.report.Numbers;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.ComparedCell;
import org.skerry.spark.stats.ComparedCell.Verdict;
import org.skerry.spark.stats.Comparison;
import org.skerry.spark.stats.Summarizer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Two outputs against each other. */
@Command(
        name = "compare",
        description =
                "Compare two outputs: every solver on every set of instances that both have, known by problem, parameters "
                        + "and label. Within one instance the runs are compared (Mann-Whitney), over several the means of "
                        + "the instances (Wilcoxon), Holm-corrected over all. A is the probability that a run of B is "
                        + "worse than one of A on the same instance. Exit code 3 says that B is significantly worse "
                        + "somewhere.",
        footer = {"  skerry compare results/last-week results/today", "  skerry compare before after --alpha 0.01"})
final class CompareCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "OUTPUT_A", description = "Path of the output to compare with.")
    private String outputA;

    @Parameters(index = "1", paramLabel = "OUTPUT_B", description = "Path of the output that is compared.")
    private String outputB;

    @Option(
            names = "--alpha",
            paramLabel = "LEVEL",
            defaultValue = "0.05",
            description = "Significance level, in (0, 1). Default: ${DEFAULT-VALUE}")
    private double alpha;

    @Override
    public Integer call() throws IOException {
        if (!(alpha > 0 && alpha < 1)) {
            throw new UserError("--alpha (" + alpha + ") must lie in (0, 1).");
        }
        OutputStore storeA = Sessions.output(outputA);
        OutputStore storeB = Sessions.output(outputB);
        Manifest manifestA = Sessions.manifest(storeA);
        Manifest manifestB = Sessions.manifest(storeB);
        Comparison comparison;
        try (SparkSession session = Sessions.open("compare")) {
            comparison = Comparison.of(cells(session, storeA, manifestA), cells(session, storeB, manifestB), alpha);
        }
        if (comparison.cells().isEmpty()) {
            throw new UserError(
                    storeA.uri() + " and " + storeB.uri()
                            + ": nothing can be compared; no solver has runs on the same instances under the same label in both.");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table(comparison));
        remarks(comparison).forEach(out::println);
        out.println(verdict(comparison));
        out.flush();
        return comparison.regression() ? ExitCode.REGRESSION : ExitCode.DONE;
    }

    private static List<CellRuns> cells(SparkSession session, OutputStore store, Manifest manifest) {
        Experiment experiment = ExperimentFile.parse(store.uri(), manifest.experiment(), List.of());
        return new Summarizer(session, store.uri()).cells(experiment);
    }

    private static TextTable table(Comparison comparison) {
        TextTable table = new TextTable()
                .text("problem")
                .text("parameters")
                .text("solver")
                .number("instances")
                .number("runs A")
                .number("runs B")
                .number("mean A")
                .number("mean B")
                .number("change")
                .number("A")
                .text("effect")
                .number("p")
                .text("B is");
        for (ComparedCell cell : comparison.cells()) {
            List<String> beside = comparison.cells().stream()
                    .filter(other -> other.problem().equals(cell.problem()))
                    .map(ComparedCell::problemParameters)
                    .toList();
            table.row(
                    cell.problem(),
                    ParametersText.of(cell.problem(), cell.problemParameters(), beside),
                    cell.label(),
                    String.valueOf(cell.instances()),
                    String.valueOf(cell.runsA()),
                    String.valueOf(cell.runsB()),
                    mean(cell.meanA()),
                    mean(cell.meanB()),
                    change(cell),
                    String.format(Locale.ROOT, "%.2f", cell.a()),
                    cell.magnitude(),
                    Numbers.pValue(cell.pValue()),
                    told(cell.verdict()));
        }
        return table;
    }

    private static String mean(double mean) {
        return Double.isInfinite(mean) ? "infeasible" : Numbers.figures(mean);
    }

    private static String change(ComparedCell cell) {
        double change = (cell.meanB() - cell.meanA()) / Math.abs(cell.meanA());
        String percent = Numbers.percent(change);
        return percent.isEmpty() || change < 0 ? percent : "+" + percent;
    }

    private static String told(Verdict verdict) {
        return switch (verdict) {
            case BETTER -> "better";
            case WORSE -> "worse";
            case ALIKE -> "no different";
            case UNTESTED -> "untested: too few runs";
        };
    }

    private static List<String> remarks(Comparison comparison) {
        List<String> remarks = new ArrayList<>();
        remarks.addAll(only("A", comparison.onlyInA()));
        remarks.addAll(only("B", comparison.onlyInB()));
        return remarks;
    }

    private static List<String> only(String output, List<Comparison.Key> keys) {
        return keys.isEmpty()
                ? List.of()
                : List.of("Only in " + output + ": "
                        + keys.stream()
                                .map(key -> key.label() + " on " + key.problem())
                                .distinct()
                                .collect(Collectors.joining(", "))
                        + ".");
    }

    private String verdict(Comparison comparison) {
        long worse = count(comparison, Verdict.WORSE);
        long untested = count(comparison, Verdict.UNTESTED);
        String untestedNote = untested == 0 ? "" : ", " + untested + " not tested for too few runs";
        return String.format(
                Locale.ROOT,
                "B is significantly worse in %d of %d comparisons and better in %d (level %s, Holm-corrected)%s.",
                worse,
                comparison.cells().size(),
                count(comparison, Verdict.BETTER),
                alpha,
                untestedNote);
    }

    private static long count(Comparison comparison, Verdict verdict) {
        return comparison.cells().stream()
                .filter(cell -> cell.verdict() == verdict)
                .count();
    }
}
