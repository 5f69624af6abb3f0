package org.skerry.spark.stats;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Reads the references of an output. */
final class ReferenceReader {
    private ReferenceReader() {}

    /** Values by set, kind of reference, and identity of the instance, in the order of the instances. */
    static Map<SetKey, Map<String, Map<String, Double>>> read(Tables tables) {
        Map<SetKey, Map<String, Map<String, Double>>> bySet = new LinkedHashMap<>();
        Dataset<Row> sorted = tables.read(Table.REFERENCES)
                .select("problem", "problem_parameters", "kind", "instance_id", "value", "instance_index")
                .orderBy("problem", "problem_parameters", "kind", "instance_index");
        for (Row row : sorted.collectAsList()) {
            bySet.computeIfAbsent(new SetKey(row.getString(0), row.getString(1)), key -> new LinkedHashMap<>())
                    .computeIfAbsent(row.getString(2), key -> new LinkedHashMap<>())
                    .put(row.getString(3), row.getDouble(4));
        }
        return bySet;
    }
}
