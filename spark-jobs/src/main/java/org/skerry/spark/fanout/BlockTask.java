package org.skerry.spark.fanout;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.VoidFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.DoubleAccumulator;
import org.apache.spark.util.LongAccumulator;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.latent.LatentModel;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;

/**
 * Does what is left of a block and publishes it. A run that fails becomes a row of {@code failures} and does not stop
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
        LongAccumulator done,
        LongAccumulator failed,
        DoubleAccumulator secondsDone)
        implements VoidFunction<BlockWork> {

    @Override
    public void call(BlockWork work) throws IOException {
        OutputStore store = OutputStore.at(outputUri, configuration.value().value());
        Optional<LatentModel> trained = Optional.ofNullable(model).map(bytes -> LatentModel.of(bytes.value()));
        Optional<LatentSpace> space = trained.map(LatentModel::space);
        String weightsHash = trained.map(LatentModel::hash).orElse("");
        Map<Integer, BlockRows> finished = new TreeMap<>();
        for (int run : work.runs()) {
            int index = work.block().instance(run);
            Instance instance = instances.value().get(index);
            RunSpec spec = cell.run(instance.id(), work.block().repetition(run), weightsHash);
            try {
                BlockRows rows = new BlockRows(cell);
                Instant startedAt = Instant.now();
                rows.add(spec, index, Runner.run(spec, instance, space, BlockTask::stopIfKilled), startedAt);
                finished.put(run, rows);
            } catch (TaskKilledException e) {
                throw e;
            } catch (Exception | StackOverflowError | OutOfMemoryError e) {
                store.publish(
                        Table.FAILURES,
                        work.block().name(run) + "-" + System.currentTimeMillis(),
                        List.of(BlockRows.failure(cell, spec, e)));
                failed.add(1);
            }
        }
        publish(work, finished, store);
        done.add(finished.size());
        secondsDone.add(work.runs().length * secondsPerRun);
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

    private static void stopIfKilled() {
        if (TaskContext.get().isInterrupted()) {
            throw new TaskKilledException("the task was killed");
        }
    }
}
