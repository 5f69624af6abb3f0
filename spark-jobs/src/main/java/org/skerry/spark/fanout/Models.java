package org.skerry.spark.fanout;

import static org.apache.spark.sql.functions.col;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.DoubleAdder;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.AutoencoderTraining;
import org.skerry.latent.EpochLoss;
import org.skerry.latent.LatentModel;
import org.skerry.latent.TrainingProgress;
import org.skerry.run.Overlay;
import org.skerry.search.Digest;
import org.skerry.spark.experiment.Json;
import org.skerry.spark.monitoring.JobGroup;
import org.skerry.spark.result.ModelRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.StorageFailure;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.Tables;

/**
 * The trained autoencoders of an output. Each is trained once, on a thread of the driver in the background and several
 * side by side, and recorded with its weights; from then on every run of the output uses the recorded ones, because the
 * bits of a search are promised given the weights and not across builds of PyTorch.
 */
final class Models implements AutoCloseable {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final long POLL_MILLIS = 200;

    private final SparkSession session;
    private final OutputStore store;
    private final List<OutputStore> lenders;
    private final Workload workload;
    private final ExecutorService trainers;
    private final Map<Key, Future<byte[]>> trained = new HashMap<>();
    private final Map<Key, Broadcast<byte[]>> broadcasts = new HashMap<>();
    private final DoubleAdder secondsDone = new DoubleAdder();
    private double seconds;

