package org.skerry.spark.result;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.sha2;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.BinaryType;
import org.skerry.search.Digest;

/**
 * One digest of the deterministic columns of a table, whatever the order of its rows and files: two outputs of an
 * experiment have the same digest on any master.
 */
public final class OutputDigest {
    private static final int SHA_BITS = 256;

    private OutputDigest() {}

    /** The digest of a table of an output. */
    public static String of(Tables tables, Table<?> table) {
        Dataset<Row> rows = tables.read(table);
        Column[] columns = table.deterministicColumns().stream()
                .map(name -> rows.schema().apply(name).dataType() instanceof BinaryType
                        ? sha2(col(name), SHA_BITS)
                        : col(name))
                .toArray(Column[]::new);
        Digest digest = new Digest();
        for (Iterator<Row> sorted = rows.select(columns).orderBy(columns).toLocalIterator(); sorted.hasNext(); ) {
            digest.add(sorted.next().toString());
        }
        return digest.id();
    }

    /** The digests of the tables of an output by their names, in the order of {@link #tables()}. */
    public static Map<String, String> of(Tables tables) {
        Map<String, String> digests = new LinkedHashMap<>();
        tables().forEach(table -> digests.put(table.name(), of(tables, table)));
        return digests;
    }

    /** One digest of the digests of tables and their names. */
    public static String total(Map<String, String> digests) {
        Digest total = new Digest();
        digests.forEach((name, digest) -> total.add(name).add(digest));
        return total.id();
    }

    /** The tables that every execution of an experiment fills alike. */
    public static List<Table<?>> tables() {
        return List.of(
                Table.INSTANCES,
                Table.REFERENCES,
                Table.MODELS,
                Table.RUNS,
                Table.TRAJECTORIES,
                Table.BRANCHES,
                Table.MIGRATIONS);
    }
}
