package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
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
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.FanOut.Outcome;
import org.skerry.spark.result.OutputDigest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.BranchSummary;
import org.skerry.spark.stats.Summarizer;

/** The fan-out on an embedded Spark, into a real folder. */
class FanOutTest {
    private static final Map<String, Object> TINY_TRAINING = Map.of("schemes", 64, "trainingEpochs", 1);

    @TempDir
    Path folder;

    private Experiment experiment(int instances, int repetitions, SolverSpec... solvers) {
        return new Experiment(
                "fan-out",
                1,
                repetitions,
                Budget.ofEvaluations(300),
                List.of(ProblemSpec.named("vehicular", List.of("tasks=6"), instances)),
                List.of(solvers),
                folder.toString());
    }

    private static SolverSpec solver(String name) {
        return solver(name, Map.of());
    }

    private static SolverSpec solver(String name, Map<String, Object> settings) {
        Solver solver = Overlay.apply("solver " + name, Catalogue.solvers().get(name), settings);
        return new SolverSpec(name, name, solver);
    }

    private Outcome run(SparkSession session, Experiment experiment, Path output) {
        try {
            return new FanOut(session, store(session, output)).run(experiment, Silent.MONITOR);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static OutputStore store(SparkSession session, Path output) throws IOException {
        return OutputStore.at(output.toUri().toString(), session.sparkContext().hadoopConfiguration());
    }

    private Map<String, String> digests(SparkSession session, Path output) {
        Tables tables = new Tables(session, output.toUri().toString());
        return OutputDigest.tables().stream()
                .collect(Collectors.toMap(Table::name, table -> OutputDigest.of(tables, table)));
    }

    private static Map<Path, FileTime> files(Path output) {
        try (Stream<Path> all = Files.walk(output)) {
            Map<Path, FileTime> times = new TreeMap<>();
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                times.put(file, Files.getLastModifiedTime(file));
            }
            return times;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void oneCoreAndTwoGiveTheSameRows() {
        Experiment experiment =
                experiment(2, 3, solver("velo", TINY_TRAINING), solver("de"), solver("coordinate-search"));
        Path one = folder.resolve("one");
        Path two = folder.resolve("two");
        Map<String, String> onOne = LocalSpark.with("local[1]", session -> {
            assertThat(run(session, experiment, one)).isEqualTo(new Outcome(0, 18, 0));
            return digests(session, one);
        });
        Map<String, String> onTwo = LocalSpark.with("local[2]", session -> {
            assertThat(run(session, experiment, two)).isEqualTo(new Outcome(0, 18, 0));
            return digests(session, two);
        });
        assertThat(onTwo).isEqualTo(onOne);
    }

    @Test
    void whatIsRecordedIsNotRunAgainAndMoreComputesTheDifference() {
        Experiment small = experiment(2, 3, solver("de"));
        Experiment large = experiment(4, 5, solver("de"), solver("gwo"));
        Path grown = folder.resolve("grown");
        Path whole = folder.resolve("whole");
        LocalSpark.with("local[2]", session -> {
            assertThat(run(session, small, grown)).isEqualTo(new Outcome(0, 6, 0));
            Map<Path, FileTime> recorded = files(grown);
            assertThat(run(session, small, grown)).isEqualTo(new Outcome(6, 0, 0));
            assertThat(files(grown)).isEqualTo(recorded);

            assertThat(run(session, large, grown)).isEqualTo(new Outcome(6, 34, 0));
            assertThat(files(grown)).containsAllEntriesOf(recorded);
            assertThat(run(session, small, grown)).isEqualTo(new Outcome(6, 0, 0));

            run(session, large, whole);
            assertThat(digests(session, grown)).isEqualTo(digests(session, whole));
            return null;
        });
    }

    @Test
    void fewerRunsThanAnUnfinishedOutputWasAskedForAreDoneAndNoMore() {
        Experiment small = experiment(2, 3, solver("de"));
        Experiment large = experiment(4, 5, solver("de"));
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            run(session, large, output);
            Map<String, String> before = digests(session, output);
            files(output).keySet().stream()
                    .filter(file -> file.toString().matches(".*/(runs|instances)/.*"))
                    .forEach(FanOutTest::deleteFile);
            assertThat(run(session, small, output)).isEqualTo(new Outcome(0, 6, 0));
            assertThat(run(session, large, output)).isEqualTo(new Outcome(6, 14, 0));
            assertThat(digests(session, output)).isEqualTo(before);
            return null;
        });
    }

    @Test
    void runsThatAreNotWhereTheDriverLooksAreNotTakenForFinished() {
        Experiment experiment = experiment(1, 4, solver("de"));
        Path output = folder.resolve("elsewhere");
        Monitor loser = new Monitor() {
            @Override
            public void begin(long total, long recorded) {}

            @Override
            public void update(long finished, long failed, double share) {
                files(output).keySet().stream()
                        .filter(file -> file.toString().contains("/runs/"))
                        .forEach(FanOutTest::deleteFile);
            }
        };
        LocalSpark.with("local[2]", session -> {
            assertThatThrownBy(() -> new FanOut(session, store(session, output)).run(experiment, loser))
                    .isInstanceOf(StorageFailure.class)
                    .hasMessageStartingWith("4 runs were done and are not in ");
            return null;
        });
    }

    @Test
    void aLostFileIsMadeAgainWithTheSameBits() {
        Experiment experiment = experiment(1, 4, solver("de"), solver("ivy"));
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            run(session, experiment, output);
            Map<String, String> before = digests(session, output);
            Path lost = files(output).keySet().stream()
                    .filter(file -> file.toString().contains("/runs/problem=vehicular/solver=ivy"))
                    .findFirst()
                    .orElseThrow();
            deleteFile(lost);
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(4, 4, 0));
            assertThat(digests(session, output)).isEqualTo(before);
            return null;
        });
    }

    /** Energies are positive, so that by Eq. 21 of the ACE-IVY paper as printed none climbs. */
    @Test
    void howOftenBranchesWereTakenIsRecordedAndSummedUp() {
        Experiment experiment = experiment(2, 2, solver("ace-ivy"), solver("ace-ivy-repaired"), solver("de"));
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            run(session, experiment, output);
            List<BranchSummary> branches = new Summarizer(
                            session, output.toUri().toString())
                    .summarize(experiment)
                    .branches();
            assertThat(branches)
                    .extracting(BranchSummary::label, BranchSummary::branch)
                    .containsExactly(
                            tuple("ace-ivy", "climb"),
                            tuple("ace-ivy", "local-search"),
                            tuple("ace-ivy-repaired", "climb"),
                            tuple("ace-ivy-repaired", "local-search"));
            assertThat(branches.get(0).faced()).isPositive();
            assertThat(branches.get(0).taken()).isZero();
            assertThat(branches.get(2).rate()).isPositive();
            Tables tables = new Tables(session, output.toUri().toString());
            assertThat(tables.read(Table.BRANCHES)
                            .where("branch = 'climb' and solver = 'ace-ivy' and rate = 0")
                            .count())
                    .isEqualTo(4);
            return null;
        });
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void anotherExperimentIsRefusedAndNothingIsWritten() {
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            run(session, experiment(1, 2, solver("de")), output);
            Map<Path, FileTime> before = files(output);
            assertThatThrownBy(() -> run(session, experiment(1, 2, solver("de", Map.of("crossover", 0.5))), output))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("different experiment")
                    .hasMessageContaining("crossover=0.5");
            assertThat(files(output)).isEqualTo(before);
            return null;
        });
    }

    /** The same experiment on a test function. */
    private Experiment onBenchmark(String variant, int instances, Experiment other) {
        return new Experiment(
                other.name(),
                other.seed(),
                other.repetitions(),
                other.budget(),
                List.of(ProblemSpec.named("benchmark", List.of("dimension=3", "variant=" + variant), instances)),
                other.solvers(),
                folder.toString());
    }

    /** A centred function has its optimum at the origin, whatever the number of the instance. */
    @Test
    void equalInstancesAreRefusedBecauseTheirRunsWouldCountTwice() {
        Experiment twice = onBenchmark("centred", 2, experiment(1, 1, solver("de")));
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            assertThatThrownBy(() -> run(session, twice, output))
                    .isInstanceOf(UserError.class)
                    .hasMessageStartingWith("instances (2) of problem benchmark {")
                    .hasMessageEndingWith("must be at most 1: there are no more that differ.");
            assertThat(output).doesNotExist();
            return null;
        });
    }

    @Test
    void aSolverThatCanNotSearchTheProblemIsRefusedBeforeAnythingIsRun() {
        Experiment choices = experiment(1, 1, solver("umda"));
        Experiment benchmark = onBenchmark("shifted", 1, choices);
        Path output = folder.resolve("out");
        LocalSpark.with("local[2]", session -> {
            assertThatThrownBy(() -> run(session, benchmark, output))
                    .isInstanceOf(UserError.class)
                    .hasMessage(
                            "solver umda on problem benchmark: umda needs a problem of choices; the genes of this one"
                                    + " are not discrete");
            assertThat(output).doesNotExist();
            assertThat(run(session, choices, output)).isEqualTo(new Outcome(0, 1, 0));
            return null;
        });
    }

    /** Random search that fails on some repetitions until a file is there. */
    @Described(title = "fails on purpose", source = "none", revision = 1)
    record Failing(String file) implements Solver {
        @Override
        public Search start(Problem problem, Budget budget, Rng rng) {
            if (rng.nextBoolean() && !Files.exists(Path.of(file))) {
                throw new IllegalStateException("no " + file);
            }
            return RandomSearch.DEFAULT.start(problem, budget, rng);
        }
    }

    @Test
    void aFailingRunStopsNothingAndIsTriedAgain() throws IOException {
        Path output = folder.resolve("out");
        Path cure = folder.resolve("cure");
        Experiment experiment = experiment(1, 16, new SolverSpec("failing", "failing", new Failing(cure.toString())));
        LocalSpark.with("local[2]", session -> {
            Outcome first = run(session, experiment, output);
            assertThat(first.failed()).isBetween(1L, 15L);
            assertThat(first.finished() + first.failed()).isEqualTo(16);
            Tables tables = new Tables(session, output.toUri().toString());
            assertThat(tables.read(Table.FAILURES).count()).isEqualTo(first.failed());
            assertThat(tables.read(Table.FAILURES).first().<String>getAs("message"))
                    .contains("no " + cure);
            assertThat(files(output).keySet())
                    .filteredOn(file -> file.startsWith(output.resolve("failures")))
                    .as("one file of failures for a block")
                    .hasSize(1);

            createFile(cure);
            Outcome second = run(session, experiment, output);
            assertThat(second).isEqualTo(new Outcome(first.finished(), first.failed(), 0));
            assertThat(tables.read(Table.RUNS).select("run_id").distinct().count())
                    .isEqualTo(16);
            assertThat(tables.read(Table.RUNS).count()).isEqualTo(16);
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(16, 0, 0));
            return null;
        });
    }

    @Test
    void aBlockThatIsThereInPartsAndAsAWholeIsThereOnce() {
        Path parts = folder.resolve("parts");
        Path whole = folder.resolve("whole");
        Path cure = folder.resolve("cure");
        Experiment experiment = experiment(1, 16, new SolverSpec("failing", "failing", new Failing(cure.toString())));
        LocalSpark.with("local[2]", session -> {
            Outcome inParts = run(session, experiment, parts);
            assertThat(inParts.failed()).isBetween(1L, 15L);
            createFile(cure);
            run(session, experiment, whole);
            for (Table<?> table : List.of(Table.RUNS, Table.TRAJECTORIES)) {
                copyFiles(whole.resolve(table.name()), parts.resolve(table.name()));
            }
            assertThat(run(session, experiment, parts)).isEqualTo(new Outcome(16, 0, 0));
            assertThat(digests(session, parts)).isEqualTo(digests(session, whole));
            return null;
        });
    }

    /** Copies what another driver has published. */
    private static void copyFiles(Path from, Path to) {
        files(from).keySet().forEach(file -> {
            try {
                Files.copy(file, to.resolve(from.relativize(file)));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Test
    void anAutoencoderThatCanNotBeTrainedFailsOnlyTheRunsThatNeedIt() {
        Path output = folder.resolve("out");
        Experiment experiment =
                experiment(1, 3, solver("velo", Map.of("hiddenUnits", Integer.MAX_VALUE, "schemes", 2)), solver("de"));
        LocalSpark.with("local[2]", session -> {
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(0, 3, 3));
            Tables tables = new Tables(session, output.toUri().toString());
            assertThat(tables.read(Table.FAILURES).select("message").collectAsList())
                    .hasSize(3)
                    .allMatch(row -> row.getString(0).contains("training an autoencoder: "));
            assertThat(run(session, experiment, output)).isEqualTo(new Outcome(3, 0, 3));
            return null;
        });
    }

    @Test
    void anAutoencoderThatAnotherOutputHasIsTakenOver() {
        Experiment experiment = experiment(1, 3, solver("velo", TINY_TRAINING));
        Path lender = folder.resolve("lender");
        Path borrower = folder.resolve("borrower");
        LocalSpark.with("local[2]", session -> {
            run(session, experiment, lender);
            try {
                Outcome outcome = new FanOut(session, store(session, borrower), List.of(store(session, lender)))
                        .run(experiment, Silent.MONITOR);
                assertThat(outcome).isEqualTo(new Outcome(0, 3, 0));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            // The row holds how long its training took, which a second training would not repeat.
            assertThat(contents(borrower.resolve("models"))).hasSize(1).isEqualTo(contents(lender.resolve("models")));
            assertThat(digests(session, borrower)).isEqualTo(digests(session, lender));
            return null;
        });
    }

    @Test
    void trainingIsAPartOfTheWork() {
        Experiment experiment = experiment(1, 3, solver("velo", Map.of("schemes", 2_000, "trainingEpochs", 40)));
        List<Double> beforeTheFirstRun = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        Monitor monitor = new Monitor() {
            @Override
            public void begin(long total, long recorded) {}

            @Override
            public void update(long finished, long failed, double share) {
                shares.add(share);
                if (finished == 0) {
                    beforeTheFirstRun.add(share);
                }
            }
        };
        LocalSpark.with("local[2]", session -> {
            try {
                return new FanOut(session, store(session, folder.resolve("trained"))).run(experiment, monitor);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        assertThat(beforeTheFirstRun).anyMatch(share -> share > 0 && share < 1);
        assertThat(shares).isSorted();
        assertThat(shares.get(shares.size() - 1)).isCloseTo(1, within(1e-9));
    }

    /** The bytes of the files in a folder, by their place in it. */
    private static Map<String, String> contents(Path folder) {
        return files(folder).keySet().stream()
                .collect(Collectors.toMap(file -> folder.relativize(file).toString(), FanOutTest::content));
    }

    private static String content(Path file) {
        try {
            return HexFormat.of().formatHex(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void createFile(Path file) {
        try {
            Files.createFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
