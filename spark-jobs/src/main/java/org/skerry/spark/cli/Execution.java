package org.skerry.spark.cli;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.fanout.FanOut;
import org.skerry.spark.result.OutputStore;

/**
 * An experiment that was run.
 *
 * @param store where its tables are
 * @param outcome what became of its runs
 */
record Execution(OutputStore store, FanOut.Outcome outcome) {

    /**
     * Runs what is missing of an experiment.
     *
     * @param lenders other outputs, whose trained autoencoders are taken over where the experiment needs the same
     */
    static Execution of(SparkSession session, Experiment experiment, List<OutputStore> lenders, Verbosity verbosity)
            throws IOException {
        OutputStore store = Sessions.output(experiment.output(), session);
        try (ProgressMonitor monitor = new ProgressMonitor(experiment.name(), verbosity)) {
            return new Execution(store, new FanOut(session, store, lenders).run(experiment, monitor));
        }
    }
}
