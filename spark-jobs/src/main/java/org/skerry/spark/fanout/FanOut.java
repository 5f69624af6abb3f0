package org.skerry.spark.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.latent.LatentSolver;
import org.skerry.problem.Instance;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;

/**
 * Runs what is missing of an experiment: one Spark job per cell, several at a time so that no core waits for the end of
 * a cell, heavy cells first, and those that need no autoencoder while the autoencoders are trained.
 */
public final class FanOut {
    private final JavaSparkContext context;
    private final SparkSession session;
    private final OutputStore store;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Map<InstanceSet, Broadcast<List<Instance>>> instances = new HashMap<>();
    private final Tally tally;

    /** A fan-out into one output. */
    public FanOut(SparkSession session, OutputStore store) {
        this.session = session;
        this.store = store;
        context = JavaSparkContext.fromSparkContext(session.sparkContext());
        configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        tally = Tally.in(session.sparkContext());
    }

    /** What crosses a wire as data, for the registration of serializers. */
    public static List<Class<?>> messages() {
        return List.of(Block.class, BlockWork.class, BlockWork[].class);
    }

    /**
     * What became of an experiment's runs.
     *
     * @param recorded runs that were recorded before
     * @param finished runs finished now
     * @param failed runs that failed now
     */
    public record Outcome(long recorded, long finished, long failed) {}

    /**
     * Runs what is missing.
     *
     * @throws UserError if the output belongs to another experiment or can not be written; nothing is written
     * @throws StorageFailure if the output can not be written any more; what is recorded is kept
     */
    public Outcome run(Experiment experiment, Monitor monitor) throws IOException {
        try {
            return fanOut(new Workload(experiment), monitor);
        } catch (IOException | UncheckedIOException e) {
            throw StorageFailure.behind(e).orElseThrow();
        }
    }

    private Outcome fanOut(Workload workload, Monitor monitor) throws IOException {
        Manifest manifest = begin(workload);
        InstanceTables.publish(workload, manifest, store);
        SingleRuns.sweep(workload, store);

        List<Pending> pending = workload.pending(manifest, store);
        pending.sort(Comparator.comparing((Pending cell) -> cell.cell().solver() instanceof LatentSolver)
                .thenComparing(Pending::seconds, Comparator.reverseOrder()));
        long total = pending.stream().mapToLong(Pending::total).sum();
        long recorded = pending.stream().mapToLong(Pending::recorded).sum();
        double seconds = pending.stream().mapToDouble(Pending::seconds).sum();
        Runnable tell = () -> monitor.update(
                tally.finished().value(),
                tally.failed().value(),
                tally.seconds().value() / seconds);
        monitor.begin(total, recorded);
        Jobs jobs = new Jobs(context, store, workload.experiment().name(), tell);
        try (Models models = new Models(session, store, workload)) {
            pending.forEach(models::prepare);
            for (Pending cell : pending) {
                if (!cell.work().isEmpty()) {
                    start(cell, workload, models, jobs, tell);
                }
            }
            jobs.awaitAll();
        }
        tell.run();
        SingleRuns.sweep(workload, store);
        return new Outcome(recorded, tally.finished().value(), tally.failed().value());
    }

    private Manifest begin(Workload workload) {
        try {
            Manifest manifest = Manifest.read(store).with(workload.version(), store);
            store.sweep();
            return manifest;
        } catch (IOException e) {
            throw new UserError(
                    store.uri() + ": can not be written ("
                            + StorageFailure.behind(e).orElseThrow().getMessage() + ").",
                    e);
        }
    }

    private void start(Pending cell, Workload workload, Models models, Jobs jobs, Runnable tell) throws IOException {
        try {
            jobs.start(task(cell, workload, models.model(cell.cell(), tell)), cell.work());
        } catch (TrainingFailure e) {
            BlockTask untrained = task(cell, workload, Optional.empty());
            for (BlockWork work : cell.work()) {
                untrained.giveUp(work, e);
            }
        }
    }

    private BlockTask task(Pending pending, Workload workload, Optional<Broadcast<byte[]>> model) {
        return new BlockTask(
                pending.cell(),
                store.uri(),
                configuration,
                instances.computeIfAbsent(pending.cell().set(), set -> context.broadcast(workload.instances(set))),
                model.orElse(null),
                pending.secondsPerRun(),
                tally);
    }
}
