package org.skerry.solver;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * The solvers behave as other implementations of the same publications do: the best of 20 runs is compared with theirs by
 * two-sided Mann-Whitney tests at a family-wise significance of 0.01 (Holm). The evaluations agree exactly; where chance
 * decides how many a run spends, their means agree to 2 %.
 */
class FidelityTest {
    private static final Map<String, ?> SMALLER = Map.of("populationSize", 30);

    /** How each label of the resource is reproduced. */
    private static final Map<String, Configuration> CONFIGURATIONS = Map.ofEntries(
            entry("gwo", Configuration.of("gwo", SMALLER, 99)),
            entry("de", Configuration.of("de", Map.of("populationSize", 30, "weight", 0.4, "crossover", 0.1), 100)),
            entry("ivy", Configuration.of("ivy", SMALLER, 100)),
            entry("ivy-vector", Configuration.of("ivy", Map.of("populationSize", 30, "spread", "vector"), 100)),
            entry("ivy-unsorted", Configuration.of("ivy", Map.of("populationSize", 30, "sortedStart", false), 100)),
            entry("ace-ivy", Configuration.of("ace-ivy", SMALLER, 100)),
            entry(
                    "ace-ivy-tolerance",
                    Configuration.of(
                            "ace-ivy",
                            Map.of("populationSize", 30, "threshold", "tolerance", "boundary", "clamp"),
                            100)),
            entry("po", Configuration.of("po", 100)),
            entry("po-code", Configuration.of("po", Map.of("diversity", 0.3), 100)),
            entry("ipoa", Configuration.of("ipoa", 100)),
            entry(
                    "ipoa-absolute",
                    Configuration.of("ipoa", Map.of("acceptance", "absolute", "acceptanceScale", 1), 100)),
            entry("ipoa-levy", Configuration.of("ipoa", Map.of("acceptance", "none"), 100)),
            entry("ga", Configuration.of("ga", 100)),
            entry("ga-roulette", Configuration.of("ga", Map.of("selection", "roulette"), 100)),
            entry("abc", Configuration.of("abc", 100)),
            entry("abc-30", Configuration.of("abc", Map.of("populationSize", 30, "limit", 30), 100)),
            entry("tlbo", Configuration.of("tlbo", 100)),
            entry("koa", Configuration.of("koa", 100)),
            entry("koa-code", Configuration.of("koa", Map.of("form", "quirk"), 100)),
            entry("koa-quirk", Configuration.of("koa", Map.of("form", "quirk"), 100)),
            entry("apo", Configuration.of("apo", 100)),
            entry("apo-code", Configuration.of("apo", 100)),
            entry("apo-paper", Configuration.of("apo", Map.of("form", "paper"), 100)));

    @Test
    void bestValuesAreThoseOfOtherImplementations() {
        List<FidelityComparison> comparisons = ReferenceRuns.read("reference-runs.csv").stream()
                .map(reference -> FidelityComparison.of(reference, CONFIGURATIONS.get(reference.label())))
                .toList();
        assertThat(comparisons).hasSize(4 * CONFIGURATIONS.size()).allSatisfy(FidelityTest::assertAsMany);
        assertThat(FidelityComparison.different(comparisons)).isEmpty();
        FidelityPage.hold("The same algorithm", section(comparisons));
    }

    private static void assertAsMany(FidelityComparison comparison) {
        ReferenceRuns reference = comparison.reference();
        String what = "evaluations of " + reference.name();
        if (reference.mean()) {
            double mean = Arrays.stream(comparison.evaluations()).average().orElseThrow();
            assertThat(mean).as(what).isCloseTo((double) reference.evaluations(), withinPercentage(2));
        } else {
            assertThat(comparison.evaluations()).as(what).containsOnly(reference.evaluations());
        }
    }

    private static String section(List<FidelityComparison> comparisons) {
        return "Each solver in the form of the other implementation. None of the " + comparisons.size()
                + " comparisons differs.\n\n"
                + FidelityTable.ofConfigurations(comparisons)
                + "\n"
                + FidelityTable.ofResults(comparisons, FidelityComparison.different(comparisons));
    }

    @Test
    void theComparisonTellsDifferentAlgorithmsApart() {
        List<ReferenceRuns> references = ReferenceRuns.read("reference-runs.csv");
        double p = FidelityComparison.pValue(best(references, "ivy"), best(references, "gwo"));
        assertThat(FidelityComparison.rejections(new double[] {p})).isEqualTo(1);
    }

    private static double[] best(List<ReferenceRuns> references, String label) {
        return references.stream()
                .filter(runs -> runs.label().equals(label) && runs.function() == ReferenceFunction.SHIFTED_SPHERE)
                .findFirst()
                .orElseThrow()
                .best();
    }
}
