package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.apache.spark.SparkConf;
import org.apache.spark.deploy.history.FsHistoryProvider;
import org.apache.spark.deploy.history.HistoryServer;
import org.apache.spark.deploy.history.HistoryServer$;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerJobStart;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.island.Migration;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;
import org.skerry.solver.RandomSearch;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.monitoring.RunMetrics;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.stats.Summaries;

/**
 * What an operator sees of a fan-out that is run with the settings of {@code conf/spark-defaults.conf} and {@code
 * conf/history.conf}: the names of Spark's jobs, metrics over HTTP, and the history server afterwards.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonitoringTest {
    private static final int RUNS = 8;
    private static final int EVALUATIONS = 300;
    private static final ProblemSpec PROBLEM = ProblemSpec.named("vehicular", List.of("tasks=6"), 1);
    private static final JsonMapper MAPPER = new JsonMapper();

    @TempDir
    static Path folder;

    private final Map<String, Set<String>> descriptionsByGroup = new TreeMap<>();
    private int jobsOfDe;
    private FanOut.Outcome outcome;
    private JsonNode metrics;
    private String prometheus;

    /** Random search that fails on every second repetition or so. */
    @Described(title = "fails on purpose", source = "none", revision = 1)
    record Failing() implements Solver {
        @Override
        public Search start(Problem problem, Budget budget, Rng rng) {
            if (rng.nextBoolean()) {
                throw new IllegalStateException("on purpose");
            }
            return RandomSearch.DEFAULT.start(problem, budget, rng);
        }
    }

    private static Properties settings(String file) throws IOException {
        Properties settings = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of("../conf", file))) {
            settings.load(reader);
        }
        return settings;
    }

    private static Map<String, String> history() throws IOException {
        String events = folder.resolve("events").toUri().toString();
        Map<String, String> settings = new HashMap<>();
        settings("history.conf").forEach((key, value) -> settings.put((String) key, (String) value));
        settings.put("spark.eventLog.dir", events);
        settings.put("spark.history.fs.logDirectory", events);
        return settings;
    }

    /** What Spark calls the jobs of a cell. */
    private static String group(String experiment, String label) {
        return experiment + ": " + label + " on " + new InstanceSet(PROBLEM.name(), PROBLEM.family(), 1);
    }

    private static Experiment experiment(String name, int repetitions, SolverSpec... solvers) {
        return new Experiment(
                name,
                1,
                repetitions,
                Budget.ofEvaluations(EVALUATIONS),
                List.of(PROBLEM),
                List.of(solvers),
                folder.resolve(name).toString());
    }

    private static SolverSpec archipelago() {
        Migration migration = Catalogue.migration();
        Single de = new Single("de", Catalogue.solvers().get("de"));
        return new SolverSpec("two-de", new Islands(List.of(de, de), migration));
    }

    @BeforeAll
    void runOnce() throws IOException {
        Files.createDirectories(folder.resolve("events"));
        Map<String, Object> settings = new HashMap<>(history());
        settings("spark-defaults.conf").forEach((key, value) -> settings.put((String) key, value));
        settings.put("spark.ui.port", "0");
        LocalSpark.with("local[2]", settings, session -> {
            ConcurrentLinkedQueue<Properties> started = new ConcurrentLinkedQueue<>();
            session.sparkContext().addSparkListener(new SparkListener() {
                @Override
                public void onJobStart(SparkListenerJobStart job) {
                    started.add(job.properties());
                }
            });
            FanOut.Outcome first = run(
                    session,
                    experiment(
                            "nightly",
                            RUNS,
                            new SolverSpec("de", "DE", Catalogue.solvers().get("de")),
                            new SolverSpec("failing", "failing", new Failing())));
            FanOut.Outcome second = run(session, experiment("islands", 1, archipelago()));
            outcome = new FanOut.Outcome(0, first.finished() + second.finished(), first.failed() + second.failed());
            jobsOfDe = session.sparkContext().statusTracker().getJobIdsForGroup(group("nightly", "DE")).length;
            String url = session.sparkContext().uiWebUrl().get();
            metrics = json(url + "/metrics/json/");
            prometheus = text(url + "/metrics/prometheus/");
            started.forEach(properties -> descriptionsByGroup
                    .computeIfAbsent(properties.getProperty("spark.jobGroup.id", "none"), group -> new TreeSet<>())
                    .add(properties.getProperty("spark.job.description", "none")));
            return null;
        });
    }

    private static FanOut.Outcome run(SparkSession session, Experiment experiment) {
        try {
            OutputStore store = OutputStore.at(
                    Path.of(experiment.output()).toUri().toString(),
                    session.sparkContext().hadoopConfiguration());
            FanOut.Outcome outcome = new FanOut(session, store).run(experiment, Silent.MONITOR);
            if (outcome.failed() == 0) {
                Summaries.of(session, store, Manifest.read(store));
            }
            return outcome;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JsonNode json(String url) {
        try {
            return MAPPER.readTree(text(url));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String url) {
        try {
            HttpResponse<String> response = HttpClient.newHttpClient()
                    .send(HttpRequest.newBuilder(URI.create(url)).build(), HttpResponse.BodyHandlers.ofString());
            assertThat(response.statusCode()).as(url).isEqualTo(200);
            return response.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    void everyJobBelongsToACellOrToTheSummary() {
        assertThat(descriptionsByGroup.keySet())
                .containsExactlyInAnyOrder(
                        group("islands", "two-de"),
                        "islands: summary",
                        group("nightly", "DE"),
                        group("nightly", "failing"));
        assertThat(descriptionsByGroup.get(group("nightly", "DE")))
                .containsExactly(group("nightly", "DE") + ", " + RUNS + " runs");
        assertThat(descriptionsByGroup.get(group("islands", "two-de")))
                .contains(group("islands", "two-de") + ", epoch 1", group("islands", "two-de") + ", publishing");
    }

    @Test
    void sparkFindsTheJobsOfACell() {
        assertThat(jobsOfDe).isEqualTo(1);
    }

    private static String name(String metric) {
        return "skerry.driver.plugin." + RunMetrics.class.getName() + "." + metric;
    }

    @Test
    void runsAndEvaluationsShowAsMetrics() {
        assertThat(outcome.failed()).isBetween(1L, RUNS - 1L);
        assertThat(metrics.path("counters")
                        .path(name(RunMetrics.FINISHED))
                        .path("count")
                        .asLong())
                .isEqualTo(outcome.finished());
        assertThat(metrics.path("counters")
                        .path(name(RunMetrics.FAILED))
                        .path("count")
                        .asLong())
                .isEqualTo(outcome.failed());
        JsonNode evaluations = metrics.path("meters").path(name(RunMetrics.EVALUATIONS));
        assertThat(evaluations.path("count").asLong()).isEqualTo(outcome.finished() * EVALUATIONS);
        assertThat(evaluations.path("mean_rate").asDouble()).isPositive();
        assertThat(evaluations.path("units").asText()).isEqualTo("events/second");
    }

    @Test
    void prometheusReadsTheSameNumbers() {
        String prefix = "metrics_" + name("").replaceAll("[^a-zA-Z0-9]", "_");
        assertThat(prometheus.lines())
                .anyMatch(line -> line.matches(prefix + "runs_finished_Count\\S* " + outcome.finished()))
                .anyMatch(line -> line.matches(prefix + "runs_failed_Count\\S* " + outcome.failed()))
                .anyMatch(line -> line.startsWith(prefix + "evaluations_MeanRate"));
    }

    @Test
    void theHistoryServerShowsTheJobsAfterwards() throws IOException {
        SparkConf conf = new SparkConf(false);
        history().forEach(conf::set);
        FsHistoryProvider provider = new FsHistoryProvider(conf);
        HistoryServer server = new HistoryServer(conf, provider, HistoryServer$.MODULE$.createSecurityManager(conf), 0);
        server.bind();
        try {
            provider.start();
            String url = "http://127.0.0.1:" + server.boundPort() + "/api/v1/applications";
            JsonNode applications = json(url);
            for (int second = 0; applications.isEmpty() && second < 60; second++) {
                pause();
                applications = json(url);
            }
            assertThat(applications).hasSize(1);
            JsonNode jobs = json(url + "/" + applications.get(0).path("id").asText() + "/jobs");
            Set<String> groups = new TreeSet<>();
            jobs.forEach(job -> groups.add(job.path("jobGroup").asText()));
            assertThat(groups).isEqualTo(descriptionsByGroup.keySet());
        } finally {
            server.stop();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
