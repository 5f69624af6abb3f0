package org.skerry.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.skerry.island.Arrival;
import org.skerry.island.Improvement;
import org.skerry.island.Migration;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.benchmark.BenchmarkInstance;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.StopReason;

class IslandsTest {
    private static final Benchmark FAMILY = Benchmark.DEFAULT;
    private static final BenchmarkInstance INSTANCE =
            BenchmarkInstance.generate(FAMILY.function(), FAMILY.dimension(), FAMILY.variant(), Rng.of(1, "instance"));

    private static Single single(String name) {
        return new Single(name, Catalogue.solvers().get(name));
    }

    private static Islands islands(String... names) {
        return new Islands(List.of(names).stream().map(IslandsTest::single).toList(), Migration.DEFAULT);
    }

    private static RunSpec spec(Method method, long evaluations) {
        return new RunSpec("benchmark", FAMILY, INSTANCE.id(), method, Budget.ofEvaluations(evaluations), 1, 0, "");
    }

    @Test
    void theMeaningNamesMigrationAndEverySolverInFull() {
        assertThat(islands("de", "gwo").meaning())
                .isEqualTo("archipelago#1{topology=ring, epoch=25, migrants=2, selection=best, tournamentSize=2, "
                        + "replacement=worst-on-merit}[" + single("de").meaning() + ", "
                        + single("gwo").meaning()
                        + "]");
        assertThat(islands("de", "gwo").name()).isEqualTo("archipelago");
    }

    @Test
    void theParametersAreThoseOfTheIslandsAndOfTheMigration() {
        Map<String, Object> parameters = islands("de", "gwo").parameters();
        assertThat(parameters.keySet())
                .containsExactly(
                        "islands", "topology", "epoch", "migrants", "selection", "tournamentSize", "replacement");
        assertThat(parameters.get("islands").toString())
                .startsWith("[{name=de, populationSize=30, weight=0.4, crossover=0.1}, {name=gwo, ");
    }

    @Test
    void everythingThatMattersIsInTheRunsIdentity() {
        List<String> ids = List.of(
                spec(single("de"), 1000).id(),
                spec(islands("de", "gwo"), 1000).id(),
                spec(islands("gwo", "de"), 1000).id(),
                spec(islands("de", "de"), 1000).id(),
                spec(islands("de", "gwo"), 1001).id());
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(spec(islands("de", "gwo"), 1000).id()).isEqualTo(ids.get(1));
    }

    @Test
    void oneIslandIsNoArchipelago() {
        assertThatThrownBy(() -> islands("de"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("islands (1) must be at least 2");
    }

    @Test
    void aRunSpendsWhatASingleSolverDoesAndItsChampionIsTheBestOfItsIslands() {
        RunResult alone = new Runner(spec(single("de"), 9001), INSTANCE, Map.of(), Scoring.LOCAL).run(() -> {});
        RunResult result =
                new Runner(spec(islands("de", "gwo", "ipoa"), 9001), INSTANCE, Map.of(), Scoring.LOCAL).run(() -> {});
        assertThat(alone.evaluations()).isEqualTo(9001);
        assertThat(result.evaluations()).isEqualTo(9001);
        assertThat(result.stopReason()).isEqualTo(StopReason.EVALUATIONS);
        assertThat(result.objective())
                .isEqualTo(result.trajectory().stream()
                        .mapToDouble(Improvement::objective)
                        .min()
                        .orElseThrow());
        assertThat(result.trajectory()).extracting(Improvement::island).containsOnly(0, 1, 2);
        assertThat(result.migrations()).extracting(Arrival::target).containsOnly(0, 1, 2);
        assertThat(alone.migrations()).isEmpty();
        assertThat(alone.trajectory()).extracting(Improvement::island).containsOnly(0);
    }
}
