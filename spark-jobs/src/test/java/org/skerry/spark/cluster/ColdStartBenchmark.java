package org.skerry.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/**
 * The cold start: seconds from the start of the process {@code submit/skerry run} to the start of the first run in its
 * first task, as the table of runs has it. Arguments: how often, and a fresh folder for the outputs. Started in the
 * folder of the module, with the application packaged.
 */
public final class ColdStartBenchmark {
    private ColdStartBenchmark() {}

    /** Runs it. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int starts = Integer.parseInt(arguments[0]);
        Path folder = Files.createDirectories(Path.of(arguments[1]).toAbsolutePath());
        Path experiment = Files.writeString(folder.resolve("cold.yaml"), """
                name: cold
                seed: 1
                repetitions: 2
                budget: {evaluations: 300}
                problems:
                  - {name: vehicular, tasks: 50, instances: 1}
                solvers:
                  - de
                """);
        Launcher launcher = new Launcher(folder, "--master", "local[2]");
        // Makes what a first start makes, outside the measurement.
        launcher.run(
                "run",
                experiment.toString(),
                "--quiet",
                "--output",
                folder.resolve("first").toUri().toString());
        List<Instant> began = new ArrayList<>();
        for (int start = 0; start < starts; start++) {
            began.add(Instant.now());
            Ended ended = launcher.run("run", experiment.toString(), "--quiet", "--output", output(folder, start));
            if (ended.exitCode() != 0) {
                throw new IllegalStateException(ended.err());
            }
        }
        List<Double> seconds = LocalSpark.with("local[1]", session -> seconds(session, folder, began));
        seconds.forEach(each -> System.out.printf(Locale.ROOT, "first task after %.2f s%n", each));
        seconds.sort(Comparator.naturalOrder());
        System.out.printf(Locale.ROOT, "median of %d starts: %.2f s%n", starts, seconds.get(starts / 2));
    }

    private static String output(Path folder, int start) {
        return folder.resolve("out-" + start).toUri().toString();
    }

    private static List<Double> seconds(SparkSession session, Path folder, List<Instant> began) {
        List<Double> seconds = new ArrayList<>();
        for (int start = 0; start < began.size(); start++) {
            Instant first = new Tables(session, output(folder, start))
                    .read(Table.RUNS)
                    .agg(functions.min("started_at"))
                    .first()
                    .getTimestamp(0)
                    .toInstant();
            seconds.add(Duration.between(began.get(start), first).toNanos() / 1e9);
        }
        return seconds;
    }
}
