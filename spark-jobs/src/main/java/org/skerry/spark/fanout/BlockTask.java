package org.skerry.spark.fanout;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.latent.LatentModel;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;

/**
 * Does what is left of a block and publishes it, unless another driver has done so meanwhile. A run that fails becomes a row of {@code failures} and does not stop
 * the others; the runs of such a block are published one by one, and so is whatever is tried again later.
 *
 * @param model the bytes of the trained autoencoder of a latent solver, or null
 * @param secondsPerRun predicted time of one run
 */
record BlockTask(
        Cell cell,
        String outputUri,
        Broadcast<SerializableConfiguration> configuration,
        Broadcast<List<Instance>> instances,
        Broadcast<byte[]> model,
        double secondsPerRun,
        Tally tally)
        implements VoidFunction<BlockWork> {

    @Override
    public void call(BlockWork work) throws IOException {
        OutputStore store = store();
        if (Recorded.isThere(cell, work.block(), store)) {
            tally.finished().add(work.runs().length);
            tally.seconds().add(work.runs().length * secondsPerRun);
            return;
        }
        Optional<LatentModel> trained = trained();
        Optional<LatentSpace> space = trained.map(LatentModel::space);
        String weightsHash = trained.map(LatentModel::hash).orElse("");
        Map<Integer, BlockRows> finished = new TreeMap<>();
        List<FailureRow> failures = new ArrayList<>();
        long evaluations = 0;
        for (int run : work.runs()) {
            RunSpec spec = spec(work.block(), run, weightsHash);
            int index = work.block().instance(run);
            try {
                BlockRows rows = new BlockRows(cell);
                Instant startedAt = Instant.now();
                RunResult result = Runner.run(spec, instances.value().get(index), space, BlockTask::stopIfKilled);
                rows.add(spec, index, result, startedAt);
                finished.put(run, rows);
                evaluations += result.evaluations();
            } catch (TaskKilledException e) {
                throw e;
            } catch (Exception | Error e) {
                failures.add(BlockRows.failure(cell, spec, TaskContext.get().attemptNumber(), e));
            }
        }
        publishFailures(work, failures, store);
        publish(work, finished, store);
        tally.finished().add(finished.size());
        tally.failed().add(failures.size());
        tally.evaluations().add(evaluations);
        tally.seconds().add(work.runs().length * secondsPerRun);
    }

    private OutputStore store() throws IOException {
        return OutputStore.at(outputUri, configuration.value().value());
    }

    private Optional<LatentModel> trained() {
        return Optional.ofNullable(model).map(bytes -> LatentModel.of(bytes.value()));
    }

    private RunSpec spec(Block block, int run, String weightsHash) {
        return cell.run(instances.value().get(block.instance(run)).id(), block.repetition(run), weightsHash);
    }

    private void publish(BlockWork work, Map<Integer, BlockRows> finished, OutputStore store) {
        if (finished.size() == work.block().runs()) {
            BlockRows all = new BlockRows(cell);
            finished.values().forEach(all::addAll);
            all.publish(store, work.block().name());
        } else {
            finished.forEach((run, rows) -> rows.publish(store, work.block().name(run)));
        }
    }

    /** On the driver: makes all that is left of a block rows of {@code failures}, for a reason that no task can tell. */
    void giveUp(BlockWork work, Throwable error) throws IOException {
        String weightsHash = trained().map(LatentModel::hash).orElse("");
        List<FailureRow> failures = new ArrayList<>();
        for (int run : work.runs()) {
            failures.add(BlockRows.failure(cell, spec(work.block(), run, weightsHash), 0, error));
        }
        publishFailures(work, failures, store());
        tally.failed().add(failures.size());
    }

    /** In a file of its own whenever it happens, for the same runs may fail again at the next start. */
    private static void publishFailures(BlockWork work, List<FailureRow> failures, OutputStore store) {
        if (!failures.isEmpty()) {
            store.publish(Table.FAILURES, work.block().name() + "-" + System.currentTimeMillis(), failures);
        }
    }

    private static void stopIfKilled() {
        if (TaskContext.get().isInterrupted()) {
            throw new TaskKilledException("the task was killed");
        }
    }
}
