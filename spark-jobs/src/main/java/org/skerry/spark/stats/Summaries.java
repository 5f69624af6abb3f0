package org.skerry.spark.stats;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.SparkSession;
import org.skerry.data.generate.Instances;
import org.skerry.run.Catalogue;
import org.skerry.search.Digest;
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
    private static final String WHOLE = "summary.json";
    private static final JsonMapper MAPPER = new JsonMapper();

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

    /** The same, computed and recorded unless nothing has changed since it last was. */
    public static Summary recorded(SparkSession session, OutputStore store, Manifest manifest) throws IOException {
        String state = state(store, manifest);
        Optional<Summary> last = last(store, state);
        if (last.isPresent()) {
            return last.get();
        }
        Summary summary = of(session, store, manifest);
        record(summary, state, store);
        return summary;
    }

    /**
     * What a summary follows from, as a digest: all tables, the experiment, and the build of Skerry. It must be taken
     * before the tables are read, since another driver may publish meanwhile.
     */
    public static String state(OutputStore store, Manifest manifest) throws IOException {
        return new Digest()
                .add(store.fingerprint())
                .add(manifest.experiment())
                .add(build())
                .id();
    }

    /** The bytes of the archives that the code of all modules is from; none where it is from a folder of classes. */
    private static byte[] build() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (Class<?> ofModule : List.of(Summaries.class, Instances.class, Catalogue.class)) {
            Path code = Path.of(URI.create(
                    ofModule.getProtectionDomain().getCodeSource().getLocation().toString()));
            if (Files.isRegularFile(code)) {
                Files.copy(code, bytes);
            }
        }
        return bytes.toByteArray();
    }

    /** Writes the table {@code summary}, in the place of an older one, and the whole summary for later starts. */
    public static void record(Summary summary, String state, OutputStore store) throws IOException {
        summary.cells().stream()
                .map(row -> List.of(row.problem(), row.solver()))
                .distinct()
                .forEach(partition -> store.replace(Table.SUMMARY, FILE, rows(summary, partition)));
        store.replace(WHOLE, MAPPER.writeValueAsBytes(new Whole(state, summary)));
    }

    private static Optional<Summary> last(OutputStore store, String state) throws IOException {
        if (!store.exists(WHOLE)) {
            return Optional.empty();
        }
        try {
            JsonNode whole = MAPPER.readTree(store.read(WHOLE));
            return whole.path("state").asText().equals(state)
                    ? Optional.of(MAPPER.treeToValue(whole, Whole.class).summary())
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            // What is damaged, or of other columns, is computed anew like what is missing.
            return Optional.empty();
        }
    }

    private record Whole(String state, Summary summary) {}

    private static List<SummaryRow> rows(Summary summary, List<String> partition) {
        return summary.cells().stream()
                .filter(row -> List.of(row.problem(), row.solver()).equals(partition))
                .toList();
    }
}
