package org.skerry.spark.cli;

import java.io.PrintWriter;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.OpenFailures;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Tables;

/** Lists the runs that failed and are not recorded since. */
final class Failures {
    private static final int MOST = 100;

    private Failures() {}

    static void print(SparkSession session, OutputStore store, PrintWriter err) {
        Dataset<Row> open = OpenFailures.of(new Tables(session, store.uri()))
                .orderBy("problem", "problem_parameters", "label", "instance_id", "repetition");
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
