package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.inference.TTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Search;

/**
 * The reconstructed solvers behave as another program of the same reconstruction does. Of that only means and standard
 * deviations are recorded, so Welch's t test takes the place of the test by ranks.
 */
@Tag("long")
class FidelityOfReconstructionsTest {
    private static final int RUNS = 20;

    /** Runs of the other program, and ours. */
    private record Check(Configuration ours, ReferenceFunction function, Spread other) {
        static Check parse(String line) {
            String[] cells = line.split(",", -1);
            long evaluations = Long.parseLong(cells[2]);
            Map<String, ?> changes =
                    Map.of("populationSize", Integer.parseInt(cells[1]), "mostEvaluations", evaluations);
            Budget budget = Budget.ofEvaluations(evaluations);
            return new Check(
                    new Configuration(cells[0], changes, budget),
                    ReferenceFunction.valueOf(cells[3]),
                    new Spread(Double.parseDouble(cells[5]), Double.parseDouble(cells[6]), Integer.parseInt(cells[4])));
        }

        Comparison compare() {
            double[] best = new double[RUNS];
            for (int run = 0; run < RUNS; run++) {
                Search search = ours.run(function, ours.title() + " on " + function, run + 1);
                assertThat(search.evaluations()).isEqualTo(ours.budget().evaluations());
                best[run] = search.champion().objective();
            }
            Spread spread = Spread.of(best);
            double p = TTest.withDefaults()
                    .test(spread.mean(), spread.variance(), spread.runs(), other.mean(), other.variance(), other.runs())
                    .getPValue();
            return new Comparison(this, spread, p);
        }
    }

    private record Comparison(Check check, Spread spread, double p) {}

    @Test
    void meansAreThoseOfTheOtherProgram() {
        List<Comparison> comparisons = ReferenceRuns.lines("reconstruction-checks.csv").stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Check.parse(line).compare())
                .toList();
        double[] ascending =
                comparisons.stream().mapToDouble(Comparison::p).sorted().toArray();
        assertThat(ascending).hasSize(16);
        assertThat(FidelityComparison.rejections(ascending)).isZero();
        FidelityPage.hold("Reconstructions", section(comparisons));
    }

    private static String section(List<Comparison> comparisons) {
        StringBuilder text = new StringBuilder();
        text.append(
                "SAEO and STORA were rebuilt without public code or full text; the other program is one in numpy of the"
                        + " same reconstruction, so this holds the transcription and nothing else. Of it only means and standard"
                        + " deviations are recorded, so the p-value is that of Welch's t test. None of the ");
        text.append(comparisons.size()).append(" comparisons differs.\n\n");
        text.append(FidelityTable.header(
                "Skerry",
                "evaluations",
                "function",
                "Skerry, mean ± std (n)",
                "other, mean ± std (n)",
                "p",
                "verdict"));
        comparisons.forEach(comparison -> text.append(FidelityTable.row(
                "`" + comparison.check().ours().title() + "`",
                String.valueOf(comparison.check().ours().budget().evaluations()),
                FidelityTable.title(comparison.check().function()),
                comparison.spread().toString(),
                comparison.check().other().toString(),
                FidelityTable.pValue(comparison.p()),
                FidelityTable.verdict(false))));
        return text.toString();
    }
}
