package org.skerry.spark.island;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.TaskKilledException;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.skerry.island.Emigrants;
import org.skerry.island.Island;
import org.skerry.island.Voyage;
import org.skerry.run.RunResult.Timing;
import org.skerry.run.Runner;
import org.skerry.run.Snapshot;
import org.skerry.spark.monitoring.LogContext;
import org.skerry.spark.result.FailureRow;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does an epoch of some islands, from snapshot to snapshot. An island that fails is given back as such. */
record EpochTask(Runners runners) implements FlatMapFunction<Iterator<IslandWork>, IslandState> {
    private static final Logger LOG = LoggerFactory.getLogger(EpochTask.class);
    private static final double NANOS_PER_SECOND = 1e9;

    @Override
    public Iterator<IslandState> call(Iterator<IslandWork> works) {
        List<IslandState> states = new ArrayList<>();
        while (works.hasNext()) {
            IslandWork work = works.next();
            LogContext.enterRun(work.runId());
            try {
                states.add(advance(work));
            } catch (TaskKilledException e) {
                throw e;
            } catch (Exception | Error e) {
                LOG.info("island {} failed in epoch {}", work.island(), work.epoch(), e);
                states.add(IslandState.failed(work, e.toString(), FailureRow.placeOf(e)));
            } finally {
                LogContext.leaveRun();
            }
        }
        return states.iterator();
    }

    private IslandState advance(IslandWork work) {
        long start = System.nanoTime();
        Runner runner = runners.runner(work.run());
        Voyage voyage = runner.voyage();
        Island island = work.snapshot().length == 0
                ? voyage.start(work.island())
                : Snapshot.restore(work.snapshot(), Island.class);
        List<Emigrants> incoming = work.incoming().stream()
                .map(bytes -> Snapshot.restore(bytes, Emigrants.class))
                .toList();
        voyage.epoch(island, work.epoch(), incoming, work.searching(), RunningTask::stopIfKilled);
        boolean searching = !island.search().isDone();
        byte[] emigrants = searching ? Snapshot.of(voyage.emigrants(island, work.epoch())) : IslandState.NOTHING;
        byte[] log = work.takeLog() ? Snapshot.of(island.takeLog()) : IslandState.NOTHING;
        Timing timing = runner.timing((System.nanoTime() - start) / NANOS_PER_SECOND);
        return new IslandState(
                work.run(),
                work.island(),
                searching,
                island.search().evaluations(),
                Snapshot.of(island),
                emigrants,
                log,
                timing.wall(),
                timing.evaluation(),
                timing.decode(),
                "",
                "");
    }
}
