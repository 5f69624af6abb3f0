package org.skerry.spark.fanout;

import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.util.SerializableConfiguration;
import org.skerry.problem.Instance;
import org.skerry.run.RunSpec;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;

/**
 * What the tasks of a cell need, wherever they run.
 *
 * @param models the bytes of the trained autoencoders of latent solvers, in the order of the method's
 * @param secondsPerRun predicted time of one run
 */
record CellResources(
        Cell cell,
        String outputUri,
        Broadcast<SerializableConfiguration> configuration,
        Broadcast<List<Instance>> instances,
        List<Broadcast<byte[]>> models,
        double secondsPerRun,
        Tally tally)
        implements Serializable {

    OutputStore store() throws IOException {
        return OutputStore.at(outputUri, configuration.value().value());
    }

    Instance instance(Block block, int run) {
        return instances.value().get(block.instance(run));
    }

    RunSpec spec(Block block, int run, String weightsHash) {
        return cell.run(instance(block, run).id(), block.repetition(run), weightsHash);
    }

    /** In a file of its own whenever it happens, for the same runs may fail again at the next start. */
    static void publishFailures(BlockWork work, List<FailureRow> failures, OutputStore store) {
        if (!failures.isEmpty()) {
            store.publish(Table.FAILURES, work.block().name() + "-" + System.currentTimeMillis(), failures);
        }
    }
}
