package org.skerry.spark.report;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ExperimentFile;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Gaps;
import org.skerry.spark.stats.Progress;
import org.skerry.spark.stats.ProgressReader;
import org.skerry.spark.stats.SetKey;
import org.skerry.spark.stats.Summarizer;
import org.skerry.spark.stats.Summary;

/**
 * Everything of an output that a report or an export shows.
 *
 * @param experimentText the experiment as YAML, every parameter in it
 * @param cells the runs by cell, in the experiment's order
 * @param gaps what the gaps of each set with references are measured to
 * @param progress how the runs of each cell went on
 */
public record RecordedOutput(
        Experiment experiment,
        String experimentText,
        List<CellRuns> cells,
        Summary summary,
        Map<SetKey, Gaps> gaps,
        Map<Cell, Progress> progress,
        List<MigrationCount> migrations,
        Provenance provenance) {
    /** Which cell; a solver is known by its label. */
    public record Cell(SetKey set, String label) {}

    /** Reads an output. */
    public static RecordedOutput read(SparkSession session, OutputStore store, Manifest manifest) throws IOException {
        return JobGroup.call(
                session.sparkContext(),
                manifest.name() + ": report",
                "of " + store.uri(),
                () -> readTables(session, store, manifest));
    }

    private static RecordedOutput readTables(SparkSession session, OutputStore store, Manifest manifest)
            throws IOException {
        Experiment experiment = ExperimentFile.parse(store.uri(), manifest.experiment(), List.of());
        Tables tables = new Tables(session, store.uri());
        Summarizer summarizer = new Summarizer(session, store.uri());
        List<CellRuns> cells = summarizer.cells(experiment);
        Map<Cell, Progress> progress = new HashMap<>();
        for (Progress cell : new ProgressReader(tables).read()) {
            progress.put(new Cell(new SetKey(cell.problem(), cell.problemParameters()), cell.label()), cell);
        }
        return new RecordedOutput(
                experiment,
                manifest.experiment(),
                cells,
                summarizer.summarize(experiment, cells),
                summarizer.gaps(),
                progress,
                MigrationReader.read(tables),
                ProvenanceReader.read(tables));
    }
}
