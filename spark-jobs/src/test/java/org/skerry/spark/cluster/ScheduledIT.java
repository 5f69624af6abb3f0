package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code submit/scheduled} as a timer starts it: by hand, and by a real cron. */
@Tag("long")
class ScheduledIT {
    private static final int REPETITIONS = 12;
    private static final long LONGEST_MINUTES = 5;
    private static final long POLL_MILLIS = 100;

    @TempDir
    Path folder;

    private Launcher launcher;
    private int started;

    @BeforeEach
    void markJarAsBuilt() {
        launcher = new Launcher(folder, "--quiet");
    }

    private Path experiment(String name, String solver) throws IOException {
        return Files.writeString(folder.resolve(name + ".yaml"), """
                name: %s
                seed: 1
                repetitions: %d
                budget: {evaluations: 20000}
                problems:
                  - {name: vehicular, tasks: 20, instances: 1}
                solvers:
                  - {name: %s, label: search}
                """.formatted(name, REPETITIONS, solver));
    }

    private Launched start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Launcher.ROOT.resolve("submit/scheduled").toString()));
        command.addAll(List.of("--state", state().toString()));
        command.addAll(List.of(arguments));
        Path out = folder.resolve("scheduled-" + ++started + ".out");
        Path err = folder.resolve("scheduled-" + started + ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        builder.environment().keySet().removeAll(List.of("SPARK_HOME", "MASTER", "JDK_JAVA_OPTIONS"));
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return new Launched(builder.start(), out, err);
    }

    private Path state() {
        return folder.resolve("state");
    }

    private List<Path> logs() {
        if (!Files.exists(state())) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(state())) {
            return files.filter(file -> file.toString().endsWith(".log"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aDoubledTriggerDoesNothingAndALaterOneFindsNothingMissing() throws IOException, InterruptedException {
        String experiment = experiment("doubled", "de").toString();
        Path output = folder.resolve("doubled-" + LocalDate.now(ZoneOffset.UTC));
        String[] arguments = {"--output", folder.resolve("doubled-{date}").toString(), experiment, "--quiet"};
        Launched first = start(arguments);
        assertThat(first.awaitUntil(() -> !logs().isEmpty())).isTrue();
        Ended second = start(arguments).await();
        assertThat(second.exitCode()).isZero();
        assertThat(second.err()).contains("doubled is under way");
        assertThat(first.process().isAlive()).as("the first is still at work").isTrue();

        Ended done = first.await();
        assertThat(done.exitCode()).as(read(logs().get(0))).isZero();
        assertThat(done.err()).isEmpty();
        assertThat(logs()).hasSize(1);
        assertThat(read(logs().get(0)))
                .contains("submit/skerry run " + experiment)
                .contains("0 runs were recorded before, " + REPETITIONS + " finished now, 0 failed")
                .endsWith("exit code 0\n");

        assertThat(start(arguments).await().exitCode()).isZero();
        assertThat(logs()).hasSize(2);
        assertThat(read(logs().get(1))).contains(REPETITIONS + " runs were recorded before, 0 finished now, 0 failed");
        assertRecordedOnce(output);
    }

    @Test
    void anotherOutputOfTheSameFileIsNotKeptWaiting() throws IOException, InterruptedException {
        String experiment = experiment("apart", "de").toString();
        Launched first = start("--output", folder.resolve("one").toString(), experiment, "--quiet");
        assertThat(first.awaitUntil(() -> !logs().isEmpty())).isTrue();
        Ended second = start("--output", folder.resolve("two").toString(), experiment, "--quiet")
                .await();
        assertThat(second.exitCode()).as(second.err()).isZero();
        assertThat(second.err()).isEmpty();
        assertThat(first.await().exitCode()).isZero();
        assertThat(logs()).hasSize(2);
        assertRecordedOnce(folder.resolve("one"));
        assertRecordedOnce(folder.resolve("two"));
    }

    private static void assertRecordedOnce(Path output) {
        Recorded recorded = Recorded.in(output);
        assertThat(recorded.runs()).isEqualTo(REPETITIONS);
        assertThat(recorded.distinctRuns()).isEqualTo(REPETITIONS);
        assertThat(recorded.failures()).isZero();
    }

    @Test
    void anOutputThatIsWorseThanTheBaselineEndsWithThree() throws IOException, InterruptedException {
        String baseline = folder.resolve("baseline").toString();
        assertThat(launcher.run("run", experiment("before", "de").toString(), "--output", baseline)
                        .exitCode())
                .isZero();

        Ended worse = start(
                        "--baseline",
                        baseline,
                        "--output",
                        folder.resolve("worse").toString(),
                        experiment("worse", "random-search").toString(),
                        "--quiet")
                .await();
        assertThat(worse.exitCode()).isEqualTo(3);
        assertThat(worse.err()).contains("exit code 3; see " + logs().get(0));
        assertThat(read(logs().get(0))).contains("exit code 0\n").endsWith("exit code 3\n");

        Ended same = start(
                        "--baseline",
                        baseline,
                        "--output",
                        baseline,
                        folder.resolve("before.yaml").toString(),
                        "--quiet")
                .await();
        assertThat(same.exitCode()).as(same.err()).isZero();
    }

    @Test
    void aWrongCommandLineEndsWithTwoAndStartsNothing() throws IOException, InterruptedException {
        String experiment = experiment("wrong", "de").toString();
        for (String[] arguments : new String[][] {
            {}, {"--state"}, {"--unknown", experiment}, {"no.yaml"}, {"--baseline", "somewhere", experiment}
        }) {
            Ended ended = start(arguments).await();
            assertThat(ended.exitCode()).as(String.join(" ", arguments)).isEqualTo(2);
            assertThat(ended.err()).startsWith("scheduled: ").hasLineCount(1);
        }
        assertThat(state()).doesNotExist();
    }

    /** The entry of the template twice in one minute, with the paths and the user of this machine. */
    @Test
    void aRealCronRunsTheTemplate() throws IOException, InterruptedException {
        assumeTrue(CronDaemon.missing().isEmpty(), () -> CronDaemon.missing().orElseThrow());
        Path experiment = experiment("by-cron", "de");
        Path output = folder.resolve("output");
        Path said = folder.resolve("said");
        String template = read(Launcher.ROOT.resolve("submit/cron/skerry.cron"));
        String entry = template.lines()
                .filter(line -> line.startsWith("15 2 * * *"))
                .findFirst()
                .orElseThrow()
                .replace("15 2 * * *  skerry ", "* * * * * " + System.getProperty("user.name"))
                .replace("--baseline /opt/skerry/results/baseline", "--state " + state())
                .replace("/opt/skerry/results/nightly-{date}", output.toString())
                .replace("/opt/skerry/conf/experiments/quickstart.yaml", experiment.toString())
                .replace("/opt/skerry", Launcher.ROOT.toString());
        String settings = template.lines()
                .filter(line -> line.matches("[A-Z_]+=.*"))
                .map(line -> line.replaceFirst("JAVA_HOME=.*", "JAVA_HOME=" + System.getProperty("java.home")))
                .reduce("", (all, line) -> all + line + "\n");
        String twice = (entry + " >> " + said + " 2>&1\n").repeat(2);

        try (CronDaemon daemon = CronDaemon.with(settings + twice)) {
            assertThat(daemon).isNotNull();
            awaitUntilOneHasEnded();
        }

        assertThat(read(logs().get(0)))
                .contains("0 runs were recorded before, " + REPETITIONS + " finished now, 0 failed")
                .endsWith("exit code 0\n");
        assertThat(read(said)).as("what the doubled trigger says").startsWith("scheduled: by-cron is under way\n");
        awaitUntilNoneIsUnderWay();
        assertRecordedOnce(output);
    }

    private void awaitUntilOneHasEnded() throws InterruptedException {
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(LONGEST_MINUTES);
        while (logs().stream().noneMatch(log -> read(log).contains("exit code"))) {
            assertThat(System.nanoTime()).as("cron has started and ended it").isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(POLL_MILLIS);
        }
    }

    /** Where the first took longer than a minute, another one may have begun. */
    private void awaitUntilNoneIsUnderWay() throws IOException, InterruptedException {
        Path file;
        try (Stream<Path> files = Files.list(state())) {
            file = files.filter(lock -> lock.toString().endsWith(".lock"))
                    .findFirst()
                    .orElseThrow();
        }
        Process lock = new ProcessBuilder("flock", file.toString(), "true").start();
        assertThat(lock.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)).isTrue();
    }
}
