package org.skerry.spark.cli;

import java.io.PrintWriter;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** Lists the runs that failed and are not recorded since. */
final class Failures {
    private static final int MOST = 100;
    /** What a run is, but for the weights that it was to search with: these are not known where training failed. */
    private static final String[] KEYS = {
        "problem", "problem_parameters", "solver", "label", "instance_id", "repetition"
    };

    private Failures() {}

    static void print(SparkSession session, OutputStore store, PrintWriter err) {
        Tables tables = new Tables(session, store.uri());
        var open = tables.read(Table.FAILURES)
                .join(tables.read(Table.RUNS).selectExpr(KEYS), KEYS, "left_anti")
                .dropDuplicates(KEYS)
                .orderBy("problem", "label", "instance_id", "repetition");
        for (Row row : open.takeAsList(MOST)) {
            err.println(UserError.oneLine("failed: " + row.getAs("label") + " on " + row.getAs("problem") + " "
                    + row.getAs("problem_parameters") + ", instance " + row.getAs("instance_id") + ", repetition "
                    + row.getAs("repetition") + ": " + row.getAs("message") + " at " + row.getAs("where")));
        }
        long more = open.count() - MOST;
        if (more > 0) {
            err.println("failed: " + more + " more; see the table failures");
        }
        err.flush();
    }
}
