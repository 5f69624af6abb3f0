package org.skerry.spark.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.island.Migration;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.solver.DifferentialEvolution;

class ExperimentFileTest {
    private static final String SMALL = """
            # A comment.
            name: small
            seed: 2026
            repetitions: 3
            budget: {evaluations: 2000}
            problems:
              - {name: vehicular, tasks: [50, 100], coefficients: [instance, task], instances: 2}
            solvers:
              - de
              - {name: de, label: DE(0.9), crossover: 0.9, populationSize: 50}
            """;

    private static Experiment small(String... overrides) {
        return ExperimentFile.parse("small.yaml", SMALL, List.of(overrides));
    }

    private static Vehicular vehicular(int tasks, Coefficients coefficients) {
        Vehicular published = (Vehicular) Catalogue.problems().get("vehicular");
        return new Vehicular(tasks, coefficients, published.encoding(), published.optionOrder());
    }

    @Test
    void aFileSaysOnlyWhatDiffersFromTheCatalogue() {
        Experiment experiment = small();

        assertThat(experiment.name()).isEqualTo("small");
        assertThat(experiment.seed()).isEqualTo(2026);
        assertThat(experiment.repetitions()).isEqualTo(3);
        assertThat(experiment.budget()).isEqualTo(Budget.ofEvaluations(2000));
        assertThat(experiment.followsPublishedProtocol()).isFalse();
        assertThat(experiment.output()).isEqualTo("results/small");
        assertThat(experiment.solvers())
                .containsExactly(
                        new SolverSpec("de", "de", DifferentialEvolution.PUBLISHED),
                        new SolverSpec("de", "DE(0.9)", new DifferentialEvolution(50, 0.4, 0.9)));
    }

    @Test
    void aListIsAGridWhoseFirstKeyVariesSlowest() {
        assertThat(small().problems())
                .containsExactly(
                        new ProblemSpec("vehicular", vehicular(50, Coefficients.INSTANCE), 2),
                        new ProblemSpec("vehicular", vehicular(50, Coefficients.TASK), 2),
                        new ProblemSpec("vehicular", vehicular(100, Coefficients.INSTANCE), 2),
                        new ProblemSpec("vehicular", vehicular(100, Coefficients.TASK), 2));
    }

    @Test
    void aNameAloneIsTheCataloguesEntryOnOneInstance() {
        assertThat(small("problems=[vehicular]").problems())
                .containsExactly(
                        new ProblemSpec("vehicular", Catalogue.problems().get("vehicular"), 1));
    }

    @Test
    void runsAreInstancesTimesSolversTimesRepetitions() {
        assertThat(small().runs()).isEqualTo((4 * 2) * 2 * 3);
    }

    @Test
    void aPublishedProtocolIsSaidInSoManyWords() {
        Experiment experiment = small("budget={generations: 500, protocol: published}");

        assertThat(experiment.budget()).isEqualTo(Budget.ofGenerations(500));
        assertThat(experiment.followsPublishedProtocol()).isTrue();
    }

    @Test
    void overridesReachEveryValueAndTheLastOneWins() {
        Experiment experiment = small(
                "repetitions=5",
                "repetitions=6",
                "budget.evaluations=0x10",
                "problems.0.tasks=[60]",
                "problems.0.coefficients=task",
                "solvers.0.weight=0.7",
                "solvers.1={name: de, label: other}",
                "output=hdfs://host:8020/results");

        assertThat(experiment.repetitions()).isEqualTo(6);
        assertThat(experiment.budget().evaluations()).isEqualTo(16);
        assertThat(experiment.problems())
                .containsExactly(new ProblemSpec("vehicular", vehicular(60, Coefficients.TASK), 2));
        assertThat(experiment.solvers())
                .containsExactly(
                        new SolverSpec("de", "de", new DifferentialEvolution(30, 0.7, 0.1)),
                        new SolverSpec("de", "other", DifferentialEvolution.PUBLISHED));
        assertThat(experiment.output()).isEqualTo("hdfs://host:8020/results");
    }

    @Test
    void anArchipelagoNamesItsIslandsAndSaysOnlyWhatDiffers() {
        Experiment experiment = small(
                "solvers=[{archipelago: {islands: [velo, {name: de, crossover: 0.5}], epoch: 10, label: A}}, "
                        + "{archipelago: {islands: [de, de]}}]",
                "solvers.0.archipelago.migrants=3",
                "solvers.0.archipelago.islands.0.crossover=0.8",
                "solvers.0.archipelago.islands.1.populationSize=40");
        Single velo =
                new Single("velo", Overlay.apply("velo", Catalogue.solvers().get("velo"), Map.of("crossover", 0.8)));
        Migration migration = Overlay.apply("archipelago", Catalogue.migration(), Map.of("epoch", 10, "migrants", 3));

        assertThat(experiment.solvers().get(0))
                .isEqualTo(new SolverSpec(
                        "A",
                        new Islands(
                                List.of(velo, new Single("de", new DifferentialEvolution(40, 0.4, 0.5))), migration)));
        assertThat(experiment.solvers().get(1).label()).isEqualTo("archipelago");
        assertThat(experiment.solvers().get(1).method().solvers())
                .containsExactly(DifferentialEvolution.PUBLISHED, DifferentialEvolution.PUBLISHED);
    }

    @Test
    void theOutputCanBeElsewhere() {
        Experiment elsewhere = small().withOutput("/tmp/a: b");

        assertThat(elsewhere).isEqualTo(small("output='/tmp/a: b'")).isNotEqualTo(small());
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> small().withOutput(" "))
                .withMessage("--output (' ') must be a path of printable characters.");
    }

    @Test
    void readsAFileInUtf8(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("small.yaml");
        Files.writeString(file, "\ufeff" + SMALL.replace("DE(0.9)", "D\u00c9"));

        assertThat(ExperimentFile.read(file, List.of()).solvers().get(1).label())
                .isEqualTo("D\u00c9");
    }

    @Test
    void aFileThatCanNotBeReadIsNamed(@TempDir Path folder) throws IOException {
        Path latin = folder.resolve("latin.yaml");
        Files.write(latin, SMALL.replace("DE(0.9)", "D\u00c9").getBytes(StandardCharsets.ISO_8859_1));

        assertRefused(latin, ": must be UTF-8 text.");
        assertRefused(folder.resolve("none.yaml"), ": there is no such file.");
        assertRefused(folder, ": can not be read (Is a directory).");
    }

    private static void assertRefused(Path file, String problem) {
        assertThatExceptionOfType(UserError.class)
                .isThrownBy(() -> ExperimentFile.read(file, List.of()))
                .withMessage(file + problem);
    }
}
