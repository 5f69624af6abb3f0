package org.skerry.spark.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.skerry.search.Rng;
import org.skerry.spark.experiment.Json;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.ReferenceRow;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.TrajectoryRow;

/**
 * An output of any shape, written without running anything. The optimum of instance i of the s-th set is 10 (s + 1) + i;
 * solver k ends about 5 k percent above it, after improvements of 20 percent each.
 *
 * @param problems the sets of instances
 * @param labels of the solvers, which may be anything; solver k has the catalogue name {@code solver-k}
 * @param repetitions runs on every instance
 * @param steps improvements of a run
 * @param measured whether runs have an energy and a latency
 */
public record HandmadeOutput(
        List<ProblemSpec> problems, List<String> labels, int repetitions, int steps, boolean measured) {
    private static final long BUDGET = 1000;

    /** Writes it to a folder and gives back what is read of it. */
    RecordedOutput in(SparkSession session, Path folder) {
        try {
            OutputStore store = OutputStore.at(folder.toUri().toString(), new Configuration());
            write(store);
            return RecordedOutput.read(session, store, Manifest.read(store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes it. */
    public void write(OutputStore store) throws IOException {
        String yaml = "name: handmade\nseed: 1\nrepetitions: " + repetitions + "\nbudget: {evaluations: " + BUDGET
                + "}\nproblems:\n"
                + problems.stream()
                        .map(problem -> "  - {name: " + problem.name() + ", instances: " + problem.instances() + ","
                                + Json.of((Record) problem.family()).substring(1) + "\n")
                        .collect(Collectors.joining())
                + "solvers:\n  - {name: random-search, label: " + quoted(labels.get(0)) + "}\n";
        store.publish(
                "experiment/000001.json",
                ("{\"format\":1,\"name\":\"handmade\",\"seed\":1,\"sets\":[],\"cells\":[],\"experiment\":"
                                + quoted(yaml) + "}")
                        .getBytes(StandardCharsets.UTF_8));
        for (int solver = 0; solver < labels.size(); solver++) {
            writeRuns(store, solver);
        }
        Map<String, List<ReferenceRow>> references = new LinkedHashMap<>();
        for (int set = 0; set < problems.size(); set++) {
            for (int i = 0; i < problems.get(set).instances(); i++) {
                references
                        .computeIfAbsent(problems.get(set).name(), name -> new ArrayList<>())
                        .addAll(List.of(reference(set, i, "optimum", 1), reference(set, i, "all_cloud", 1.5)));
            }
        }
        references.forEach((problem, rows) -> store.publish(Table.REFERENCES, problem, rows));
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }

    private ReferenceRow reference(int set, int instance, String kind, double factor) {
        return new ReferenceRow(
                1,
                problems.get(set).name(),
                parameters(set),
                id(set, instance),
                instance,
                kind,
                factor * optimum(set, instance),
                0.0,
                "by hand",
                true);
    }

    private String parameters(int set) {
        return Json.of((Record) problems.get(set).family());
    }

    private static String id(int set, int instance) {
        return "set-" + set + "-instance-" + instance;
    }

    private static double optimum(int set, int instance) {
        return 10.0 * (set + 1) + instance;
    }

    private void writeRuns(OutputStore store, int solver) {
        Map<String, List<RunRow>> runs = new LinkedHashMap<>();
        Map<String, List<TrajectoryRow>> trajectories = new LinkedHashMap<>();
        for (int set = 0; set < problems.size(); set++) {
            String problem = problems.get(set).name();
            for (int instance = 0; instance < problems.get(set).instances(); instance++) {
                for (int repetition = 0; repetition < repetitions; repetition++) {
                    double end = optimum(set, instance)
                            * (1
                                    + 0.05 * solver
                                    + 0.02
                                            * Rng.of(1, "handmade", solver, set, instance, repetition)
                                                    .nextDouble());
                    String id = solver + "-" + set + "-" + instance + "-" + repetition;
                    runs.computeIfAbsent(problem, name -> new ArrayList<>())
                            .add(run(id, solver, set, instance, repetition, end));
                    for (int step = 0; step < steps; step++) {
                        trajectories
                                .computeIfAbsent(problem, name -> new ArrayList<>())
                                .add(new TrajectoryRow(
                                        1,
                                        id,
                                        problem,
                                        "solver-" + solver,
                                        0,
                                        step,
                                        1 + step * (BUDGET - 1) / steps,
                                        end * StrictMath.pow(1.2, steps - 1 - step),
                                        0));
                    }
                }
            }
        }
        runs.forEach((problem, rows) -> store.publish(Table.RUNS, "runs", rows));
        trajectories.forEach((problem, rows) -> store.publish(Table.TRAJECTORIES, "runs", rows));
    }

    private RunRow run(String id, int solver, int set, int instance, int repetition, double objective) {
        return new RunRow(
                1,
                id,
                problems.get(set).name(),
                "solver-" + solver,
                parameters(set),
                id(set, instance),
                instance,
                labels.get(solver),
                "{}",
                repetition,
                1,
                "",
                10,
                BUDGET,
                objective,
                0,
                true,
                objective,
                0,
                true,
                measured ? (Double) objective : null,
                measured ? (Double) (1 / objective) : null,
                measured ? (Double) 1.0 : null,
                "evaluations",
                new double[0],
                0.1 * (solver + 1),
                0.05,
                0,
                "host <1>",
                Instant.EPOCH);
    }

    /** Adds the table of migrants: in every run of the first solver, island 0 sends 3 to island 1, which takes 2. */
    public static void writeMigrations(SparkSession session, Path folder) {
        StructType schema = new StructType()
                .add("run_id", DataTypes.StringType)
                .add("epoch", DataTypes.IntegerType)
                .add("source", DataTypes.IntegerType)
                .add("target", DataTypes.IntegerType)
                .add("objective", DataTypes.DoubleType)
                .add("accepted", DataTypes.BooleanType);
        session.createDataFrame(
                        List.of(
                                RowFactory.create("0-0-0-0", 1, 0, 1, 12.0, true),
                                RowFactory.create("0-0-0-0", 2, 0, 1, 11.0, true),
                                RowFactory.create("0-0-0-0", 3, 0, 1, 13.0, false),
                                RowFactory.create("0-0-0-0", 1, 1, 0, 13.0, false)),
                        schema)
                .write()
                .parquet(folder.resolve("migrations").toUri().toString());
    }
}
