package org.skerry.spark.fanout;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.TaskKilledException;
import org.skerry.problem.Instance;
import org.skerry.run.Islands;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.spark.island.IslandStore;
import org.skerry.spark.monitoring.LogContext;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.OutputStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does what is left of a block in the calling thread and publishes it, unless another driver has done so meanwhile. A run
 * that fails becomes a row of {@code failures} and does not stop the others; the runs of such a block are published one by
 * one, and so is whatever is tried again later.
 *
 * @param execution does one run
 * @param attempt number of the attempt, from 0
 */
record BlockRuns(CellResources resources, Execution execution, int attempt) {
    private static final Logger LOG = LoggerFactory.getLogger(BlockRuns.class);

    /** Does one run. */
    @FunctionalInterface
    interface Execution {
        /**
         * Does it.
         *
         * @throws TaskKilledException if it is to be abandoned with all that is left
         */
        RunResult of(RunSpec spec, Instance instance, Spaces spaces);
    }

    /** Does what is left of a block. */
    void call(BlockWork work) throws IOException {
        OutputStore store = resources.store();
        Tally tally = resources.tally();
        Cell cell = resources.cell();
        if (Recorded.isThere(cell, work.block(), store)) {
            tally.finished().add(work.runs().length);
            return;
        }
        Spaces spaces = Spaces.of(resources.models());
        BlockRows all = new BlockRows(cell);
        Map<Integer, BlockRows> finished = new TreeMap<>();
        List<FailureRow> failures = new ArrayList<>();
        long evaluations = 0;
        for (int run : work.runs()) {
            RunSpec spec = resources.spec(work.block(), run, spaces.weightsHash());
            String runId = spec.id();
            LogContext.enterRun(runId);
            try {
                BlockRows rows = all.another();
                Instant startedAt = Instant.now();
                RunResult result = execution.of(spec, resources.instance(work.block(), run), spaces);
                rows.add(runId, spec, work.block().instance(run), result, startedAt);
                finished.put(run, rows);
                evaluations += result.evaluations();
                LOG.info("finished after {} evaluations", result.evaluations());
            } catch (TaskKilledException e) {
                throw e;
            } catch (Exception | Error e) {
                LOG.info("failed", e);
                failures.add(BlockRows.failure(cell, spec, attempt, e));
            } finally {
                LogContext.leaveRun();
            }
        }
        CellResources.publishFailures(work, failures, store);
        all.publish(work, finished, store);
        if (cell.method() instanceof Islands) {
            for (int run : finished.keySet()) {
                clearIslands(work.block(), run, spaces, store);
            }
        }
        tally.finished().add(finished.size());
        tally.failed().add(failures.size());
        tally.evaluations().add(evaluations);
    }

    /** Removes what a driver that advanced a run epoch by epoch left of it. */
    private void clearIslands(Block block, int run, Spaces spaces, OutputStore store) throws IOException {
        IslandStore.clear(
                store, resources.spec(block, run, spaces.weightsHash()).id());
    }
}
