package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.Json;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Computes the summary of an output from its {@code runs} and {@code references}. */
public final class Summarizer {
    private final Tables tables;

    /** A summarizer of one output. */
    public Summarizer(SparkSession session, String outputUri) {
        tables = new Tables(session, outputUri);
    }

    /**
     * The summary, with sets of instances and solvers in the order of an experiment; the solver that comes first is what
     * the others are compared with. What is recorded beside the experiment comes last.
     */
    public Summary summarize(Experiment experiment) {
        List<String> sets = experiment.problems().stream()
                .map(problem -> set(problem.name(), Json.of((Record) problem.family())))
                .toList();
        List<String> labels =
                experiment.solvers().stream().map(SolverSpec::label).toList();
        Map<String, Gaps> gaps = new HashMap<>();
        List<ReferenceSummary> references = references(gaps);
        Map<String, List<CellRuns>> bySet = new TreeMap<>(
                Comparator.<String>comparingInt(set -> place(sets, set)).thenComparing(Comparator.naturalOrder()));
        for (CellRuns runs : cells()) {
            bySet.computeIfAbsent(set(runs.problem(), runs.problemParameters()), key -> new ArrayList<>())
                    .add(runs);
        }
        List<SummaryRow> rows = new ArrayList<>();
        bySet.forEach((set, cells) -> {
            cells.sort(Comparator.comparingInt(cell -> place(labels, cell.label())));
            rows.addAll(new SetSummary(cells, gaps.get(set), !experiment.followsPublishedProtocol()).rows());
        });
        return new Summary(rows, references, models(), time());
    }

    private List<ModelSummary> models() {
        return tables
                .read(Table.MODELS)
                .select("problem", "tasks", "spec", "kl", "active_latents", "reconstruction_accuracy")
                .orderBy("problem", "tasks", "spec")
                .collectAsList()
                .stream()
                .map(row -> new ModelSummary(
                        row.getString(0),
                        row.getInt(1),
                        row.getString(2),
                        row.getDouble(3),
                        row.getInt(4),
                        row.getDouble(5)))
                .toList();
    }

    private RunTime time() {
        Row sums = tables.read(Table.RUNS)
                .agg(sum("wall_seconds"), sum("evaluation_seconds"), sum("decode_seconds"))
                .na()
                .fill(0)
                .first();
        return new RunTime(sums.getDouble(0), sums.getDouble(1), sums.getDouble(2));
    }

    private static int place(List<String> names, String name) {
        int index = names.indexOf(name);
        return index < 0 ? names.size() : index;
    }

    private static String set(String problem, String parameters) {
        return problem + parameters;
    }

    private List<CellRuns> cells() {
        Dataset<Row> grouped = new NearBest(tables)
                .runs()
                .groupBy("problem", "problem_parameters", "solver", "label")
                .agg(sort_array(collect_list(struct(
                                col("instance_index"),
                                col("repetition"),
                                col("instance_id"),
                                col("objective"),
                                col("feasible"),
                                col("evaluations"),
                                col("energy_j"),
                                col("latency_s"),
                                col("feasible_task_ratio"),
                                col(NearBest.EVALUATIONS_TO_NEAR),
                                col("wall_seconds"))))
                        .as("runs"))
                .orderBy("problem", "problem_parameters", "solver", "label");
        List<CellRuns> cells = new ArrayList<>();
        for (Iterator<Row> rows = grouped.toLocalIterator(); rows.hasNext(); ) {
            cells.add(cell(rows.next()));
        }
        return cells;
    }

    private static CellRuns cell(Row row) {
        List<Row> runs = row.getList(4);
        int n = runs.size();
        int[] instanceIndex = new int[n];
        List<String> instanceId = new ArrayList<>(n);
        double[] objective = new double[n];
        boolean[] feasible = new boolean[n];
        double[] evaluations = new double[n];
        double[] energyJ = new double[n];
        double[] latencyS = new double[n];
        double[] feasibleTaskRatio = new double[n];
        double[] evaluationsToNear = new double[n];
        double[] seconds = new double[n];
        for (int run = 0; run < n; run++) {
            Row values = runs.get(run);
            instanceIndex[run] = values.getInt(0);
            instanceId.add(values.getString(2));
            objective[run] = values.getDouble(3);
            feasible[run] = values.getBoolean(4);
            evaluations[run] = values.getLong(5);
            energyJ[run] = present(values, 6);
            latencyS[run] = present(values, 7);
            feasibleTaskRatio[run] = present(values, 8);
            evaluationsToNear[run] = present(values, 9);
            seconds[run] = values.getDouble(10);
        }
        return new CellRuns(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3),
                instanceIndex,
                instanceId,
                objective,
                feasible,
                evaluations,
                energyJ,
                latencyS,
                feasibleTaskRatio,
                evaluationsToNear,
                seconds);
    }

    private static double present(Row values, int column) {
        return values.isNullAt(column) ? Double.NaN : ((Number) values.get(column)).doubleValue();
    }

    /** The references of every set, and what gaps are measured to. */
    private List<ReferenceSummary> references(Map<String, Gaps> gaps) {
        Map<String, Map<String, Map<String, Double>>> bySetAndKind = new LinkedHashMap<>();
        Map<String, String[]> keys = new HashMap<>();
        Dataset<Row> sorted = tables.read(Table.REFERENCES)
                .select("problem", "problem_parameters", "kind", "instance_id", "value", "instance_index")
                .orderBy("problem", "problem_parameters", "kind", "instance_index");
        for (Row row : sorted.collectAsList()) {
            String set = set(row.getString(0), row.getString(1));
            keys.put(set, new String[] {row.getString(0), row.getString(1)});
            bySetAndKind
                    .computeIfAbsent(set, key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString(2), key -> new LinkedHashMap<>())
                    .put(row.getString(3), row.getDouble(4));
        }
        List<ReferenceSummary> summaries = new ArrayList<>();
        bySetAndKind.forEach((set, byKind) -> {
            Gaps toReference = Gaps.of(byKind);
            gaps.put(set, toReference);
            byKind.forEach(
                    (name, values) -> summaries.add(reference(keys.get(set), name, values, toReference.references())));
        });
        return summaries;
    }

    private static ReferenceSummary reference(
            String[] set, String kind, Map<String, Double> values, Map<String, Double> toReference) {
        double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        DoubleStatistics statistics = DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION)
                .build(all);
        double gap = values.entrySet().stream().collect(Collectors.averagingDouble(entry -> {
            double reference = toReference.getOrDefault(entry.getKey(), 0.0);
            return (entry.getValue() - reference) / Math.abs(reference);
        }));
        return new ReferenceSummary(
                set[0],
                set[1],
                kind,
                all.length,
                statistics.getAsDouble(Statistic.MEAN),
                all.length < 2 ? null : statistics.getAsDouble(Statistic.STANDARD_DEVIATION),
                Double.isFinite(gap) ? gap : null);
    }
}
