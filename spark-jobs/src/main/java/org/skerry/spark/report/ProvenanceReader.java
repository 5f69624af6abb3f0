package org.skerry.spark.report;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.skerry.spark.report.Provenance.Host;
import org.skerry.spark.result.OpenFailures;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Reads where the runs of an output come from. */
final class ProvenanceReader {
    private static final int MOST_HOSTS = 100;

    private ProvenanceReader() {}

    static Provenance read(Tables tables) {
        Dataset<Row> runs = tables.read(Table.RUNS);
        Row times = runs.agg(min("started_at"), max("started_at")).first();
        List<Host> hosts =
                runs.groupBy("host").count().orderBy(col("count").desc(), col("host")).takeAsList(MOST_HOSTS).stream()
                        .map(row -> new Host(row.getString(0), row.getLong(1)))
                        .toList();
        return new Provenance(
                runs.count(), OpenFailures.of(tables).count(), instant(times, 0), instant(times, 1), hosts);
    }

    private static Instant instant(Row row, int column) {
        return row.isNullAt(column) ? null : row.<Timestamp>getAs(column).toInstant();
    }
}
