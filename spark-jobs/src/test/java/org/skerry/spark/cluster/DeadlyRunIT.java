package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.solver.RandomSearch;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.fanout.FanOut;
import org.skerry.spark.fanout.FanOut.Outcome;
import org.skerry.spark.fanout.Silent;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Runs that take their executor down again and again, among others that do nothing wrong. */
@Tag("long")
class DeadlyRunIT {
    private static final int RUNS = 12;
    private static final int ONE_IN = 4;

    @TempDir
    Path folder;

    /** Random search whose process ends on some repetitions until a file is there. */
    @Described(title = "ends its process on purpose", source = "none", revision = 1)
    record Deadly(String cure) implements Solver {
        @Override
        public Search start(Problem problem, Budget budget, Rng rng) {
            if (rng.nextInt(ONE_IN) == 0 && !Files.exists(Path.of(cure))) {
                Runtime.getRuntime().halt(137);
            }
            return RandomSearch.DEFAULT.start(problem, budget, rng);
        }
    }

    private Experiment experiment(Path cure) {
        return new Experiment(
                "deadly",
                1,
                RUNS,
                Budget.ofEvaluations(300),
                List.of(ProblemSpec.named("vehicular", List.of("tasks=6"), 1)),
                List.of(
                        new SolverSpec("deadly", "deadly", new Deadly(cure.toString())),
                        new SolverSpec("random-search", "random-search", RandomSearch.DEFAULT)),
                "unused");
    }

    /** Executors of two cores, so that a run that does nothing wrong can be beside one that ends their process. */
    private static Map<String, Object> settings() {
        return Map.of(
                "spark.executor.extraClassPath",
                System.getProperty("java.class.path"),
                "spark.executor.cores",
                "2",
                "spark.executor.memory",
                "512m",
                "spark.deploy.maxExecutorRetries",
                "-1",
                "spark.task.maxFailures",
                "2");
    }

    @Test
    void areGivenUpAloneAndTriedAgainAtTheNextStart() throws IOException, InterruptedException {
        Path cure = folder.resolve("cure");
        Path output = folder.resolve("out");
        try (StandaloneCluster cluster = StandaloneCluster.start(folder, 2)) {
            Outcome first = LocalSpark.with(cluster.master(), settings(), session -> {
                Outcome outcome = run(session, experiment(cure), output);
                Tables tables = new Tables(session, output.toUri().toString());
                assertThat(tables.read(Table.RUNS).count()).isEqualTo(outcome.finished());
                assertThat(tables.read(Table.FAILURES).count()).isEqualTo(outcome.failed());
                assertThat(tables.read(Table.FAILURES).first().<String>getAs("message"))
                        .contains("ExecutorLostFailure");
                return outcome;
            });
            assertThat(first.failed()).isBetween(1L, RUNS - 1L);
            assertThat(first.finished() + first.failed()).isEqualTo(2 * RUNS);

            Files.createFile(cure);
            Outcome second =
                    LocalSpark.with(cluster.master(), settings(), session -> run(session, experiment(cure), output));
            assertThat(second).isEqualTo(new Outcome(first.finished(), first.failed(), 0));
        }
        Path undisturbed = folder.resolve("undisturbed");
        LocalSpark.with("local[2]", session -> run(session, experiment(cure), undisturbed));
        assertThat(Recorded.in(output).digest())
                .isEqualTo(Recorded.in(undisturbed).digest());
    }

    private static Outcome run(SparkSession session, Experiment experiment, Path output) {
        try {
            OutputStore store = OutputStore.at(
                    output.toUri().toString(), session.sparkContext().hadoopConfiguration());
            return new FanOut(session, store).run(experiment, Silent.MONITOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
