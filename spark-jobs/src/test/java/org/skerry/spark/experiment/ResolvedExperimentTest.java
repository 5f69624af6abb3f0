package org.skerry.spark.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.skerry.island.Migration;
import org.skerry.latent.LatentMemetic;
import org.skerry.latent.Velo;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Method;
import org.skerry.run.Overlay;
import org.skerry.run.OverlayException;
import org.skerry.run.Setting;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.search.Solver;
import org.skerry.solver.DifferentialEvolution;
import org.skerry.solver.Memetic;
import org.skerry.solver.MemeticStep;

class ResolvedExperimentTest {
    @Test
    void theTextNamesEveryParameterInAFixedOrder() {
        Experiment experiment = ExperimentFile.parse("x.yaml", """
                solvers: [{crossover: 1, name: de, label: 'yes: "no"'}]
                problems: [vehicular]
                budget: {protocol: published, generations: 500}
                repetitions: 3
                seed: -1
                name: x
                """, List.of());

        assertThat(experiment.resolved()).isEqualTo("""
                        name: x
                        seed: -1
                        repetitions: 3
                        budget:
                          generations: 500
                          protocol: published
                        problems:
                          - name: vehicular
                            instances: 1
                            tasks: 100
                            coefficients: task
                            encoding: one-hot
                            optionOrder: permuted
                        solvers:
                          - name: de
                            label: 'yes: "no"'
                            populationSize: 30
                            weight: 0.4
                            crossover: 1.0
                        output: results/x
                        """);
    }

    @Test
    void aLocalSearchBesideASolverIsAMappingOfItsOwnAndInTheLabel() {
        Experiment experiment = ExperimentFile.parse("x.yaml", """
                solvers: [{name: de, label: DE, memetic: {every: 5}}, {name: velo, memetic: {}}, {name: gwo, label: Memetic GWO, memetic: {}}]
                problems: [vehicular]
                budget: {evaluations: 500}
                repetitions: 3
                seed: -1
                name: x
                """, List.of("solvers.0.memetic.share=0.5"));

        assertThat(experiment.solvers())
                .extracting(SolverSpec::label)
                .containsExactly("DE + memetic", "velo + memetic", "Memetic GWO");
        assertThat(experiment.solvers().get(0).method())
                .isEqualTo(new Single(
                        "de", new Memetic(DifferentialEvolution.PUBLISHED, new MemeticStep(5, 0.5, 1e-6, 4))));
        assertThat(experiment.solvers().get(1).method())
                .isEqualTo(new Single("velo", new LatentMemetic(Velo.DEFAULT, MemeticStep.DEFAULT)));
        assertThat(experiment.resolved()).contains("""
                  - name: de
                    label: DE + memetic
                    populationSize: 30
                    weight: 0.4
                    crossover: 0.1
                    memetic:
                      every: 5
                      share: 0.5
                      leastSize: 1.0E-6
                      kicks: 4
                """.indent(0));
        assertThat(ExperimentFile.parse("again.yaml", experiment.resolved(), List.of()))
                .isEqualTo(experiment);
    }

    @Property(tries = 200)
    void readingTheTextGivesAnEqualExperiment(@ForAll("experiments") Experiment experiment) {
        String text = experiment.resolved();
        Experiment again = ExperimentFile.parse("resolved.yaml", text, List.of());
        assertThat(again).isEqualTo(experiment);
        assertThat(again.resolved()).isEqualTo(text);
    }

