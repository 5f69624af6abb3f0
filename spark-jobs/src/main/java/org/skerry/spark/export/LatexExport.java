package org.skerry.spark.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.report.Numbers;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Estimate;
import org.skerry.spark.stats.ReferenceSummary;
import org.skerry.spark.stats.SetKey;
import org.skerry.spark.stats.Significance;
import org.skerry.spark.stats.Summary;

/**
 * The summary of an output as LaTeX tables: {@code results.tex} to be read into a paper that uses the package booktabs, and
 * {@code document.tex}, which compiles as it is.
 */
final class LatexExport {
    private static final String RESULTS = "results.tex";
    private static final String DOCUMENT = "document.tex";
    /** Sets of instances beside each other in one table; more are wider than a page. */
    private static final int SETS_BESIDE = 4;

    private final Summary summary;
    private final List<CellRuns> cells;
    private final OutputStore folder;

    /**
     * An export of a summary.
     *
     * @param cells the runs that it summarizes
     */
    LatexExport(Summary summary, List<CellRuns> cells, OutputStore folder) {
        this.summary = summary;
        this.cells = cells;
        this.folder = folder;
    }

    List<String> write() throws IOException {
        byte[] results = results().getBytes(StandardCharsets.UTF_8);
        folder.write(RESULTS, out -> out.write(results));
        byte[] document = """
                \\documentclass{article}
                \\usepackage[utf8]{inputenc}
                \\usepackage[a4paper,landscape,margin=15mm]{geometry}
                \\usepackage{booktabs}
                \\begin{document}
                \\input{results}
                \\end{document}
                """.getBytes(StandardCharsets.UTF_8);
        folder.write(DOCUMENT, out -> out.write(document));
        return List.of(RESULTS, DOCUMENT);
    }

    /** One table for every four sets of instances of a problem. */
    String results() {
        Map<String, Set<SetKey>> byProblem = new LinkedHashMap<>();
        summary.cells()
                .forEach(row -> byProblem
                        .computeIfAbsent(row.problem(), problem -> new LinkedHashSet<>())
                        .add(new SetKey(row.problem(), row.problemParameters())));
        StringBuilder text = new StringBuilder("% Needs \\usepackage{booktabs}.\n");
        byProblem.forEach((problem, sets) -> {
            List<SetKey> all = List.copyOf(sets);
            for (int first = 0; first < all.size(); first += SETS_BESIDE) {
                List<SetKey> beside = all.subList(first, Math.min(all.size(), first + SETS_BESIDE));
                text.append(table(problem, all, beside, 1 + first / SETS_BESIDE));
            }
        });
        return text.toString();
    }

    private String table(String problem, List<SetKey> all, List<SetKey> sets, int number) {
        LatexTable table = new LatexTable("tab:" + problem + "-" + number, caption(problem, sets));
        List<String> parameters = all.stream().map(SetKey::parameters).toList();
        table.column("solver");
        sets.forEach(
                set -> table.column(Latex.escape(ParametersText.of(problem, set.parameters(), parameters)), "gap"));
        references(sets).forEach((kind, references) -> {
            List<String> fields = new ArrayList<>();
            fields.add("\\emph{" + Latex.escape(kind.replace('_', ' ')) + "}");
            for (SetKey set : sets) {
                ReferenceSummary reference = references.get(set);
                fields.add(reference == null ? "" : spread(reference.mean(), reference.std(), ""));
                fields.add(reference == null ? "" : Latex.escape(Numbers.percent(reference.meanGap())));
            }
            table.row(fields);
        });
        table.rule();
        labels(sets).forEach(label -> {
            List<String> fields = new ArrayList<>();
            fields.add(Latex.escape(label));
            for (SetKey set : sets) {
                SummaryRow row = row(set, label);
                fields.add(row == null ? "" : value(set, row));
                fields.add(row == null ? "" : Latex.escape(Numbers.percent(row.meanGap())));
            }
            table.row(fields);
        });
        return table.toString();
    }

