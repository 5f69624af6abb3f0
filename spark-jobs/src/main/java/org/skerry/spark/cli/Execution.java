package org.skerry.spark.cli;

import java.io.IOException;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.fanout.FanOut;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.Summaries;
import org.skerry.spark.stats.Summary;

/**
 * An experiment that was run, with what is recorded of it.
 *
 * @param outcome what became of its runs
 * @param summary the recorded summary
 */
record Execution(OutputStore store, FanOut.Outcome outcome, Summary summary) {

    /**
     * Runs what is missing of an experiment and records its summary.
     *
     * @param lenders other outputs, whose trained autoencoders are taken over where the experiment needs the same
     */
    static Execution of(SparkSession session, Experiment experiment, List<OutputStore> lenders, Verbosity verbosity)
            throws IOException {
        OutputStore store = Sessions.output(experiment.output(), session);
        FanOut.Outcome outcome;
        try (ProgressMonitor monitor = new ProgressMonitor(experiment.name(), verbosity)) {
            outcome = new FanOut(session, store, lenders).run(experiment, monitor);
        }
        Summary summary = Summaries.of(session, store, Manifest.read(store));
        Summaries.record(summary, store);
        return new Execution(store, outcome, summary);
    }
}
