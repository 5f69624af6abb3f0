package org.skerry.spark.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.report.Numbers;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.BranchSummary;
import org.skerry.spark.stats.ModelSummary;
import org.skerry.spark.stats.ReferenceSummary;
import org.skerry.spark.stats.RunTime;
import org.skerry.spark.stats.SetKey;
import org.skerry.spark.stats.Summary;

/** A summary for a terminal: for every set of instances one table of solvers and references, best first; what is feasible nowhere stands last. */
final class SummaryText {
    private static final String NONE = "";

    private final Summary summary;

    SummaryText(Summary summary) {
        this.summary = summary;
    }

    /** A line of a table with the value that it is sorted by. */
    private record Line(double value, String... columns) {}

    @Override
    public String toString() {
        Set<SetKey> sets = new LinkedHashSet<>();
        summary.cells().forEach(row -> sets.add(new SetKey(row.problem(), row.problemParameters())));
        return sets.stream().map(this::table).collect(Collectors.joining("\n", "", "\n"))
                + models()
                + branches()
                + time()
                + reconstructed()
                + warnings();
    }

    private String models() {
        if (summary.models().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable()
                .text("autoencoder")
                .number("tasks")
                .text("trained on")
                .number("KL weight")
                .number("schemes")
                .number("KL [nat]")
                .number("active latents")
                .number("accuracy");
        for (ModelSummary model : summary.models()) {
            Map<String, Object> spec = ParametersText.parse(model.spec());
            table.row(
                    model.problem() + " " + spec.get("autoencoder"),
                    String.valueOf(model.tasks()),
                    String.valueOf(spec.get("training")),
                    String.valueOf(spec.get("klWeight")),
                    String.valueOf(spec.get("schemes")),
                    String.format(Locale.ROOT, "%.3g", model.kl()),
                    model.activeLatents() + " of " + spec.get("latentDimension"),
                    Numbers.percent(model.accuracy()));
        }
        return table + "\n";
    }

    /** How often the branches were taken that the methods' papers speak of. */
    private String branches() {
        if (summary.branches().isEmpty()) {
            return "";
        }
        TextTable table = new TextTable()
                .text("branch of the method")
                .text("solver")
                .text("problem")
                .number("taken")
                .number("of")
                .number("rate");
        for (BranchSummary branch : summary.branches()) {
            table.row(
                    branch.branch(),
                    branch.label(),
                    branch.problem(),
                    String.valueOf(branch.taken()),
                    String.valueOf(branch.faced()),
                    branch.faced() == 0 ? NONE : Numbers.percent(branch.rate()));
        }
        return table + "\n";
    }

    private String time() {
        RunTime time = summary.time();
        if (time.wall() == 0) {
            return NONE;
        }
        return String.format(
                Locale.ROOT,
                "Time of the runs: %.1f s on one core: fitness %.0f %%, decoders %.0f %%, solvers %.0f %%.%n",
                time.wall(),
                100 * time.evaluation() / time.wall(),
                100 * time.decode() / time.wall(),
                100 * (time.wall() - time.evaluation() - time.decode()) / time.wall());
    }

    private String reconstructed() {
        List<String> labels = summary.cells().stream()
                .filter(SummaryRow::reconstructed)
                .map(SummaryRow::label)
                .distinct()
                .toList();
        return labels.isEmpty()
                ? NONE
                : "Note: not ranked: " + String.join(", ", labels)
                        + " (reconstructed: neither public code nor full text was available).\n";
    }

    private String warnings() {
        return summary.warnings().stream()
                .map(warning -> "Note: " + warning + "\n")
                .collect(Collectors.joining());
    }

    private String table(SetKey set) {
        List<SummaryRow> solvers = summary.cells().stream()
                .filter(row -> set.equals(new SetKey(row.problem(), row.problemParameters())))
                .toList();
        List<ReferenceSummary> references = summary.references().stream()
                .filter(row -> set.equals(new SetKey(row.problem(), row.problemParameters())))
                .toList();
        List<Line> lines = new ArrayList<>();
        List<Measure> measures =
                Measure.ALL.stream().filter(measure -> measure.tells(solvers)).toList();
        references.forEach(row -> lines.add(line(row, measures)));
        solvers.forEach(row -> lines.add(line(row, measures)));
        lines.sort(Comparator.comparingDouble(Line::value));

        ProblemFamily<?> family = Catalogue.problems().get(set.problem());
        String unit = family == null || family.unit().isEmpty() ? "" : " [" + family.unit() + "]";
        TextTable table = new TextTable()
                .text("")
                .number("n")
                .number("mean ± std" + unit)
                .number("best")
                .number("gap to " + gapTo(solvers).replace('_', ' '))
                .number("feasible")
                .number("evaluations")
                .number("to within 5 %")
                .number("seconds")
                .number("rank")
                .number("p vs " + summary.first());
        measures.forEach(measure -> table.number(measure.title()));
        lines.forEach(line -> table.row(line.columns()));
        return title(set, references) + table;
    }

    private static String gapTo(List<SummaryRow> solvers) {
        return solvers.stream()
                .map(SummaryRow::gapTo)
                .filter(kind -> !kind.isEmpty())
                .findFirst()
                .orElse("reference");
    }

    private String title(SetKey set, List<ReferenceSummary> references) {
        long instances =
                references.stream().mapToLong(ReferenceSummary::n).max().orElse(0);
        return set.problem() + " " + told(set) + ": " + instances + (instances == 1 ? " instance" : " instances")
                + "\n";
    }

    private String told(SetKey set) {
        List<String> beside = summary.cells().stream()
                .filter(row -> row.problem().equals(set.problem()))
                .map(SummaryRow::problemParameters)
                .toList();
        return ParametersText.of(set.problem(), set.parameters(), beside);
    }

    private static Line line(ReferenceSummary row, List<Measure> measures) {
        List<String> columns = new ArrayList<>(List.of(
                "  " + row.kind().replace('_', '-') + (row.infeasible() ? " (infeasible)" : NONE),
                NONE,
                spread(row.mean(), row.std()),
                NONE,
                Numbers.percent(row.meanGap()),
                Numbers.percent(row.feasibleRate())));
        columns.addAll(Collections.nCopies(5 + measures.size(), NONE));
        return new Line(row.infeasible() ? Double.POSITIVE_INFINITY : row.mean(), columns.toArray(String[]::new));
    }

    private static Line line(SummaryRow row, List<Measure> measures) {
        List<String> columns = new ArrayList<>(List.of(
                row.label(),
                String.valueOf(row.n()),
                row.mean() == null ? NONE : spread(row.mean(), row.std()),
                row.best() == null ? NONE : Numbers.figures(row.best()),
                Numbers.percent(row.meanGap()),
                Numbers.percent(row.feasibleRate()),
                String.format(Locale.ROOT, "%.0f", row.meanEvaluations()),
                toNear(row),
                String.format(Locale.ROOT, "%.3f", row.meanSeconds()),
                row.rank() == 0 ? NONE : String.valueOf(row.rank()),
                Numbers.pValue(row.pValue())));
        measures.forEach(measure -> columns.add(measure.text(row)));
        return new Line(row.mean() == null ? Double.POSITIVE_INFINITY : row.mean(), columns.toArray(String[]::new));
    }

    private static String toNear(SummaryRow row) {
        if (row.meanEvaluationsToNear() == null) {
            return NONE;
        }
        String evaluations = String.format(Locale.ROOT, "%.0f", row.meanEvaluationsToNear());
        return row.nearRate() == 1
                ? evaluations
                : String.format(Locale.ROOT, "%s (%.0f %% of runs)", evaluations, 100 * row.nearRate());
    }

    /** What is shown only where it tells something else than a column that is always shown. */
    private record Measure(
            String title,
            Function<SummaryRow, Double> value,
            Function<SummaryRow, Double> shown,
            Function<Double, String> format) {
        static final List<Measure> ALL = List.of(
                new Measure(
                        "leader feasible", SummaryRow::leaderFeasibleRate, SummaryRow::feasibleRate, Numbers::percent),
                new Measure("energy [J]", SummaryRow::meanEnergyJ, SummaryRow::mean, Numbers::figures),
                new Measure("latency [s]", SummaryRow::meanLatencyS, SummaryRow::mean, Numbers::figures),
                new Measure("in time", SummaryRow::meanFeasibleTaskRatio, SummaryRow::mean, Numbers::percent));

        boolean tells(List<SummaryRow> rows) {
            return rows.stream()
                    .anyMatch(
                            row -> value.apply(row) != null && !value.apply(row).equals(shown.apply(row)));
        }

        String text(SummaryRow row) {
            Double measure = value.apply(row);
            return measure == null ? NONE : format.apply(measure);
        }
    }

    private static String spread(double mean, Double std) {
        return std == null ? Numbers.figures(mean) : Numbers.figures(mean) + " ± " + Numbers.figures(std);
    }
}
