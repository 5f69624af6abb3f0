package org.skerry.spark.fanout;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.problem.Instance;
import org.skerry.spark.evaluate.JobCount;
import org.skerry.spark.evaluate.PartitionedScoring;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.island.Epochs;
import org.skerry.spark.monitoring.LogContext;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs what is missing of an experiment: one Spark job per cell, several at a time so that no core waits for the end of
 * a cell, heavy cells first, and those that need no autoencoder while the autoencoders are trained.
 */
public final class FanOut {
    private static final Logger LOG = LoggerFactory.getLogger(FanOut.class);

    private final JavaSparkContext context;
    private final SparkSession session;
    private final OutputStore store;
    private final List<OutputStore> lenders;
    private final Broadcast<SerializableConfiguration> configuration;
    private final Map<InstanceSet, Broadcast<List<Instance>>> instances = new HashMap<>();
    private final Tally tally;
    private final MeasuredTally measured;
    /** Predicted seconds done by jobs that do not count them themselves. */
    private double secondsOnDriver;

    /** A fan-out into one output, which trains every autoencoder that it needs. */
    public FanOut(SparkSession session, OutputStore store) {
        this(session, store, List.of());
    }

    /**
     * A fan-out into one output.
     *
     * @param lenders other outputs, whose trained autoencoders are taken over where the experiment needs the same
     */
    public FanOut(SparkSession session, OutputStore store, List<OutputStore> lenders) {
        this.session = session;
        this.store = store;
        this.lenders = List.copyOf(lenders);
        context = JavaSparkContext.fromSparkContext(session.sparkContext());
        configuration = context.broadcast(new SerializableConfiguration(context.hadoopConfiguration()));
        tally = Tally.in(session.sparkContext());
        measured = new MeasuredTally(tally);
    }

    /** What crosses a wire as data, for the registration of serializers. */
    public static List<Class<?>> messages() {
        return Stream.concat(
                        Stream.of(
                                Block.class,
                                BlockWork.class,
                                BlockWork[].class,
                                BlockWork[][].class,
                                EndedBlock.class,
                                EndedBlock[].class),
                        Stream.concat(Epochs.messages().stream(), PartitionedScoring.messages().stream()))
                .toList();
    }

    /**
     * Asks, before anything is written, whether an experiment may go on in an output.
     *
     * @throws UserError if the output belongs to another experiment or can not be read
     */
    public static void requireOwn(Experiment experiment, OutputStore store) {
        try {
            Manifest manifest = Manifest.read(store);
            if (!manifest.isEmpty()) {
                manifest.preview(new Workload(experiment).version(), store);
            }
        } catch (IOException e) {
            throw new UserError(
                    store.uri() + ": can not be read ("
                            + StorageFailure.behind(e).orElseThrow().getMessage() + ").",
                    e);
        }
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
        LogContext.enterExperiment(context.sc(), experiment.name());
        try {
            return fanOut(new Workload(experiment), monitor);
        } catch (IOException | UncheckedIOException e) {
            throw StorageFailure.behind(e).orElseThrow();
        } finally {
            LogContext.leaveExperiment(context.sc());
        }
    }

    private Outcome fanOut(Workload workload, Monitor monitor) throws IOException {
        Manifest manifest = begin(workload);
        store.sweep();
        InstanceTables.publish(workload, manifest, store);
        SingleRuns.sweep(workload, store);

        List<Pending> pending = workload.pending(manifest, store);
        pending.sort(Comparator.comparing((Pending cell) -> cell.cell().isLatent())
                .thenComparing(Pending::seconds, Comparator.reverseOrder()));
        long total = pending.stream().mapToLong(Pending::total).sum();
        long recorded = pending.stream().mapToLong(Pending::recorded).sum();
        LOG.info("{} of {} runs are recorded in {}", recorded, total, store.uri());
        monitor.begin(total, recorded);
        boolean partitioned = workload.experiment().evaluation().isPartitioned();
        IslandPlacement placement = IslandPlacement.of(partitioned ? List.of() : pending, context.defaultParallelism());
        pending.removeIf(cell -> cell.work().isEmpty());
        try (Models models = new Models(session, store, lenders, workload)) {
            for (Pending cell : pending) {
                models.prepare(cell);
            }
            double seconds = models.seconds()
                    + pending.stream().mapToDouble(Pending::seconds).sum();
            Runnable tell = () -> {
                measured.update();
                monitor.update(
                        tally.finished().value(),
                        tally.failed().value(),
                        // What failed with its job and is tried again alone is counted twice.
                        Math.min(1, (tally.seconds().value() + secondsOnDriver + models.secondsDone()) / seconds));
            };
            Jobs jobs = new Jobs(context, store, workload.experiment().name(), tell);
            for (Pending cell : pending) {
                if (partitioned) {
                    runByPartitions(cell, workload, models, monitor, tell);
                } else if (!placement.byEpochs(cell.cell())) {
                    start(cell, workload, models, jobs, tell);
                }
            }
            jobs.awaitAll();
            for (Pending cell : pending) {
                if (placement.byEpochs(cell.cell())) {
                    runByEpochs(cell, workload, models, jobs, tell);
                }
            }
            tell.run();
        }
        SingleRuns.sweep(workload, store);
        long missing = workload.pending(manifest, store).stream()
                .mapToLong(Pending::missing)
                .sum();
        if (missing > tally.failed().value()) {
            throw new IOException(missing + " runs were done and are not in " + store.uri()
                    + ": every worker must reach the same folder");
        }
        Outcome outcome = new Outcome(recorded, total - recorded - missing, missing);
        LOG.info("{} runs finished, {} failed", outcome.finished(), outcome.failed());
        return outcome;
    }