    /**
     * The autoencoders of a workload.
     *
     * @param lenders other outputs, whose autoencoders are taken over where they were trained for the same
     */
    Models(SparkSession session, OutputStore store, List<OutputStore> lenders, Workload workload) {
        this.session = session;
        this.store = store;
        this.lenders = List.copyOf(lenders);
        this.workload = workload;
        int threads = threads(session.sparkContext().defaultParallelism());
        trainers = Executors.newFixedThreadPool(threads, task -> {
            Thread thread = new Thread(task, "autoencoder training");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** How many autoencoders are trained side by side: as many as Spark has cores, if the driver's machine has them. */
    static int threads(int cores) {
        return Math.max(1, Math.min(cores, Runtime.getRuntime().availableProcessors()));
    }

    /** What an autoencoder is trained for. */
    record Key(String problem, int tasks, int options, AutoencoderSpec spec, long seed) {
        double seconds() {
            return Cost.secondsOfTraining(spec, tasks, options);
        }

        String id() {
            return new Digest()
                    .add(problem)
                    .add(tasks)
                    .add(options)
                    .add(Overlay.values(spec).toString())
                    .add(seed)
                    .id();
        }
    }

    /** Begins to train what a cell needs, unless it is recorded or on its way. */
    void prepare(Pending pending) throws IOException {
        if (!pending.work().isEmpty()) {
            for (Key key : keys(pending.cell())) {
                if (!trained.containsKey(key)) {
                    seconds += store.exists(file(key)) ? 0 : key.seconds();
                    trained.put(key, trainers.submit(() -> bytes(key)));
                }
            }
        }
    }

    /** Predicted seconds of the training that was begun, on one core. */
    double seconds() {
        return seconds;
    }

    /** Predicted seconds of what of it is done. */
    double secondsDone() {
        return secondsDone.sum();
    }

    /**
     * The broadcast models of a prepared cell in the order of its method's autoencoders, waiting for their training.
     *
     * @param meanwhile called again and again while waiting
     * @throws TrainingFailure if one can not be trained
     * @throws StorageFailure if one can not be recorded
     */
    List<Broadcast<byte[]>> broadcast(Cell cell, Runnable meanwhile) throws TrainingFailure, StorageFailure {
        List<Broadcast<byte[]>> models = new ArrayList<>();
        for (Key key : keys(cell)) {
            Broadcast<byte[]> model = broadcasts.get(key);
            if (model == null) {
                model = JavaSparkContext.fromSparkContext(session.sparkContext())
                        .broadcast(await(trained.get(key), meanwhile));
                broadcasts.put(key, model);
            }
            models.add(model);
        }
        return models;
    }

    private static byte[] await(Future<byte[]> training, Runnable meanwhile) throws TrainingFailure, StorageFailure {
        while (true) {
            try {
                return training.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                meanwhile.run();
            } catch (ExecutionException e) {
                if (e.getCause() instanceof TrainingFailure failure) {
                    throw failure;
                }
                Optional<StorageFailure> failure = StorageFailure.behind(e);
                if (failure.isPresent()) {
                    throw failure.get();
                }
                throw new TrainingFailure(e.getCause());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("interrupted while training an autoencoder", e);
            }
        }
    }

    private List<Key> keys(Cell cell) {
        return cell.method().autoencoders().stream()
                .map(spec -> key(cell.set(), workload.choices(cell), spec))
                .toList();
    }

    static Key key(InstanceSet set, ChoiceProblem choices, AutoencoderSpec spec) {
        return new Key(set.problem(), choices.tasks(), choices.options(), spec, set.seed());
    }

    private byte[] bytes(Key key) throws IOException, TrainingFailure {
        Optional<byte[]> recorded = recorded(key);
        if (recorded.isPresent()) {
            return recorded.get();
        } else if (borrow(key)) {
            secondsDone.add(key.seconds());
            return recorded(key).orElseThrow();
        }
        TrainingProgress progress = (epoch, epochs, loss) -> secondsDone.add(key.seconds() / epochs);
        long start = System.nanoTime();
        LatentModel model = train(key, progress);
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        boolean published = store.publish(Table.MODELS, key.id(), List.of(row(key, model, seconds)));
        return published ? model.bytes() : recorded(key).orElseThrow();
    }

    /** Whatever fails in it, as when the engine can not unpack itself, is not a failure of the output's storage. */
    private static LatentModel train(Key key, TrainingProgress progress) throws TrainingFailure {
        try {
            return AutoencoderTraining.train(key.spec(), key.tasks(), key.options(), key.seed(), progress);
        } catch (RuntimeException | Error e) {
            throw new TrainingFailure(e);
        }
    }

    static String file(Key key) {
        return Table.MODELS.name() + "/problem=" + key.problem() + "/" + key.id() + ".parquet";
    }

    /** Takes over what another output has trained for the same, with the time that it took there. */
    private boolean borrow(Key key) throws IOException {
        String file = file(key);
        for (OutputStore lender : lenders) {
            if (lender.exists(file)) {
                store.publish(file, lender.read(file));
                return true;
            }
        }
        return false;
    }

    private Optional<byte[]> recorded(Key key) throws IOException {
        if (!store.exists(file(key))) {
            return Optional.empty();
        }
        return Optional.of(JobGroup.call(
                session.sparkContext(),
                workload.experiment().name() + ": autoencoders",
                "the recorded one for " + key.tasks() + " tasks of " + key.problem(),
                () -> new Tables(session, store.uri())
                        .read(Table.MODELS)
                        .where(col("model_id").equalTo(key.id()))
                        .select("weights")
                        .first()
                        .getAs(0)));
    }

    private static ModelRow row(Key key, LatentModel model, double seconds) {
        return new ModelRow(
                Table.SCHEMA_VERSION,
                key.problem(),
                key.id(),
                key.tasks(),
                key.options(),
                Json.of(key.spec()),
                key.seed(),
                model.hash(),
                model.losses().stream().mapToDouble(EpochLoss::total).toArray(),
                model.losses().stream().mapToDouble(EpochLoss::reconstruction).toArray(),
                model.losses().stream().mapToDouble(EpochLoss::kl).toArray(),
                model.quality().kl(),
                model.quality().activeLatents(),
                model.quality().accuracy(),
                model.bytes(),
                seconds);
    }

    /** Stops what is still being trained. */
    @Override
    public void close() {
        trainers.shutdownNow();
    }
}
