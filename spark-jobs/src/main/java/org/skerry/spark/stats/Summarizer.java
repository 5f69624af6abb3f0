package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.sum;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.DoubleStatistics;
import org.apache.commons.statistics.descriptive.Statistic;
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
        return summarize(experiment, cells(experiment));
    }

    /** The cells of the output, with sets and solvers in that order. */
    public List<CellRuns> cells(Experiment experiment) {
        List<SetKey> sets = experiment.problems().stream()
                .map(problem -> new SetKey(problem.name(), Json.of((Record) problem.family())))
                .toList();
        List<String> labels =
                experiment.solvers().stream().map(SolverSpec::label).toList();
        return CellReader.read(tables).stream()
                .sorted(Comparator.<CellRuns>comparingInt(cell -> place(sets, cell.set()))
                        .thenComparing(CellRuns::set)
                        .thenComparingInt(cell -> place(labels, cell.label())))
                .toList();
    }

    private static <T> int place(List<T> names, T name) {
        int index = names.indexOf(name);
        return index < 0 ? names.size() : index;
    }

    /** The summary of cells that {@link #cells(Experiment)} gave. */
    public Summary summarize(Experiment experiment, List<CellRuns> cells) {
        ReferenceReader reader = new ReferenceReader(tables);
        Map<SetKey, Map<String, Map<String, Double>>> recorded = reader.values();
        List<SummaryRow> rows = new ArrayList<>();
        List<String> warnings = new ArrayList<>();
        CellRuns.bySet(cells).forEach((set, cellsOfSet) -> {
            boolean ranked = !experiment.followsPublishedProtocol();
            Gaps gaps = Gaps.of(recorded.getOrDefault(set, Map.of()));
            rows.addAll(new SetSummary(cellsOfSet, first(experiment), gaps, ranked).rows());
            warnings.addAll(Sufficiency.warnings(cellsOfSet));
        });
        return new Summary(
                first(experiment),
                rows,
                references(reader),
                models(),
                BranchReader.read(tables),
                time(),
                warnings.stream().distinct().toList());
    }

    private static String first(Experiment experiment) {
        return experiment.solvers().get(0).label();
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

    /** What the gaps of every set with references are measured to. */
    public Map<SetKey, Gaps> gaps() {
        Map<SetKey, Gaps> gaps = new HashMap<>();
        new ReferenceReader(tables).values().forEach((set, byKind) -> gaps.put(set, Gaps.of(byKind)));
        return gaps;
    }

    private static List<ReferenceSummary> references(ReferenceReader reader) {
        Map<SetKey, Map<String, Map<String, Double>>> violations = reader.violations();
        List<ReferenceSummary> summaries = new ArrayList<>();
        reader.values().forEach((set, byKind) -> {
            Map<String, Double> toReference = Gaps.of(byKind).references();
            Map<String, Map<String, Double>> plans = violations.getOrDefault(set, Map.of());
            byKind.forEach((kind, values) ->
                    summaries.add(reference(set, kind, values, plans.getOrDefault(kind, Map.of()), toReference)));
        });
        return summaries;
    }

    private static ReferenceSummary reference(
            SetKey set,
            String kind,
            Map<String, Double> values,
            Map<String, Double> violations,
            Map<String, Double> toReference) {
        double[] all = values.values().stream().mapToDouble(Double::doubleValue).toArray();
        DoubleStatistics statistics = DoubleStatistics.builder(Statistic.MEAN, Statistic.STANDARD_DEVIATION)
                .build(all);
        OptionalDouble gap = values.entrySet().stream()
                .filter(entry -> violations.getOrDefault(entry.getKey(), 0.0) == 0)
                .mapToDouble(entry -> {
                    double reference = toReference.getOrDefault(entry.getKey(), 0.0);
                    return (entry.getValue() - reference) / Math.abs(reference);
                })
                .average();
        OptionalDouble feasible = violations.values().stream()
                .mapToDouble(violation -> violation == 0 ? 1 : 0)
                .average();
        return new ReferenceSummary(
                set.problem(),
                set.parameters(),
                kind,
                all.length,
                statistics.getAsDouble(Statistic.MEAN),
                all.length < 2 ? null : statistics.getAsDouble(Statistic.STANDARD_DEVIATION),
                Double.isFinite(gap.orElse(Double.NaN)) ? gap.getAsDouble() : null,
                feasible.isPresent() ? feasible.getAsDouble() : null);
    }
}
