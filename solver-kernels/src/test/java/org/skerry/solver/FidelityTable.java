package org.skerry.solver;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.LongSummaryStatistics;
import java.util.Set;
import java.util.stream.Collectors;

/** Comparisons as tables in Markdown. */
final class FidelityTable {
    private FidelityTable() {}

    /** One row per label: what was run on either side. */
    static String ofConfigurations(List<FidelityComparison> comparisons) {
        return comparisons.stream()
                .filter(comparison -> comparison.reference().function() == ReferenceFunction.SPHERE)
                .map(comparison -> row(
                        comparison.reference().label(),
                        "`" + comparison.configuration().title() + "`",
                        evaluations(comparison),
                        comparison.reference().implementation(),
                        String.valueOf(comparison.reference().evaluations())))
                .collect(Collectors.joining("", header("", "Skerry", "evaluations", "other", "evaluations"), ""));
    }

    private static String evaluations(FidelityComparison comparison) {
        LongSummaryStatistics statistics =
                Arrays.stream(comparison.evaluations()).summaryStatistics();
        return String.format(Locale.ROOT, "%.0f", statistics.getAverage());
    }

    /** One row per comparison: means, standard deviations and numbers of runs, and whether they differ. */
    static String ofResults(List<FidelityComparison> comparisons, Set<FidelityComparison> different) {
        return comparisons.stream()
                .map(comparison -> row(
                        comparison.reference().label(),
                        title(comparison.reference().function()),
                        Spread.of(comparison.best()).toString(),
                        Spread.of(comparison.reference().best()).toString(),
                        pValue(comparison.p()),
                        verdict(different.contains(comparison))))
                .collect(Collectors.joining(
                        "",
                        header("", "function", "Skerry, mean ± std (n)", "other, mean ± std (n)", "p", "verdict"),
                        ""));
    }

    static String title(ReferenceFunction function) {
        return function.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String pValue(double p) {
        return String.format(Locale.ROOT, "%.2g", p);
    }

    static String verdict(boolean different) {
        return different ? "**differs**" : "no difference";
    }

    static String header(String... titles) {
        return row(titles) + "|" + "---|".repeat(titles.length) + "\n";
    }

    static String row(String... cells) {
        return "| " + String.join(" | ", cells) + " |\n";
    }
}
