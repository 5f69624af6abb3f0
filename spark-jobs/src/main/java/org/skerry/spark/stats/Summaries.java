package org.skerry.spark.stats;

import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.result.Table;

/** Summaries of whole outputs. */
public final class Summaries {
    private static final String FILE = "summary";

    private Summaries() {}

    /** The summary of an output, with its solvers in the order of the experiment recorded with it. */
    public static Summary of(SparkSession session, OutputStore store, Manifest manifest) {
        Experiment experiment = ExperimentFile.parse(store.uri(), manifest.experiment(), List.of());
        return JobGroup.call(
                session.sparkContext(),
                experiment.name() + ": summary",
                "of " + store.uri(),
                () -> new Summarizer(session, store.uri()).summarize(experiment));
    }

    /** Writes the table {@code summary}, in the place of an older one. */
    public static void record(Summary summary, OutputStore store) {
        summary.cells().stream()
                .map(row -> List.of(row.problem(), row.solver()))
                .distinct()
                .forEach(partition -> store.replace(Table.SUMMARY, FILE, rows(summary, partition)));
    }

    private static List<SummaryRow> rows(Summary summary, List<String> partition) {
        return summary.cells().stream()
                .filter(row -> List.of(row.problem(), row.solver()).equals(partition))
                .toList();
    }
}
