package org.skerry.spark.claim;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.NearBest;

/** The recorded runs and references of one experiment, as claims need them. */
final class Evidence {
    private static final String VALUE = "claimed_value";

    private final Tables tables;
    private final List<String> sets;
    private final Map<String, Map<String, Double>> references;
    private final Map<String, Map<String, Map<String, Sample>>> read = new HashMap<>();

    Evidence(Tables tables) {
        this.tables = tables;
        sets = sets(tables);
        references = references(tables);
    }

    /** The parameters of every set of instances with runs that a reading selects, as the tables have them. */
    List<String> sets(Reading reading) {
        return sets.stream()
                .filter(parameters -> matches(ParametersText.parse(parameters), reading.where()))
                .toList();
    }

    /** The samples of a set of instances by label. */
    Map<String, Sample> samples(String parameters, Metric metric, long evaluations, Champions champions) {
        return read.computeIfAbsent(
                        metric + " " + evaluations + " " + champions, key -> bySet(metric, evaluations, champions))
                .getOrDefault(parameters, Map.of());
    }

    private Map<String, Map<String, Sample>> bySet(Metric metric, long evaluations, Champions champions) {
        Map<String, Map<String, Map<Integer, SortedMap<Integer, Double>>>> values = new HashMap<>();
        for (Row row : values(metric, evaluations, champions).collectAsList()) {
            String parameters = row.getString(0);
            double value = row.isNullAt(4) ? Double.POSITIVE_INFINITY : ((Number) row.get(4)).doubleValue();
            values.computeIfAbsent(parameters, key -> new HashMap<>())
                    .computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                    .computeIfAbsent(row.getInt(2), key -> new TreeMap<>())
                    .put(row.getInt(3), metric.of(value, tasks(parameters)));
        }
        Map<String, Map<String, Sample>> samples = new HashMap<>();
        values.forEach((parameters, labels) -> labels.forEach((label, byInstance) ->
                samples.computeIfAbsent(parameters, key -> new HashMap<>()).put(label, Sample.of(byInstance))));
        return samples;
    }

    private Dataset<Row> values(Metric metric, long evaluations, Champions champions) {
        Dataset<Row> runs = tables.read(Table.RUNS);
        if (evaluations > 0) {
            Dataset<Row> best = tables.read(Table.TRAJECTORIES)
                    .filter(col("violation")
                            .equalTo(lit(0))
                            .and(col("evaluations").leq(lit(evaluations))))
                    .groupBy("run_id")
                    .agg(min("objective").as(VALUE));
            return runs.join(best, "run_id", "left").select(columns());
        }
        String column = metric.ofFeasible() && champions == Champions.FEASIBLE
                ? "case when feasible then " + metric.column() + " end"
                : metric.column();
        Dataset<Row> measured = switch (metric) {
            case SECONDS_WITH_TRAINING -> withTraining(runs);
            case EVALUATIONS_TO_NEAR -> new NearBest(tables).runs();
            default -> runs;
        };
        return measured.withColumn(VALUE, expr(column)).select(columns());
    }

    /** Runs with the time that their autoencoder was trained for; null for those without one. */
    private Dataset<Row> withTraining(Dataset<Row> runs) {
        Dataset<Row> trainings = tables.read(Table.MODELS)
                .groupBy("weights_hash")
                .agg(max("training_seconds").as("training_seconds"));
        return runs.join(trainings, "weights_hash", "left");
    }

    private static Column[] columns() {
        return List.of("problem_parameters", "label", "instance_index", "repetition", VALUE).stream()
                .map(name -> col(name))
                .toArray(Column[]::new);
    }

    /**
     * Mean of a kind of reference over the instances of a set.
     *
     * @return NaN without one, or where a plan is infeasible
     */
    double reference(String parameters, String kind, Metric metric) {
        double value = references.getOrDefault(parameters, Map.of()).getOrDefault(kind, Double.NaN);
        return metric.of(value, tasks(parameters));
    }

    private static Map<String, Map<String, Double>> references(Tables tables) {
        Map<String, Map<String, Double>> references = new HashMap<>();
        List<Row> means = tables.read(Table.REFERENCES)
                .groupBy("problem_parameters", "kind")
                .agg(expr("avg(value)"), expr("coalesce(max(violation), 0) > 0"))
                .collectAsList();
        for (Row row : means) {
            references
                    .computeIfAbsent(row.getString(0), key -> new HashMap<>())
                    .put(row.getString(1), row.getBoolean(3) ? Double.NaN : row.getDouble(2));
        }
        return references;
    }

    private static List<String> sets(Tables tables) {
        return tables
                .read(Table.RUNS)
                .select("problem_parameters")
                .distinct()
                .orderBy("problem_parameters")
                .collectAsList()
                .stream()
                .map(row -> row.getString(0))
                .toList();
    }

    /** The number of tasks of a set of instances. */
    static double tasks(String parameters) {
        return ParametersText.parse(parameters).get("tasks") instanceof Number tasks ? tasks.doubleValue() : Double.NaN;
    }

    /** Whether parameters of a problem are those asked for. */
    static boolean matches(Map<String, Object> parameters, Map<String, Object> where) {
        return where.entrySet().stream().allMatch(entry -> alike(parameters.get(entry.getKey()), entry.getValue()));
    }

    private static boolean alike(Object recorded, Object asked) {
        if (asked instanceof List<?> several) {
            return new ArrayList<>(several).stream().anyMatch(one -> alike(recorded, one));
        }
        if (recorded instanceof Number a && asked instanceof Number b) {
            return a.doubleValue() == b.doubleValue();
        }
        return String.valueOf(recorded).equals(String.valueOf(asked));
    }
}
