package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Where a solver of the catalogue is another form of its algorithm than a program that one may compare it with. */
@Tag("long")
class FidelityDifferencesTest {
    private static final Map<String, ?> SMALLER = Map.of("populationSize", 30);

    /** Ours, and what the other does otherwise. */
    private record Difference(Configuration ours, String reason) {}

    private static final Map<String, Difference> DIFFERENCES = new LinkedHashMap<>();

    static {
        put(
                "ivy-unsorted",
                Configuration.of("ivy", SMALLER, 100),
                "does not rank the sample before its first generation.");
        put(
                "ivy-vector",
                Configuration.of("ivy", SMALLER, 100),
                "draws the factor rho of the spreading step per gene, as the article says; the authors' program, which `ivy`"
                        + " follows, draws one for all genes, so that a member moves on the line through the origin.");
        put("po-code", Configuration.of("po", 100), "weighs diversity with PF3 = 0.3; IPOA's Table 3 gives 0.5.");
        put(
                "koa-code",
                Configuration.of("koa", 100),
                "keeps a random factor of the velocity in the variable of the gravity mu, so that every later planet of a"
                        + " sweep moves under another gravity. `form = quirk` does so too.");
        put(
                "apo-paper",
                Configuration.of("apo", 100),
                "pools the candidates of all puffins and replaces the population by the best of them, as the article says;"
                        + " the authors' program, which `apo` follows, lets every puffin compete with its own candidates.");
        put(
                "ace-ivy",
                Configuration.of("ace-ivy-repaired", SMALLER, 100),
                "is the letter of the paper, whose climbing branch no positive objective reaches and which keeps away from"
                        + " the bounds.");
        put("mealpy-gwo", Configuration.of("gwo", SMALLER, 99), "keeps a move only if it is better.");
        put(
                "mealpy-de",
                Configuration.of("de", Map.of("populationSize", 30, "weight", 0.4, "crossover", 0.1), 100),
                "has no gene that is always crossed over, and shows replaced candidates to the rows after them.");
        put(
                "mealpy-ga",
                Configuration.of("ga", 100),
                "selects by tournaments over a fifth of the population, crosses over gene by gene, and lets children"
                        + " compete with the losers of tournaments.");
        put(
                "mealpy-abc",
                Configuration.of("abc", Map.of("populationSize", 30, "limit", 30), 100),
                "moves all genes at once instead of one, and gives up every exhausted source instead of one.");
        put(
                "mealpy-tlbo",
                Configuration.of("tlbo", 100),
                "lets every learner go through both phases before the next one, and takes the mean anew for each.");
        put(
                "mealpy-koa",
                Configuration.of("koa", 100),
                "moves all planets from one snapshot, and always clips to the box.");
    }

    private static void put(String label, Configuration ours, String reason) {
        DIFFERENCES.put(label, new Difference(ours, reason));
    }

    /** Those whose difference shows on at least one function in so many runs. */
    private static final Set<String> TOLD_APART = Set.of(
            "ivy-vector", "koa-code", "apo-paper", "ace-ivy", "mealpy-gwo", "mealpy-ga", "mealpy-abc", "mealpy-tlbo");

    @Test
    void formsThatDifferAreToldApartForAReason() {
        Map<String, List<ReferenceRuns>> references = Stream.of("reference-runs.csv", "library-runs.csv")
                .flatMap(resource -> ReferenceRuns.read(resource).stream())
                .collect(Collectors.groupingBy(ReferenceRuns::label));
        List<FidelityComparison> comparisons = new ArrayList<>();
        DIFFERENCES.forEach((label, difference) -> references
                .get(label)
                .forEach(reference -> comparisons.add(FidelityComparison.of(reference, difference.ours()))));
        Set<FidelityComparison> different = FidelityComparison.different(comparisons);
        assertThat(different)
                .extracting(comparison -> comparison.reference().label())
                .hasSameElementsAs(TOLD_APART);
        FidelityPage.hold("Another form by intention", section(comparisons, different));
    }

    private static String section(List<FidelityComparison> comparisons, Set<FidelityComparison> different) {
        StringBuilder reasons = new StringBuilder();
        DIFFERENCES.forEach((label, difference) -> reasons.append("- `")
                .append(label)
                .append("` ")
                .append(difference.reason())
                .append('\n'));
        return "A solver of the catalogue beside a program that is another form of its algorithm: the authors' own where"
                + " the catalogue follows the article or the other way round, and a library. Where no row of a form differs, so many runs do not tell it apart.\n\n"
                + FidelityTable.ofConfigurations(comparisons)
                + "\nWhat the other does otherwise:\n\n"
                + reasons
                + "\n"
                + FidelityTable.ofResults(comparisons, different);
    }
}