    @Provide
    Arbitrary<Experiment> experiments() {
        Arbitrary<Budget> budgets = Arbitraries.oneOf(
                Arbitraries.longs().greaterOrEqual(3).map(Budget::ofEvaluations),
                Arbitraries.integers().greaterOrEqual(0).map(Budget::ofGenerations));
        Arbitrary<String> printable = Arbitraries.strings()
                .all()
                .ofMinLength(1)
                .ofMaxLength(32)
                .filter(text -> !text.isBlank() && text.codePoints().allMatch(UserError::isPrintable));
        return Combinators.combine(
                        Arbitraries.strings()
                                .withChars("aZ0._-")
                                .ofMaxLength(20)
                                .map(rest -> "e" + rest),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(1, 1000),
                        budgets,
                        families().list().ofMinSize(1).ofMaxSize(4).uniqueElements(),
                        methods().list().ofMinSize(1).ofMaxSize(4).uniqueElements(),
                        printable.set().ofSize(4),
                        printable)
                .as((name, seed, repetitions, budget, families, methods, labels, output) -> new Experiment(
                        name,
                        seed,
                        repetitions,
                        budget,
                        families.stream()
                                .map(entry -> new ProblemSpec(entry.getKey(), entry.getValue(), repetitions))
                                .toList(),
                        labelled(methods, List.copyOf(labels)),
                        output));
    }

    private static List<SolverSpec> labelled(List<Method> methods, List<String> labels) {
        List<SolverSpec> specs = new ArrayList<>();
        for (Method method : methods) {
            specs.add(SolverSpec.of(labels.get(specs.size()), method));
        }
        return specs;
    }

    private static Arbitrary<Method> methods() {
        Arbitrary<Migration> migrations = ResolvedExperimentTest.<Migration>entries(
                        Map.of("archipelago", Catalogue.migration()))
                .map(Map.Entry::getValue);
        Arbitrary<Single> solvers = solvers().map(entry -> new Single(entry.getKey(), entry.getValue()));
        return Arbitraries.oneOf(
                solvers,
                Combinators.combine(solvers.list().ofMinSize(2).ofMaxSize(3), migrations)
                        .as(Islands::new));
    }

    private static Arbitrary<Map.Entry<String, Solver>> solvers() {
        return Combinators.combine(
                        entries(Catalogue.solvers()),
                        entries(Map.of("memetic", MemeticStep.DEFAULT)).injectNull(0.5))
                .as((solver, step) -> step == null
                        ? solver
                        : Map.entry(solver.getKey(), Catalogue.memetic(solver.getValue(), step.getValue())));
    }

    private static Arbitrary<Map.Entry<String, ProblemFamily<?>>> families() {
        return entries(Catalogue.problems());
    }

    /** An entry of a catalogue in which one parameter may have another value. */
    private static <T> Arbitrary<Map.Entry<String, T>> entries(Map<String, ? extends T> catalogue) {
        return Arbitraries.of(new ArrayList<>(catalogue.keySet())).flatMap(name -> {
            T prototype = catalogue.get(name);
            List<Map.Entry<String, T>> variants = Stream.concat(
                            Stream.of(Map.<String, Object>of()),
                            Setting.of(prototype).stream().flatMap(ResolvedExperimentTest::others))
                    .flatMap(values -> variant(name, prototype, values))
                    .toList();
            return Arbitraries.of(variants);
        });
    }

    private static Stream<Map<String, Object>> others(Setting setting) {
        Stream<?> values = switch (setting.type()) {
            case WHOLE -> Stream.of(1, 2, 17, 1_000_000, Integer.MAX_VALUE);
            case REAL -> Stream.of(0, 1, 0.1, 1e-300, 1.0 / 3, 1.7976931348623157e308, -0.0, 1e10);
            case TRUTH -> Stream.of(true, false);
            case TEXT -> Stream.of("", "a: b", "# no comment", "5", "null", " blank ");
            case CHOICE -> setting.choices().stream();
        };
        return values.map(value -> Map.of(setting.name(), value));
    }

    /** The variant, or nothing where the entry refuses the value. */
    private static <T> Stream<Map.Entry<String, T>> variant(String name, T prototype, Map<String, Object> values) {
        try {
            return Stream.of(Map.entry(name, Overlay.apply(name, prototype, new LinkedHashMap<>(values))));
        } catch (OverlayException e) {
            return Stream.empty();
        }
    }
}
