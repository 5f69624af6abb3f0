package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Encoders;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.monitoring.LogContext;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** What the packaged application logs: lines that a program can read when asked for, and never a secret. */
@Tag("long")
class LogIT {
    private static final String SECRET = "do-not-tell-anybody";
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    Path folder;

    private Ended run(List<String> settings) throws IOException, InterruptedException {
        Path experiment = Files.writeString(folder.resolve("logged.yaml"), """
                name: logged
                seed: 1
                repetitions: 3
                budget: {evaluations: 300}
                problems:
                  - {name: vehicular, tasks: 6, instances: 1}
                solvers: [de]
                """);
        List<String> options = new ArrayList<>(settings);
        options.addAll(List.of("--master", "local[2]", "--verbose", "--quiet"));
        Ended ended = new Launcher(folder, options.toArray(String[]::new))
                .run("run", experiment.toString(), "--output", output().toUri().toString());
        assertThat(ended.exitCode()).as(ended.err()).isZero();
        return ended;
    }

    private Path output() {
        return folder.resolve("output");
    }

    @Test
    void structuredLinesSayWhichExperimentAndWhichRun() throws IOException, InterruptedException {
        Ended ended = run(List.of("--conf", "spark.log.structuredLogging.enabled=true"));
        List<JsonNode> lines = new ArrayList<>();
        for (String line : ended.err().lines().toList()) {
            lines.add(MAPPER.readTree(line));
        }
        assertThat(lines)
                .allSatisfy(line ->
                        assertThat(line.fieldNames()).toIterable().contains("ts", "level", "msg", "context", "logger"));
        assertThat(lines)
                .filteredOn(line -> line.path("logger").asText().matches("FanOut|BlockRuns"))
                .hasSize(5)
                .allMatch(line -> line.path("context")
                        .path(LogContext.EXPERIMENT)
                        .asText()
                        .equals("logged"));
        Set<String> runs = lines.stream()
                .map(line -> line.path("context").path(LogContext.RUN_ID).asText())
                .filter(run -> !run.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(runs).hasSize(3).isEqualTo(recordedRuns());
    }

    private Set<String> recordedRuns() {
        return LocalSpark.with(
                "local[2]",
                session -> new TreeSet<>(new Tables(session, output().toUri().toString())
                        .read(Table.RUNS)
                        .select("run_id")
                        .as(Encoders.STRING())
                        .collectAsList()));
    }

    @Test
    void plainLinesAreTheDefaultAndNoSecretIsWrittenAnywhere() throws IOException, InterruptedException {
        Path events = folder.resolve("events");
        List<String> settings = new ArrayList<>(EventLog.settings(events));
        settings.addAll(List.of("--conf", "spark.hadoop.fs.s3a.secret.key=" + SECRET));
        settings.addAll(List.of("--conf", "spark.authenticate.secret=" + SECRET));
        Ended ended = run(settings);

        assertThat(ended.err().lines()).hasSize(5).noneMatch(line -> line.startsWith("{"));
        assertThat(ended.out() + ended.err()).doesNotContain(SECRET);
        assertThat(EventLog.read(events).events()).isNotEmpty();
        List<Path> written;
        try (Stream<Path> all = Files.walk(folder)) {
            written = all.filter(Files::isRegularFile).toList();
        }
        assertThat(written).hasSizeGreaterThan(5);
        for (Path file : written) {
            assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                    .as(file.toString())
                    .doesNotContain(SECRET);
        }
    }
}
