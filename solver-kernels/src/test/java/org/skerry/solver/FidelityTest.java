package org.skerry.solver;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.skerry.run.Overlay;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * The solvers behave as other implementations of the same publications do: the best of 20 runs is compared with theirs by
 * two-sided Mann-Whitney tests at a family-wise significance of 0.01 (Holm). The evaluations agree exactly; where chance
 * decides how many a run spends, their means agree to 2 %.
 */
class FidelityTest {
    private static final double SIGNIFICANCE = 0.01;
    private static final int RUNS = 20;

    /** How each label of the resource is reproduced; the sample is generation 0. */
    private static final Map<String, Configuration> CONFIGURATIONS = Map.ofEntries(
            entry("gwo", new Configuration(new GreyWolf(30), 99)),
            entry("de", new Configuration(new DifferentialEvolution(30, 0.4, 0.1), 100)),
            entry("ivy", new Configuration(new Ivy(30, SpreadFactor.SCALAR, true), 100)),
            entry("ivy-vector", new Configuration(new Ivy(30, SpreadFactor.VECTOR, true), 100)),
            entry("ivy-unsorted", new Configuration(new Ivy(30, SpreadFactor.SCALAR, false), 100)),
            entry("ace-ivy", new Configuration(smaller(AceIvy.PUBLISHED), 100)),
            entry(
                    "ace-ivy-tolerance",
                    new Configuration(
                            smaller(AceIvy.PUBLISHED.with(
                                    ClimbingThreshold.TOLERANCE,
                                    SpreadingStep.MULTIPLICATIVE,
                                    BoundaryRule.CLAMP,
                                    PenaltySchedule.DECREASING)),
                            100)),
            entry("po", new Configuration(Puma.PUBLISHED, 100)),
            entry("po-code", new Configuration(changed(Puma.PUBLISHED, Map.of("diversity", 0.3)), 100)),
            entry("ipoa", new Configuration(Ipoa.PUBLISHED, 100)),
            entry(
                    "ipoa-absolute",
                    new Configuration(
                            changed(Ipoa.PUBLISHED, Map.of("acceptance", "absolute", "acceptanceScale", 1)), 100)),
            entry("ipoa-levy", new Configuration(changed(Ipoa.PUBLISHED, Map.of("acceptance", "none")), 100)),
            entry("ga", new Configuration(GeneticAlgorithm.PUBLISHED, 100)),
            entry(
                    "ga-roulette",
                    new Configuration(changed(GeneticAlgorithm.PUBLISHED, Map.of("selection", "roulette")), 100)),
            entry("abc", new Configuration(BeeColony.PUBLISHED, 100)),
            entry("abc-30", new Configuration(new BeeColony(30, 30), 100)),
            entry("tlbo", new Configuration(TeachingLearning.PUBLISHED, 100)),
            entry("koa", new Configuration(KeplerOptimization.PUBLISHED, 100)),
            entry("koa-code", new Configuration(changed(KeplerOptimization.PUBLISHED, Map.of("form", "quirk")), 100)),
            entry("koa-quirk", new Configuration(changed(KeplerOptimization.PUBLISHED, Map.of("form", "quirk")), 100)),
            entry("apo", new Configuration(ArcticPuffin.PUBLISHED, 100)),
            entry("apo-code", new Configuration(ArcticPuffin.PUBLISHED, 100)),
            entry("apo-paper", new Configuration(changed(ArcticPuffin.PUBLISHED, Map.of("form", "paper")), 100)));

    private static Solver changed(Solver solver, Map<String, ?> changes) {
        return Overlay.apply("fidelity", solver, changes);
    }

    private static Solver smaller(Solver solver) {
        return changed(solver, Map.of("populationSize", 30));
    }

    private record Configuration(Solver solver, int generations) {}

