package org.skerry.spark.island;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.skerry.data.generate.Instances;
import org.skerry.island.Migration;
import org.skerry.problem.vehicular.Coefficients;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.run.Scoring;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.OutputStore;

/**
 * What an epoch costs: ten runs of eight islands of differential evolution on the vehicular problem, advanced together
 * on two cores. Arguments: tasks of the problem, epochs, and the folder in which states are stored. Prints milliseconds
 * per epoch: wall time, the fitness and the whole search spread over the cores, and what the wall time is above each.
 */
public final class EpochBenchmark {
    private static final int RUNS = 10;
    private static final int ISLANDS = 8;
    private static final int CORES = 2;
    private static final int CANDIDATES = 30;
    private static final int WARM_UP = 100;

    private EpochBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) {
        int tasks = Integer.parseInt(arguments[0]);
        int epochs = Integer.parseInt(arguments[1]);
        LocalSpark.with("local[" + CORES + "]", session -> {
            measure(
                    session,
                    tasks,
                    WARM_UP,
                    Path.of(arguments[2], "warm-up"),
                    new PrintStream(PrintStream.nullOutputStream()));
            measure(session, tasks, epochs, Path.of(arguments[2], "measured"), System.out);
            return null;
        });
    }

    private static void measure(SparkSession session, int tasks, int epochs, Path folder, PrintStream out) {
        Vehicular family = new Vehicular(
                tasks, Coefficients.TASK, Vehicular.PUBLISHED.encoding(), Vehicular.PUBLISHED.optionOrder());
        VehicularInstance instance = Instances.generate(family, 1, 0);
        Single de = new Single("de", Catalogue.solvers().get("de"));
        Migration migration = Overlay.apply("archipelago", Catalogue.migration(), Map.of());
        long generations = (long) epochs * migration.epoch();
        Budget budget = Budget.ofEvaluations(ISLANDS * CANDIDATES * (1 + generations));
        List<RunSpec> specs = new ArrayList<>();
        for (int repetition = 0; repetition < RUNS; repetition++) {
            specs.add(new RunSpec(
                    "vehicular",
                    family,
                    instance.id(),
                    new Islands(Collections.nCopies(ISLANDS, de), migration),
                    budget,
                    1,
                    repetition,
                    ""));
        }
        try {
            Files.createDirectories(folder);
            OutputStore store = OutputStore.at(
                    folder.toUri().toString(), session.sparkContext().hadoopConfiguration());
            ArrayList<RunSpec> shipped = new ArrayList<>(specs);
            Epochs runs = new Epochs(
                    JavaSparkContext.fromSparkContext(session.sparkContext()),
                    store,
                    "benchmark",
                    specs,
                    run -> new Runner(shipped.get(run), instance, Map.of(), Scoring.LOCAL),
                    100);
            long start = System.nanoTime();
            List<EndedRun> ended = runs.run(evaluations -> {}).orElseThrow();
            double wall = (System.nanoTime() - start) / 1e6 / epochs;
            double fitness =
                    1e3 * ended.stream().mapToDouble(EndedRun::evaluation).sum() / CORES / epochs;
            double search = 1e3 * ended.stream().mapToDouble(EndedRun::wall).sum() / CORES / epochs;
            out.printf(
                    Locale.ROOT,
                    "%d genes, %d epochs: %.1f ms per epoch; fitness %.1f, searching %.1f; above the fitness %.1f, above"
                            + " the searching %.1f%n",
                    3 * tasks,
                    epochs,
                    wall,
                    fitness,
                    search,
                    wall - fitness,
                    wall - search);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
