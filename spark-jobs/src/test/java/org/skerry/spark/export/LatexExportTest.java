package org.skerry.spark.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Cells;
import org.skerry.spark.stats.RunTime;
import org.skerry.spark.stats.Summary;

/** What a table says of solvers on one instance of six runs and more. */
class LatexExportTest {
    private static final double NONE = Double.NaN;

    private static String results(CellRuns... cells) {
        Summary summary = new Summary(
                cells[0].label(),
                Cells.rows(List.of(cells)),
                List.of(),
                List.of(),
                List.of(),
                new RunTime(1, 0, 0),
                List.of());
        return new LatexExport(summary, List.of(cells), null).results();
    }

    /** The line of a solver. */
    private static String row(String results, String label) {
        return results.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(label + " & "))
                .findFirst()
                .orElseThrow();
    }

    /**
     * The one feasible run of b is better than all of a's, and five of its six are worse. U = 6 is 12 from its mean; with
     * ties of 6 and of 5 its variance is 36 / 12 (13 - (210 + 120) / (12 11)) = 31.5, so that p = 0.04.
     */
    @Test
    void theMostFeasibleIsBestAndTheOthersSayHowOftenTheyWere() {
        String results = results(
                Cells.oneInstance("a", 5, 5, 5, 5, 5, 5), Cells.oneInstance("b", 1, NONE, NONE, NONE, NONE, NONE));

        assertThat(row(results, "a")).isEqualTo("a & \\textbf{\\boldmath$5.000 \\pm 0.000$} &  \\\\");
        assertThat(row(results, "b")).isEqualTo("b & $1.000^{-}$ (1 of 6) &  \\\\");
        assertThat(results)
                .contains(
                        "over the feasible of 6 runs",
                        "Bold: best mean among the solvers that are feasible most often.",
                        "an infeasible run is worse than any feasible one");
    }

    /** All six of b are infeasible: p = 2 / C(12, 6), and every run is worse. */
    @Test
    void aSolverThatIsNeverFeasibleIsSignificantlyWorse() {
        String results =
                results(Cells.oneInstance("a", 1, 2, 3, 4, 5, 6), Cells.oneInstance("b", Cells.times(6, NONE)));

        assertThat(row(results, "b")).isEqualTo("b & none$^{-}$ (0 of 6) &  \\\\");
    }

    /**
     * Nineteen of b's twenty runs are better than any of a's and one is so bad that its mean is the greater: it is
     * significantly better.
     */
    @Test
    void theSideIsThatOfTheTestAndNotOfTheMeans() {
        double[] a = DoubleStream.iterate(10, value -> value + 1).limit(20).toArray();
        double[] b = DoubleStream.iterate(1, value -> value + 0.1).limit(20).toArray();
        b[19] = 10_000;
        String results = results(Cells.oneInstance("a", a), Cells.oneInstance("b", b));

        assertThat(row(results, "a")).contains("\\textbf{");
        assertThat(row(results, "b")).contains("^{+}$").doesNotContain("\\textbf{");
        assertThat(results).contains("over 20 runs", "Bold: best mean. ").doesNotContain("feasible");
    }
}
