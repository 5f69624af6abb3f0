package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import org.apache.spark.SparkEnv;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.skerry.island.Migration;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Overlay;
import org.skerry.run.Single;
import org.skerry.search.Budget;
import org.skerry.spark.LocalSpark;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ProblemSpec;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/** A thousand epochs, each a Spark job, with the settings that Skerry comes with. */
@Tag("long")
class ThousandEpochsTest {
    private static final int EPOCHS = 1000;
    private static final int ISLANDS = 4;
    private static final int CANDIDATES = 4;
    /** Samples are taken every so many epochs; by the third, Spark's histories of jobs and tasks are at their bounds. */
    private static final int SAMPLED = 100;

    private static final int SETTLED = 3;
    /** Heap after a collection, above the least since everything had settled. */
    private static final long MOST_BYTES_MORE = 2L << 20;

    private static final int MOST_BROADCAST_BLOCKS = 10;

    @TempDir
    Path folder;

    private final Properties shipped = new Properties();

    @BeforeEach
    void takeTheSettingsThatSkerryComesWith() throws IOException {
        try (Reader defaults = Files.newBufferedReader(Path.of("../conf/spark-defaults.conf"))) {
            shipped.load(defaults);
        }
        shipped.stringPropertyNames().stream()
                .filter(name -> name.startsWith("spark.ui.retained"))
                .forEach(name -> System.setProperty(name, shipped.getProperty(name)));
    }

    @AfterEach
    void forgetThem() {
        shipped.stringPropertyNames().forEach(System::clearProperty);
    }

    /** What a driver holds between two epochs, after a collection. */
    private record Held(long heapBytes, int broadcastBlocks, int persistedRdds) {
        static Held now(SparkSession session) {
            for (int collection = 0; collection < 3; collection++) {
                System.gc();
                pause();
            }
            return new Held(
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed(),
                    SparkEnv.get()
                            .blockManager()
                            .getMatchingBlockIds(block -> block.isBroadcast())
                            .size(),
                    session.sparkContext().getPersistentRDDs().size());
        }

        /** Lets Spark's cleaner remove the blocks of broadcasts that were collected. */
        private static void pause() {
            try {
                TimeUnit.MILLISECONDS.sleep(150);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    /** Takes a sample every hundred epochs. */
    private static final class Sampler implements Monitor {
        private final SparkSession session;
        private final List<Held> samples = new ArrayList<>();

        Sampler(SparkSession session) {
            this.session = session;
        }

        @Override
        public void begin(long total, long recorded) {}

        @Override
        public void update(long finished, long failed, double share) {
            if (finished == 0 && share * EPOCHS / SAMPLED >= samples.size() + 1) {
                samples.add(Held.now(session));
            }
        }
    }

    private Experiment experiment() {
        Single tiny = new Single(
                "de", Overlay.apply("de", Catalogue.solvers().get("de"), Map.of("populationSize", CANDIDATES)));
        Migration everyGeneration =
                Overlay.apply("archipelago", Catalogue.migration(), Map.of("epoch", 1, "migrants", 1));
        return new Experiment(
                "thousand",
                1,
                1,
                Budget.ofEvaluations((long) ISLANDS * CANDIDATES * (1 + EPOCHS)),
                List.of(ProblemSpec.named("vehicular", List.of("tasks=6"), 1)),
                List.of(new SolverSpec("tiny", new Islands(Collections.nCopies(ISLANDS, tiny), everyGeneration))),
                folder.toString());
    }

    @Test
    void memoryStaysFlatAndEveryMigrantIsRecorded() {
        LocalSpark.with("local[2]", session -> {
            Sampler sampler = new Sampler(session);
            run(session, sampler);

            List<Held> settled = sampler.samples.subList(SETTLED, sampler.samples.size());
            assertThat(sampler.samples).hasSizeGreaterThanOrEqualTo(EPOCHS / SAMPLED - 1);
            assertThat(settled).extracting(Held::persistedRdds).containsOnly(0);
            assertThat(settled).extracting(Held::broadcastBlocks).allMatch(blocks -> blocks <= MOST_BROADCAST_BLOCKS);
            long least = settled.stream().mapToLong(Held::heapBytes).min().orElseThrow();
            assertThat(settled)
                    .as("heap after a collection: %s", sampler.samples)
                    .extracting(Held::heapBytes)
                    .allMatch(bytes -> bytes <= least + MOST_BYTES_MORE);

            Dataset<Row> migrations = new Tables(session, folder.toUri().toString()).read(Table.MIGRATIONS);
            assertThat(migrations.count()).isEqualTo((EPOCHS - 1) * ISLANDS);
            assertThat(migrations.select("epoch").distinct().count()).isEqualTo(EPOCHS - 1);
            assertThat(migrations.where("source = (target + 3) % 4").count()).isEqualTo(migrations.count());
            return null;
        });
    }

    private void run(SparkSession session, Monitor monitor) {
        try {
            OutputStore store = OutputStore.at(
                    folder.toUri().toString(), session.sparkContext().hadoopConfiguration());
            assertThat(new FanOut(session, store).run(experiment(), monitor)).isEqualTo(new FanOut.Outcome(0, 1, 0));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