    private record Reference(
            String label, long evaluations, boolean mean, ReferenceFunction function, List<Double> best) {
        static Reference parse(String line) {
            String[] cells = line.split(",", -1);
            List<Double> best =
                    Arrays.stream(cells).skip(3).map(Double::valueOf).toList();
            boolean mean = cells[1].startsWith("~");
            long evaluations = Long.parseLong(mean ? cells[1].substring(1) : cells[1]);
            return new Reference(cells[0], evaluations, mean, ReferenceFunction.valueOf(cells[2]), best);
        }

        String name() {
            return label + " on " + function;
        }
    }

    private record Comparison(String name, double p) {}

    @Test
    void bestValuesAreThoseOfOtherImplementations() {
        List<Comparison> comparisons = new ArrayList<>();
        for (Reference reference : references()) {
            List<Double> best = new ArrayList<>();
            List<Long> evaluations = new ArrayList<>();
            for (int run = 0; run < RUNS; run++) {
                Search search = run(reference, run + 1);
                best.add(search.champion().objective());
                evaluations.add(search.evaluations());
            }
            assertAsMany(evaluations, reference);
            comparisons.add(new Comparison(reference.name(), pValue(best, reference.best())));
        }
        assertThat(comparisons).hasSize(4 * CONFIGURATIONS.size());
        assertThat(rejected(comparisons)).isEmpty();
    }

    private static void assertAsMany(List<Long> evaluations, Reference reference) {
        String what = "evaluations of " + reference.name();
        if (reference.mean()) {
            double mean =
                    evaluations.stream().mapToLong(Long::longValue).average().orElseThrow();
            assertThat(mean).as(what).isCloseTo((double) reference.evaluations(), withinPercentage(2));
        } else {
            assertThat(evaluations).as(what).containsOnly(reference.evaluations());
        }
    }

    @Test
    void theComparisonTellsDifferentAlgorithmsApart() {
        List<Reference> references = references();
        double p = pValue(
                best(references, "ivy", ReferenceFunction.SHIFTED_SPHERE),
                best(references, "gwo", ReferenceFunction.SHIFTED_SPHERE));
        assertThat(rejected(List.of(new Comparison("ivy as gwo", p)))).hasSize(1);
    }

    private static List<Double> best(List<Reference> references, String label, ReferenceFunction function) {
        return references.stream()
                .filter(reference -> reference.label().equals(label) && reference.function() == function)
                .findFirst()
                .orElseThrow()
                .best();
    }

    private static Search run(Reference reference, int repetition) {
        Configuration configuration = CONFIGURATIONS.get(reference.label());
        Rng rng = Rng.of(1, "fidelity", reference.name(), repetition);
        Search search = configuration
                .solver()
                .start(reference.function(), Budget.ofGenerations(configuration.generations()), rng);
        while (!search.isDone()) {
            search.step(reference.function());
        }
        return search;
    }

    /** Two-sided; 1 where all values are the same number, which leaves nothing to rank. */
    private static double pValue(List<Double> a, List<Double> b) {
        if (Stream.concat(a.stream(), b.stream()).distinct().count() == 1) {
            return 1;
        }
        return MannWhitneyUTest.withDefaults().test(values(a), values(b)).getPValue();
    }

    private static double[] values(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Holm (Scand. J. Stat. 6, 1979): rejects in ascending order of p while p is at most significance / remaining. */
    private static List<Comparison> rejected(List<Comparison> comparisons) {
        List<Comparison> ascending = comparisons.stream()
                .sorted(Comparator.comparingDouble(Comparison::p))
                .toList();
        int rejected = 0;
        while (rejected < ascending.size()
                && ascending.get(rejected).p() <= SIGNIFICANCE / (ascending.size() - rejected)) {
            rejected++;
        }
        return ascending.subList(0, rejected);
    }

    private static List<Reference> references() {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FidelityTest.class.getResourceAsStream("reference-runs.csv")),
                StandardCharsets.UTF_8))) {
            Stream<String> lines = reader.lines().filter(line -> !line.startsWith("#"));
            return lines.map(Reference::parse).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
