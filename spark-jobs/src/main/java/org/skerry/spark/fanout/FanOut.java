package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.api.java.JavaFutureAction;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.DoubleAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.latent.LatentSolver;
import org.skerry.problem.Instance;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.OutputStore;

/**
 * Runs what is missing of an experiment: one Spark job per cell, several at a time so that no core waits for the end of
 * a cell, heavy cells first, and those that need no autoencoder while the autoencoders are trained.
 */
public final class FanOut {
    /** Blocks under way at once per core, so that no core waits for the end of a job. */
    private static final int BLOCKS_PER_CORE = 8;

    private static final long POLL_MILLIS = 200;

    private final JavaSparkContext context;
    private final SparkSession session;
    private final OutputStore store;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Map<InstanceSet, Broadcast<List<Instance>>> instances = new HashMap<>();
    private final Deque<Job> jobs = new ArrayDeque<>();
    private final LongAccumulator finished;
    private final LongAccumulator failed;
    private final DoubleAccumulator secondsDone;
    private int blocksUnderWay;

    /** A fan-out into one output. */
    public FanOut(SparkSession session, OutputStore store) {
        this.session = session;
        this.store = store;
        context = JavaSparkContext.fromSparkContext(session.sparkContext());
        configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        finished = session.sparkContext().longAccumulator("runs finished");
        failed = session.sparkContext().longAccumulator("runs failed");
        secondsDone = session.sparkContext().doubleAccumulator("predicted seconds done");
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

    private record Job(JavaFutureAction<Void> action, Cell cell, int blocks) {}

    /**
     * Runs what is missing.
     *
     * @throws org.skerry.spark.experiment.UserError if the output belongs to another experiment or can not be written; nothing is
     *     written
     * @throws IOException if a task can not write
     */
    public Outcome run(Experiment experiment, Monitor monitor) throws IOException {
        Workload workload = new Workload(experiment);
        Manifest manifest = begin(workload);
        InstanceTables.publish(workload, manifest, store);

        List<Pending> pending = workload.pending(manifest, store);
        pending.sort(Comparator.comparing((Pending cell) -> cell.cell().solver() instanceof LatentSolver)
                .thenComparing(Pending::seconds, Comparator.reverseOrder()));
        long total = pending.stream().mapToLong(Pending::total).sum();
        long recorded = pending.stream().mapToLong(Pending::recorded).sum();
        double seconds = pending.stream().mapToDouble(Pending::seconds).sum();
        Runnable tell = () -> monitor.update(finished.value(), failed.value(), secondsDone.value() / seconds);
        monitor.begin(total, recorded);
        try (Models models = new Models(session, store, workload)) {
            pending.forEach(models::prepare);
            for (Pending cell : pending) {
                if (!cell.work().isEmpty()) {
                    awaitRoom(tell);
                    submit(cell, workload, models.model(cell.cell(), tell, POLL_MILLIS));
                }
            }
            while (!jobs.isEmpty()) {
                awaitOldest(tell);
            }
        }
        tell.run();
        return new Outcome(recorded, finished.value(), failed.value());
    }

    private Manifest begin(Workload workload) {
        try {
            Manifest manifest = Manifest.read(store).with(workload.version(), store);
            store.sweep();
            return manifest;
        } catch (IOException e) {
            throw new UserError(store.uri() + ": can not be written (" + e.getMessage() + ").", e);
        }
    }

    private void submit(Pending pending, Workload workload, Optional<Broadcast<byte[]>> model) {
        Cell cell = pending.cell();
        BlockTask task = new BlockTask(
                cell,
                store.uri(),
                configuration,
                instances.computeIfAbsent(cell.set(), set -> context.broadcast(workload.instances(set))),
                model.orElse(null),
                pending.secondsPerRun(),
                finished,
                failed,
                secondsDone);
        context.setJobGroup(
                workload.experiment().name() + ": " + cell,
                workload.experiment().name() + ": " + cell);
        jobs.add(new Job(
                context.parallelize(pending.work(), pending.work().size()).foreachAsync(task),
                cell,
                pending.work().size()));
        blocksUnderWay += pending.work().size();
        context.clearJobGroup();
    }

    private void awaitRoom(Runnable tell) throws IOException {
        while (blocksUnderWay > BLOCKS_PER_CORE * context.defaultParallelism()) {
            awaitOldest(tell);
        }
    }

    private void awaitOldest(Runnable tell) throws IOException {
        Job job = jobs.remove();
        while (true) {
            try {
                job.action().get(POLL_MILLIS, TimeUnit.MILLISECONDS);
                blocksUnderWay -= job.blocks();
                return;
            } catch (TimeoutException e) {
                tell.run();
            } catch (ExecutionException e) {
                context.cancelAllJobs();
                throw new IOException(job.cell() + ": " + rootCause(e).getMessage(), e);
            } catch (InterruptedException e) {
                context.cancelAllJobs();
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while running " + job.cell(), e);
            }
        }
    }

    private static Throwable rootCause(Throwable error) {
        Throwable cause = error;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
