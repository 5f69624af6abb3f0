package org.skerry.spark.cluster;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What Spark wrote down of the applications in a folder. */
record EventLog(List<JsonNode> events) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** The settings by which an application writes its events into a folder. */
    static List<String> settings(Path folder) throws IOException {
        Files.createDirectories(folder);
        return List.of(
                "--conf",
                "spark.eventLog.enabled=true",
                "--conf",
                "spark.eventLog.rolling.enabled=false",
                "--conf",
                "spark.eventLog.compress=false",
                "--conf",
                "spark.eventLog.dir=" + folder.toUri());
    }

    static EventLog read(Path folder) throws IOException {
        List<JsonNode> events = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                for (String line : Files.readAllLines(file)) {
                    events.add(MAPPER.readTree(line));
                }
            }
        }
        return new EventLog(events);
    }

    private Stream<JsonNode> all(String event) {
        return events.stream().filter(e -> e.path("Event").asText().equals("SparkListener" + event));
    }

    /** Tasks that were started beside one that was still running. */
    long speculativeTasks() {
        return all("TaskStart")
                .filter(e -> e.path("Task Info").path("Speculative").asBoolean())
                .count();
    }

    /** Tasks that were lost with their executor. */
    long lostTasks() {
        return all("TaskEnd")
                .filter(e -> e.path("Task End Reason").path("Reason").asText().equals("ExecutorLostFailure"))
                .count();
    }

    /** Executors that did tasks. */
    long executors() {
        return all("TaskEnd")
                .map(e -> e.path("Task Info").path("Executor ID").asText())
                .distinct()
                .count();
    }

    /** Executors that went before the application's end. */
    long removedExecutors() {
        return all("ExecutorRemoved").count();
    }
}