    private String caption(String problem, List<SetKey> sets) {
        ProblemFamily<?> family = Catalogue.problems().get(problem);
        String unit = family == null || family.unit().isEmpty() ? "" : " in " + family.unit();
        Set<String> gapTo = new LinkedHashSet<>();
        sets.forEach(set -> rows(set).forEach(row -> gapTo.add(row.gapTo().replace('_', ' '))));
        gapTo.remove("");
        Set<Long> runs = new LinkedHashSet<>();
        sets.forEach(set -> rows(set).forEach(row -> runs.add(row.n())));
        boolean allFeasible = sets.stream().flatMap(set -> rows(set).stream()).allMatch(LatexExport::isFeasible);
        return Latex.escape(problem) + ": mean $\\pm$ sample standard deviation of the objective" + Latex.escape(unit)
                + (allFeasible ? " over " : " over the feasible of ")
                + runs.stream().map(String::valueOf).collect(Collectors.joining(" or "))
                + " runs"
                + (allFeasible ? "" : " (in brackets how many, where not all are)")
                + (gapTo.isEmpty() ? "" : ", with the mean gap to the " + Latex.escape(String.join(" or ", gapTo)))
                + ". Bold: best mean"
                + (allFeasible ? "" : " among the solvers that are feasible most often")
                + ". $+$, $-$ and $\\approx$: significantly better than, worse than and not different from "
                + Latex.escape(summary.first())
                + " (5\\,\\%, Holm-corrected; Mann--Whitney within one instance, Wilcoxon over several"
                + (allFeasible ? "" : "; an infeasible run is worse than any feasible one")
                + ").";
    }

    private List<SummaryRow> rows(SetKey set) {
        return summary.cells().stream()
                .filter(row -> set.equals(new SetKey(row.problem(), row.problemParameters())))
                .toList();
    }

    private SummaryRow row(SetKey set, String label) {
        return rows(set).stream()
                .filter(row -> row.label().equals(label))
                .findFirst()
                .orElse(null);
    }

    private Set<String> labels(List<SetKey> sets) {
        return sets.stream()
                .flatMap(set -> rows(set).stream())
                .map(SummaryRow::label)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Map<String, Map<SetKey, ReferenceSummary>> references(List<SetKey> sets) {
        Map<String, Map<SetKey, ReferenceSummary>> byKind = new LinkedHashMap<>();
        for (ReferenceSummary reference : summary.references()) {
            SetKey set = new SetKey(reference.problem(), reference.problemParameters());
            if (sets.contains(set) && !reference.infeasible()) {
                byKind.computeIfAbsent(reference.kind(), kind -> new LinkedHashMap<>())
                        .put(set, reference);
            }
        }
        return byKind;
    }

    private static boolean isFeasible(SummaryRow row) {
        return row.feasibleRate() == 1;
    }

    private String value(SetKey set, SummaryRow row) {
        List<SummaryRow> beside = rows(set);
        String mark = mark(set, row);
        String value = row.mean() == null ? "none" + raised(mark) : spread(row.mean(), row.std(), mark);
        String bold = row.isBestOf(beside) ? "\\textbf{\\boldmath" + value + "}" : value;
        return isFeasible(row) ? bold : bold + " (" + Math.round(row.feasibleRate() * row.n()) + " of " + row.n() + ")";
    }

    private static String raised(String mark) {
        return mark.isEmpty() ? "" : "$" + mark + "$";
    }

    /** How a solver stands to the first. */
    private String mark(SetKey set, SummaryRow row) {
        if (row.pValue() == null) {
            return "";
        } else if (row.pValue() >= Significance.LEVEL) {
            return "^{\\approx}";
        }
        // By ranks and not by means, which may lie the other way and leave infeasible runs out.
        return Estimate.isWorse(runs(set, summary.first()), runs(set, row.label())) ? "^{-}" : "^{+}";
    }

    private CellRuns runs(SetKey set, String label) {
        return cells.stream()
                .filter(cell -> cell.set().equals(set) && cell.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    private static String spread(double mean, Double std, String mark) {
        return "$" + number(mean) + (std == null ? "" : " \\pm " + number(std)) + mark + "$";
    }

    private static String number(double value) {
        String figures = Numbers.figures(value);
        int exponent = figures.indexOf('e');
        return exponent < 0
                ? figures
                : figures.substring(0, exponent) + " \\cdot 10^{"
                        + Integer.parseInt(figures.substring(exponent + 1).replace("+", "")) + "}";
    }
}
