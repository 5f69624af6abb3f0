package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.FanOut.Outcome;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Evaluations in partitions on an embedded Spark. */
class PartitionedFitnessTest {
    /** Every kind of search: batches, single rows, codes of a latent space, islands, and a local search beside one. */
    private static final String ROBUST = """
            name: robust
            seed: 1
            repetitions: 2
            budget: {evaluations: 110}
            problems:
              - {name: vehicular-robust, tasks: 6, scenarios: 64, risk: mean, instances: 1}
              - {name: vehicular-robust, tasks: 6, scenarios: 150, risk: cvar, instances: 1}
            solvers:
              - de
              - coordinate-search
              - {name: velo, schemes: 64, trainingEpochs: 1}
              - {name: gwo, memetic: {}}
              - archipelago: {islands: [{name: velo, schemes: 64, trainingEpochs: 1}, de], epoch: 1}
            """;

    private static final int RUNS = 20;

    @TempDir
    Path folder;

    private Experiment experiment(String yaml, int partitions) {
        return ExperimentFile.parse("test.yaml", yaml, List.of("evaluation={partitions: " + partitions + "}"));
    }

    private static OutputStore store(SparkSession session, Path output) throws IOException {
        return OutputStore.at(output.toUri().toString(), session.sparkContext().hadoopConfiguration());
    }

    private static Outcome run(SparkSession session, Experiment experiment, Path output, Monitor monitor) {
        try {
            return new FanOut(session, store(session, output)).run(experiment, monitor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<String, String> digests(SparkSession session, Path output) {
        Tables tables = new Tables(session, output.toUri().toString());
        return OutputDigest.tables().stream()
                .collect(Collectors.toMap(Table::name, table -> OutputDigest.of(tables, table)));
    }

    /** Remembers what it is told. */
    private static final class Notes implements Monitor {
        private final List<String> sentences = new ArrayList<>();
        private double greatestShare;

        @Override
        public void begin(long total, long recorded) {}

        @Override
        public void update(long finished, long failed, double share) {
            greatestShare = Math.max(greatestShare, share);
        }

        @Override
        public void note(String sentence) {
            sentences.add(sentence);
        }
    }

    @Test
    void anyNumberOfPartitionsGivesTheRowsOfRunsInOneTask() {
        LocalSpark.with("local[2]", session -> {
            Path whole = folder.resolve("whole");
            assertThat(run(session, experiment(ROBUST, 1), whole, Silent.MONITOR))
                    .isEqualTo(new Outcome(0, RUNS, 0));
            for (int partitions : new int[] {2, 7}) {
                Path divided = folder.resolve("in-" + partitions);
                Notes notes = new Notes();
                assertThat(run(session, experiment(ROBUST, partitions), divided, notes))
                        .isEqualTo(new Outcome(0, RUNS, 0));
                assertThat(digests(session, divided)).isEqualTo(digests(session, whole));
                assertThat(notes.sentences)
                        .as("what the jobs cost, a sentence for each cell")
                        .hasSize(RUNS / 2)
                        .allMatch(note -> note.contains("overhead"));
                assertThat(notes.greatestShare).isCloseTo(1, within(1e-9));
            }
            return null;
        });
    }

    @Test
    void whatIsRecordedInOneWayIsNotRunAgainInAnother() {
        LocalSpark.with("local[2]", session -> {
            Path output = folder.resolve("output");
            run(session, experiment(ROBUST, 3), output, Silent.MONITOR);
            assertThat(run(session, experiment(ROBUST, 1), output, Silent.MONITOR))
                    .isEqualTo(new Outcome(RUNS, 0, 0));
            return null;
        });
    }

    @Test
    void aProblemWithoutScenariosIsRefusedAndNothingIsWritten() {
        String yaml = ROBUST.replace("vehicular-robust, tasks: 6, scenarios: 64, risk: mean", "vehicular, tasks: 6");
        LocalSpark.with("local[2]", session -> {
            Path output = folder.resolve("output");
            assertThatThrownBy(() -> run(session, experiment(yaml, 4), output, Silent.MONITOR))
                    .isInstanceOf(UserError.class)
                    .hasMessage("evaluation: partitions (4) must be 1 for problem vehicular, which has no scenarios to"
                            + " divide, unlike vehicular-robust.");
            assertThat(Files.exists(output)).isFalse();
            return null;
        });
    }

    @Test
    void aPlanSaysWhatPays() {
        LocalSpark.with("local[2]", session -> {
            Path output = folder.resolve("output");
            JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
            try {
                Plan plan = new Planner(context, store(session, output)).plan(experiment(ROBUST, 3));
                assertThat(plan.partitioned()).isTrue();
                assertThat(plan.fitness()).hasSize(RUNS / 2).allSatisfy(cell -> {
                    assertThat(cell.jobSeconds()).isPositive();
                    assertThat(cell.calls()).isPositive();
                    assertThat(cell.partitions()).isEqualTo(3);
                });
                assertThat(plan.fitness())
                        .as("a job is measured once")
                        .extracting(FitnessPlacement::jobSeconds)
                        .containsOnly(plan.fitness().get(0).jobSeconds());
                assertThat(plan.trainings())
                        .as("both problems and both kinds of solver need the same autoencoder")
                        .isEqualTo(1);
                assertThat(plan.trainingWork()).isPositive();
                assertThat(plan.cells().stream().filter(Plan.Line::latent)).hasSize(4);
                assertThat(Files.exists(output)).isFalse();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    @Test
    void aPlanCountsNoAutoencoderThatIsRecorded() {
        LocalSpark.with("local[2]", session -> {
            Path output = folder.resolve("output");
            JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
            run(session, experiment(ROBUST.replace("repetitions: 2", "repetitions: 1"), 1), output, Silent.MONITOR);
            try {
                Plan plan = new Planner(context, store(session, output)).plan(experiment(ROBUST, 1));
                assertThat(plan.runs() - plan.recorded()).isEqualTo(RUNS / 2);
                assertThat(plan.cells())
                        .allMatch(cell -> cell.secondsPerRun() > 0)
                        .noneMatch(Plan.Line::latent);
                assertThat(plan.trainings()).isZero();
                assertThat(plan.trainingWork()).isZero();
                assertThat(plan.trainingSeconds()).isZero();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }
}
