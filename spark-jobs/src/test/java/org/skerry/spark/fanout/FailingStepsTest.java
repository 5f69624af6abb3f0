package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.search.Solver;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.cluster.Hdfs;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.fanout.FanOut.Outcome;
import org.skerry.spark.result.FailingFileSystem;
import org.skerry.spark.result.Fault;
import org.skerry.spark.result.OutputStore;

/**
 * Every single step that an execution takes on its storage fails once, in every way in which it can: the same
 * experiment, started again, then has the rows of an execution to which nothing happened. How many steps there were is
 * left in {@code target/failing-steps.txt}.
 */
@Tag("long")
class FailingStepsTest {
    private static final int MOST_STEPS = 400;
    /** Fewer with {@code -Dskerry.steps=9}: each ninth. */
    private static final int EVERY = Integer.getInteger("skerry.steps", 1);

    private static final Path NUMBERS = Path.of("target/failing-steps.txt");

    @TempDir
    Path folder;

    /** Where an output is. */
    enum Storage {
        DISK {
            @Override
            void with(Path folder, Work work) throws IOException {
                work.in(folder.toUri().toString());
            }
        },
        HDFS {
            @Override
            void with(Path folder, Work work) throws IOException, InterruptedException {
                try (Hdfs hdfs = Hdfs.start(folder)) {
                    work.in(hdfs.uri("outputs/"));
                }
            }
        };

        abstract void with(Path folder, Work work) throws IOException, InterruptedException;
    }

    /** What is done in a folder of a storage. */
    @FunctionalInterface
    interface Work {
        void in(String folderUri) throws IOException;
    }

    private static Single single(String name, Map<String, Object> settings) {
        Solver solver = Overlay.apply(name, Catalogue.solvers().get(name), settings);
        return new Single(name, solver);
    }

    private static SolverSpec archipelago() {
        return new SolverSpec(
                "islands",
                new Islands(
                        List.of(single("de", Map.of("populationSize", 4)), single("de", Map.of("populationSize", 5))),
                        Overlay.apply("archipelago", Catalogue.migration(), Map.of("epoch", 1))));
    }

    /** Fills every table: an autoencoder is trained, branches are counted, islands exchange candidates. */
    private static Experiment experiment(int repetitions, SolverSpec... solvers) {
        return new Experiment(
                "failing-steps",
                1,
                repetitions,
                Budget.ofEvaluations(60),
                List.of(ProblemSpec.named("vehicular", List.of("tasks=3"), 1)),
                List.of(solvers),
                "unused");
    }

    private static Experiment wholeRuns() {
        Single velo = single("velo", Map.of("schemes", 8, "trainingEpochs", 1, "populationSize", 10));
        return experiment(2, new SolverSpec("velo", "velo", velo.solver()), archipelago());
    }

    private static Experiment byEpochs() {
        return experiment(1, archipelago());
    }

    @BeforeAll
    static void forgetNumbers() throws IOException {
        Files.deleteIfExists(NUMBERS);
    }

    @AfterEach
    void mend() {
        Fault.mend();
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void everyStepOfRunsInTasksFailsOnce(Storage storage) throws IOException, InterruptedException {
        storage.with(folder, uri -> new Enumeration("local[1]", wholeRuns(), uri).run());
    }

    @ParameterizedTest
    @EnumSource(Storage.class)
    void everyStepOfIslandsByEpochsFailsOnce(Storage storage) throws IOException, InterruptedException {
        storage.with(folder, uri -> new Enumeration("local[2]", byEpochs(), uri).run());
    }

    /** All failures of all steps of an experiment. */
    private record Enumeration(String master, Experiment experiment, String folderUri) {
        /** Without the cache for the disk, since an earlier test of this process may have put the usual one there. */
        private static final Map<String, Object> SETTINGS = Map.of(
                "spark.hadoop.fs.file.impl.disable.cache",
                "true",
                "spark.hadoop.fs.file.impl",
                FailingFileSystem.OnDisk.class.getName(),
                "spark.hadoop.fs.hdfs.impl",
                FailingFileSystem.OnHdfs.class.getName(),
                "spark.task.maxFailures",
                "1");

        void run() {
            LocalSpark.with(master, SETTINGS, session -> {
                try {
                    run(session);
                    return null;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }

        private void run(SparkSession session) throws IOException {
            Configuration configuration = session.sparkContext().hadoopConfiguration();
            Fault undisturbed = Fault.inject("undisturbed", Fault.Kind.BEFORE, 0);
            Outcome whole = fanOut(session, folderUri + "undisturbed");
            Fault.mend();
            StoredRows expected = StoredRows.of(folderUri + "undisturbed", configuration);
            assertThat(expected.tables().get("runs")).hasSize((int) whole.finished());
            assertThat(undisturbed.steps()).isNotEmpty();

            SoftAssertions all = new SoftAssertions();
            List<String> told = new ArrayList<>();
            for (Fault.Kind kind : Fault.Kind.values()) {
                int number = 1;
                while (disturb(session, kind, number, expected, all)) {
                    number += EVERY;
                    assertThat(number).as("steps").isLessThan(MOST_STEPS);
                }
                told.add(kind + ": " + (number - 1) / EVERY + " steps");
            }
            all.assertAll();
            Files.writeString(
                    NUMBERS,
                    folderUri.replaceFirst(":.*", "") + " " + master + ": " + String.join(", ", told) + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }

        /** Whether there was such a step. */
        private boolean disturb(
                SparkSession session, Fault.Kind kind, int number, StoredRows expected, SoftAssertions all)
                throws IOException {
            Configuration configuration = session.sparkContext().hadoopConfiguration();
            String name = kind + "-" + number;
            String output = folderUri + name;
            Fault fault = Fault.inject(name + "/", kind, number);
            String said = "";
            try {
                fanOut(session, output);
            } catch (Exception e) {
                said = e.toString();
            }
            Fault.mend();
            if (!fault.happened()) {
                all.assertThat(said).as("%s: nothing failed", name).isEmpty();
                return false;
            }
            String step = name + ", " + fault.steps().get(number - 1) + ", " + said;
            Map<String, String> recorded = StoredRows.filesOf(output, configuration);

            Outcome again = fanOut(session, output);
            all.assertThat(again.failed()).as(step).isZero();
            all.assertThat(StoredRows.of(output, configuration)).as(step).isEqualTo(expected);
            all.assertThat(StoredRows.filesOf(output, configuration))
                    .as("%s: what is recorded is not touched", step)
                    .containsAllEntriesOf(recorded);
            return true;
        }

        private Outcome fanOut(SparkSession session, String output) throws IOException {
            OutputStore store = OutputStore.at(output, session.sparkContext().hadoopConfiguration());
            return new FanOut(session, store).run(experiment, Silent.MONITOR);
        }
    }
}
