package org.skerry.spark.fanout;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.skerry.island.Island;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.spark.island.EndedRun;
import org.skerry.spark.island.IslandStore;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.OutputStore;

/**
 * Publishes a block whose runs were advanced epoch by epoch, in the files in which a {@link BlockTask} would, unless
 * another driver has done so meanwhile.
 */
record PublishTask(CellResources resources, CellRunners runners, int epochsPerStore)
        implements VoidFunction<EndedBlock> {

    @Override
    public void call(EndedBlock block) throws IOException {
        OutputStore store = resources.store();
        Cell cell = resources.cell();
        Tally tally = resources.tally();
        if (Recorded.isThere(cell, block.work().block(), store)) {
            tally.finished().add(block.runs().size());
            return;
        }
        BlockRows all = new BlockRows(cell);
        Map<Integer, BlockRows> finished = new TreeMap<>();
        List<FailureRow> failures = new ArrayList<>();
        long evaluations = 0;
        for (int i = 0; i < block.runs().size(); i++) {
            EndedRun ended = block.runs().get(i);
            RunSpec spec = runners.spec(ended.run());
            if (ended.failed()) {
                int attempt = TaskContext.get().attemptNumber();
                failures.add(BlockRows.failure(cell, spec, attempt, ended.error(), ended.where()));
            } else {
                int run = block.work().runs()[i];
                BlockRows rows = all.another();
                String runId = spec.id();
                RunResult result = result(ended, new IslandStore(store, runId, epochsPerStore));
                rows.add(
                        runId,
                        spec,
                        block.work().block().instance(run),
                        result,
                        Instant.ofEpochMilli(ended.startedAtMillis()));
                finished.put(run, rows);
                evaluations += result.evaluations();
            }
        }
        CellResources.publishFailures(block.work(), failures, store);
        all.publish(block.work(), finished, store);
        for (EndedRun ended : block.runs()) {
            if (!ended.failed()) {
                IslandStore.clear(store, runners.spec(ended.run()).id());
            }
        }
        tally.finished().add(finished.size());
        tally.failed().add(failures.size());
        tally.evaluations().add(evaluations);
    }

    private RunResult result(EndedRun ended, IslandStore stored) throws IOException {
        List<Island> islands = ended.islands();
        return runners.runner(ended.run()).result(islands, stored.logs(islands, ended.epochs()), ended.timing());
    }
}