    private Manifest begin(Workload workload) {
        try {
            return Manifest.read(store).with(workload.version(), store);
        } catch (IOException e) {
            throw new UserError(
                    store.uri() + ": can not be written ("
                            + StorageFailure.behind(e).orElseThrow().getMessage() + ").",
                    e);
        }
    }

    private void start(Pending cell, Workload workload, Models models, Jobs jobs, Runnable tell) throws IOException {
        try {
            CellResources resources = resources(cell, workload, models.broadcast(cell.cell(), tell));
            jobs.start(new BlockTask(resources), cell.work());
        } catch (TrainingFailure e) {
            giveUp(cell, workload, e);
        }
    }

    private void giveUp(Pending cell, Workload workload, TrainingFailure failure) throws IOException {
        BlockTask untrained = new BlockTask(resources(cell, workload, List.of()));
        for (BlockWork work : cell.work()) {
            untrained.giveUp(work, failure);
        }
    }

    /** Where Spark gives an epoch up, the runs become tasks of their own, so that the one that did it is found. */
    private void runByEpochs(Pending pending, Workload workload, Models models, Jobs jobs, Runnable tell)
            throws IOException {
        Cell cell = pending.cell();
        String title = workload.experiment().name() + ": " + cell;
        int epochsPerStore = Cost.epochsPerStore(cell, workload.problem(cell.set()));
        double before = secondsOnDriver;
        try {
            CellResources resources = resources(pending, workload, models.broadcast(cell, tell));
            CellByEpochs islands = new CellByEpochs(context, store, title, pending.work(), resources, epochsPerStore);
            boolean published = islands.run(seconds -> {
                secondsOnDriver = before + seconds;
                tell.run();
            });
            if (!published) {
                secondsOnDriver = before;
                jobs.start(new BlockTask(resources), pending.work());
                jobs.awaitAll();
            }
        } catch (TrainingFailure e) {
            giveUp(pending, workload, e);
        }
    }

    private void runByPartitions(Pending pending, Workload workload, Models models, Monitor monitor, Runnable tell)
            throws IOException {
        Cell cell = pending.cell();
        double before = secondsOnDriver;
        try {
            CellByPartitions runs = new CellByPartitions(
                    context,
                    workload.experiment().name() + ": " + cell,
                    resources(pending, workload, models.broadcast(cell, tell)),
                    workload.experiment().evaluation().partitions(),
                    seconds -> {
                        secondsOnDriver = before + seconds;
                        tell.run();
                    });
            JobCount count = runs.run(pending.work());
            secondsOnDriver = before + pending.seconds();
            tell.run();
            if (count.jobs() > 0) {
                monitor.note(cell + ": " + count + ".");
            }
        } catch (TrainingFailure e) {
            giveUp(pending, workload, e);
        }
    }

    private CellResources resources(Pending pending, Workload workload, List<Broadcast<byte[]>> models) {
        return new CellResources(
                pending.cell(),
                store.uri(),
                configuration,
                instances.computeIfAbsent(pending.cell().set(), set -> context.broadcast(workload.instances(set))),
                models,
                pending.secondsPerRun(),
                tally);
    }
}
