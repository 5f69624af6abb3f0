package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.VoidFunction;
import org.skerry.problem.Instance;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.run.Scoring;
import org.skerry.spark.island.RunningTask;
import org.skerry.spark.result.FailureRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does what is left of some blocks in one task, block by block. */
record BlockTask(CellResources resources) implements VoidFunction<BlockWork[]> {
    private static final Logger LOG = LoggerFactory.getLogger(BlockTask.class);

    Cell cell() {
        return resources.cell();
    }

    @Override
    public void call(BlockWork[] blocks) throws IOException {
        BlockRuns runs =
                new BlockRuns(resources, BlockTask::run, TaskContext.get().attemptNumber());
        for (BlockWork work : blocks) {
            runs.call(work);
            resources.tally().seconds().add(work.runs().length * resources.secondsPerRun());
        }
    }

    private static RunResult run(RunSpec spec, Instance instance, Spaces spaces) {
        return new Runner(spec, instance, spaces.bySpec(), Scoring.LOCAL).run(RunningTask::stopIfKilled);
    }

    /** On the driver: makes all that is left of a block rows of {@code failures}, for a reason that no task can tell. */
    void giveUp(BlockWork work, Throwable error) throws IOException {
        String weightsHash = Spaces.of(resources.models()).weightsHash();
        List<FailureRow> failures = new ArrayList<>();
        for (int run : work.runs()) {
            RunSpec spec = resources.spec(work.block(), run, weightsHash);
            LOG.info("run {} is given up: {}", spec.id(), error.toString());
            failures.add(BlockRows.failure(cell(), spec, 0, error));
        }
        CellResources.publishFailures(work, failures, resources.store());
        resources.tally().failed().add(failures.size());
    }
}
