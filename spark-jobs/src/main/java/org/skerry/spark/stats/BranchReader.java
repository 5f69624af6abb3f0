package org.skerry.spark.stats;

import static org.apache.spark.sql.functions.sum;

import java.util.List;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Reads how often the branches of methods were taken. */
final class BranchReader {
    private BranchReader() {}

    /** Of all finished runs, by problem, label and branch. */
    static List<BranchSummary> read(Tables tables) {
        return tables
                .read(Table.BRANCHES)
                .select("run_id", "branch", "faced", "taken")
                .join(tables.read(Table.RUNS).select("run_id", "problem", "label"), "run_id")
                .groupBy("problem", "label", "branch")
                .agg(sum("faced"), sum("taken"))
                .orderBy("problem", "label", "branch")
                .collectAsList()
                .stream()
                .map(row -> new BranchSummary(
                        row.getString(0), row.getString(1), row.getString(2), row.getLong(3), row.getLong(4)))
                .toList();
    }
}
