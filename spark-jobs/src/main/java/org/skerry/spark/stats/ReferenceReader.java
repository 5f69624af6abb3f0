package org.skerry.spark.stats;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** The references of an output: numbers by set, kind of reference, and identity of the instance. */
final class ReferenceReader {
    private static final int VALUE = 4;
    private static final int VIOLATION = 5;

    private final List<Row> rows;

    /** Reads the references, in the order of the instances. */
    ReferenceReader(Tables tables) {
        rows = tables.read(Table.REFERENCES)
                .select("problem", "problem_parameters", "kind", "instance_id", "value", "violation", "instance_index")
                .orderBy("problem", "problem_parameters", "kind", "instance_index")
                .collectAsList();
    }

    /** Their values. */
    Map<SetKey, Map<String, Map<String, Double>>> values() {
        return column(VALUE);
    }

    /** The violations of those that are the value of one plan. */
    Map<SetKey, Map<String, Map<String, Double>>> violations() {
        return column(VIOLATION);
    }

    private Map<SetKey, Map<String, Map<String, Double>>> column(int column) {
        Map<SetKey, Map<String, Map<String, Double>>> bySet = new LinkedHashMap<>();
        for (Row row : rows) {
            if (!row.isNullAt(column)) {
                bySet.computeIfAbsent(new SetKey(row.getString(0), row.getString(1)), key -> new LinkedHashMap<>())
                        .computeIfAbsent(row.getString(2), key -> new LinkedHashMap<>())
                        .put(row.getString(3), row.getDouble(column));
            }
        }
        return bySet;
    }
}
