package org.skerry.spark.fanout;

import static org.apache.spark.sql.functions.col;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.island.Migration;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.solver.DifferentialEvolution;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.fanout.FanOut.Outcome;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.Verifier;

/** Archipelagos on an embedded Spark, whole in one task or epoch by epoch, into a real folder. */
class ArchipelagoTest {
    private static final Single VELO = single("velo", Map.of("schemes", 64, "trainingEpochs", 1, "populationSize", 10));
    private static final Single DE = single("de", Map.of());
    private static final Single TINY = single("de", Map.of("populationSize", 4));

    @TempDir
    Path folder;

    private static Single single(String name, Map<String, Object> settings) {
        return new Single(name, Overlay.apply(name, Catalogue.solvers().get(name), settings));
    }

    private static SolverSpec archipelago(String label, Map<String, Object> migration, Single... islands) {
        Migration changed = Overlay.apply("archipelago", Catalogue.migration(), migration);
        return new SolverSpec(label, new Islands(List.of(islands), changed));
    }

    private Experiment experiment(int repetitions, long evaluations, SolverSpec... solvers) {
        return new Experiment(
                "archipelago",
                1,
                repetitions,
                Budget.ofEvaluations(evaluations),
                List.of(ProblemSpec.named("vehicular", List.of("tasks=6"), 1)),
                List.of(solvers),
                folder.toString());
    }

