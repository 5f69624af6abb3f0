package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Finds the targets of every set of instances, and the value of each instance that they are measured from. */
final class TargetReader {
    private static final StructType SCHEMA = new StructType()
            .add("problem", DataTypes.StringType)
            .add("problem_parameters", DataTypes.StringType)
            .add("instance_id", DataTypes.StringType)
            .add("reference", DataTypes.DoubleType)
            .add("relative", DataTypes.BooleanType);

    private final Tables tables;
    private final Map<SetKey, Targets> targets = new HashMap<>();
    private final List<Row> references = new ArrayList<>();

    TargetReader(Tables tables) {
        this.tables = tables;
        Map<SetKey, Map<String, Map<String, Double>>> recorded = new ReferenceReader(tables).values();
        bestObserved().forEach((set, observed) -> add(set, Gaps.of(recorded.getOrDefault(set, Map.of())), observed));
    }

    private void add(SetKey set, Gaps gaps, Map<String, Double> observed) {
        boolean referenced = gaps.references().keySet().containsAll(observed.keySet());
        Map<String, Double> values = referenced ? gaps.references() : observed;
        boolean relative = observed.keySet().stream().noneMatch(instance -> values.get(instance) == 0);
        targets.put(set, Targets.of(referenced ? gaps.kind() : Targets.BEST_OBSERVED, relative));
        observed.keySet()
                .forEach(instance -> references.add(
                        RowFactory.create(set.problem(), set.parameters(), instance, values.get(instance), relative)));
    }

    /** The least feasible objective of every instance; positive infinity without one. */
    private Map<SetKey, Map<String, Double>> bestObserved() {
        List<Row> rows = tables.read(Table.RUNS)
                .groupBy("problem", "problem_parameters", "instance_id")
                .agg(min(when(col("feasible"), col("objective"))))
                .orderBy("problem", "problem_parameters", "instance_id")
                .collectAsList();
        Map<SetKey, Map<String, Double>> bySet = new LinkedHashMap<>();
        for (Row row : rows) {
            bySet.computeIfAbsent(new SetKey(row.getString(0), row.getString(1)), key -> new LinkedHashMap<>())
                    .put(row.getString(2), row.isNullAt(3) ? Double.POSITIVE_INFINITY : row.getDouble(3));
        }
        return bySet;
    }

    /** The targets of every set with a run. */
    Map<SetKey, Targets> targets() {
        return targets;
    }

    /** One row per instance with a run: its set, its identity, the value, and whether precisions are shares of it. */
    Dataset<Row> references() {
        return tables.session().createDataFrame(references, SCHEMA);
    }
}