    private static Outcome run(SparkSession session, Experiment experiment, Path output, Monitor monitor) {
        try {
            OutputStore store = OutputStore.at(
                    output.toUri().toString(), session.sparkContext().hadoopConfiguration());
            return new FanOut(session, store).run(experiment, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome run(SparkSession session, Experiment experiment, Path output) {
        return run(session, experiment, output, Silent.MONITOR);
    }

    private static Tables tables(SparkSession session, Path output) {
        return new Tables(session, output.toUri().toString());
    }

    private static Map<String, String> digests(SparkSession session, Path output) {
        return OutputDigest.tables().stream()
                .collect(Collectors.toMap(Table::name, table -> OutputDigest.of(tables(session, output), table)));
    }

    /** The names of all files of runs: the ways must name them alike, or two drivers would record a run twice. */
    private static List<String> runFiles(Path output) {
        return files(output.resolve("runs"));
    }

    private static List<String> files(Path folder) {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> digests(String master, Experiment experiment, int runs) {
        Path output = folder.resolve(master);
        return LocalSpark.with(master, session -> {
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(0, runs, 0));
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(runs, 0, 0));
            return digests(session, output);
        });
    }

    /** Three runs: on one core and two each is a task, on four the islands advance epoch by epoch. */
    @Test
    void wholeInOneTaskOrEpochByEpochTheRowsAreTheSame() {
        Map<String, Object> often =
                Map.of("epoch", 2, "topology", "random", "selection", "tournament", "replacement", "random-on-merit");
        Experiment experiment = experiment(
                3, 900, archipelago("mixed", often, VELO, DE, single("ace-ivy", Map.of()), single("ipoa", Map.of())));
        Map<String, String> onOne = digests("local[1]", experiment, 3);
        assertThat(digests("local[2]", experiment, 3)).isEqualTo(onOne);
        assertThat(digests("local[4]", experiment, 3)).isEqualTo(onOne);
        assertThat(runFiles(folder.resolve("local[4]"))).isEqualTo(runFiles(folder.resolve("local[1]")));
        assertThat(files(folder.resolve("local[4]/islands")))
                .as("nothing is stored of a recorded run")
                .isEmpty();
    }

    @Test
    void theMigrationsAndTheBudgetOfOneSolverAreRecorded() {
        Experiment experiment = experiment(
                2,
                300,
                archipelago("islands", Map.of("epoch", 1), VELO, DE, single("gwo", Map.of())),
                new SolverSpec("de", DE));
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(0, 4, 0));
            Dataset<Row> runs = tables(session, output).read(Table.RUNS);
            assertThat(runs.where("solver = 'archipelago' and label = 'islands' and evaluations = 300")
                            .count())
                    .isEqualTo(2);
            assertThat(runs.where("solver = 'archipelago' and weights_hash <> ''")
                            .count())
                    .isEqualTo(2);
            Dataset<Row> migrations = tables(session, output).read(Table.MIGRATIONS);
            assertThat(migrations.join(runs, "run_id").count()).isEqualTo(migrations.count());
            assertThat(migrations
                            .where("crossing = 'decode' and source = 0 and arrived_objective = objective")
                            .count())
                    .isEqualTo(migrations.where("source = 0").count())
                    .isPositive();
            assertThat(migrations.where("crossing = 'encode' and target = 0").count())
                    .isEqualTo(migrations.where("target = 0").count())
                    .isPositive();
            assertThat(migrations
                            .where("crossing = 'none' and source = 1 and target = 2")
                            .count())
                    .isPositive();
            assertThat(migrations.where("accepted").count()).isPositive();
            assertThat(tables(session, output)
                            .read(Table.TRAJECTORIES)
                            .where("solver = 'archipelago'")
                            .select("island")
                            .distinct()
                            .count())
                    .isEqualTo(3);
            assertThat(tables(session, output)
                            .read(Table.TRAJECTORIES)
                            .join(runs.select(col("run_id"), col("evaluations").as("spent")), "run_id")
                            .where("evaluations < 1 or evaluations > spent")
                            .count())
                    .isZero();
            assertThat(new Verifier(tables(session, output)).verify().findings())
                    .isEmpty();
            return null;
        });
    }

    /** A driver that dies when more than a share of the work is done. */
    private static final class Dying implements Monitor {
        private final double share;

        Dying(double share) {
            this.share = share;
        }

        @Override
        public void begin(long total, long recorded) {}

        @Override
        public void update(long finished, long failed, double done) {
            if (done > share) {
                throw new IllegalStateException("killed");
            }
        }
    }

    /** A driver that remembers the first share that it was told. */
    private static final class First implements Monitor {
        private double share = -1;

        @Override
        public void begin(long total, long recorded) {}

        @Override
        public void update(long finished, long failed, double done) {
            share = share < 0 ? done : share;
        }
    }

    /** 130 epochs of two islands with four candidates; the state is stored every hundred. */
    @Test
    void aDriverThatDiesIsContinuedFromTheStoredEpoch() {
        Experiment experiment = experiment(1, 1048, archipelago("tiny", Map.of("epoch", 1, "migrants", 1), TINY, TINY));
        Map<String, String> whole = digests("local[1]", experiment, 1);
        Path output = folder.resolve("killed");
        First monitor = new First();
        Map<String, String> continued = LocalSpark.with("local[2]", session -> {
            assertThatThrownBy(() -> run(session, experiment, output, new Dying(0.85)))
                    .hasMessage("killed");
            assertThat(files(output.resolve("islands")))
                    .hasSize(2)
                    .anyMatch(name -> name.endsWith("every-000100/e0000000100.log"))
                    .anyMatch(name -> name.endsWith("every-000100/e0000000100.state"));
            assertThat(runFiles(output)).isEmpty();
            assertThat(run(session, experiment, output, monitor)).isEqualTo(new Outcome(0, 1, 0));
            assertThat(files(output.resolve("islands"))).isEmpty();
            return digests(session, output);
        });
        assertThat(monitor.share).as("where it went on").isBetween(0.77, 0.78);
        assertThat(continued).isEqualTo(whole);
    }

    @Test
    void whatIsStoredOfARunIsRemovedWhenItIsDoneAnotherWay() {
        Experiment experiment = experiment(1, 1048, archipelago("tiny", Map.of("epoch", 1, "migrants", 1), TINY, TINY));
        Path output = folder.resolve("killed");
        LocalSpark.with("local[2]", session -> {
            assertThatThrownBy(() -> run(session, experiment, output, new Dying(0.85)))
                    .hasMessage("killed");
            assertThat(files(output.resolve("islands"))).isNotEmpty();
            return null;
        });
        LocalSpark.with("local[1]", session -> {
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(0, 1, 0));
            assertThat(files(output.resolve("islands"))).isEmpty();
            return null;
        });
    }

    /** Differential evolution that can not start on an unlucky repetition. */
    @Described(title = "fails on purpose", source = "none", revision = 1)
    record Failing(int unlucky) implements Solver {
        @Override
        public Search start(Problem problem, Budget budget, Rng rng) {
            if (rng.nextInt(3) < unlucky) {
                throw new IllegalStateException("unlucky");
            }
            return DifferentialEvolution.PUBLISHED.start(problem, budget, rng);
        }
    }

    @Test
    void anIslandThatFailsFailsItsRunAlone() {
        Experiment experiment =
                experiment(6, 600, archipelago("failing", Map.of("epoch", 2), DE, new Single("x", new Failing(1))));
        List<Outcome> outcomes = new ArrayList<>();
        for (String master : List.of("local[2]", "local[8]")) {
            Path output = folder.resolve(master);
            outcomes.add(LocalSpark.with(master, session -> {
                Outcome outcome = run(session, experiment, output);
                Dataset<Row> failures = tables(session, output).read(Table.FAILURES);
                assertThat(failures.count()).isEqualTo(outcome.failed());
                assertThat(failures.first().<String>getAs("message")).contains("unlucky");
                assertThat(failures.first().<String>getAs("where")).contains("Failing.start");
                return outcome;
            }));
        }
        assertThat(outcomes.get(0).failed()).isBetween(1L, 5L);
        assertThat(outcomes.get(0).finished() + outcomes.get(0).failed()).isEqualTo(6);
        assertThat(outcomes.get(1)).isEqualTo(outcomes.get(0));
    }
}
