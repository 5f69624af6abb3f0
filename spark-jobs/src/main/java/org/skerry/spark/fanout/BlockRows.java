package org.skerry.spark.fanout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.SparkEnv;
import org.skerry.run.RunResult;
import org.skerry.run.RunResult.BranchCount;
import org.skerry.run.RunResult.Improvement;
import org.skerry.run.RunSpec;
import org.skerry.spark.result.BranchRow;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.TrajectoryRow;

/** The rows of one run or of all runs of a block, which are published together under one name. */
final class BlockRows {
    private final Cell cell;
    private final List<RunRow> runs = new ArrayList<>();
    private final List<TrajectoryRow> improvements = new ArrayList<>();
    private final List<BranchRow> branches = new ArrayList<>();

    BlockRows(Cell cell) {
        this.cell = cell;
    }

    void add(RunSpec spec, int instanceIndex, RunResult result, Instant startedAt) {
        String runId = spec.id();
        for (Improvement improvement : result.trajectory()) {
            improvements.add(new TrajectoryRow(
                    Table.SCHEMA_VERSION,
                    runId,
                    spec.problem(),
                    spec.solverName(),
                    0,
                    improvement.generation(),
                    improvement.evaluation(),
                    improvement.objective(),
                    improvement.violation()));
        }
        for (BranchCount branch : result.branches()) {
            branches.add(new BranchRow(
                    Table.SCHEMA_VERSION,
                    runId,
                    spec.problem(),
                    spec.solverName(),
                    0,
                    branch.name(),
                    branch.faced(),
                    branch.taken(),
                    present((double) branch.taken() / branch.faced())));
        }
        runs.add(new RunRow(
                Table.SCHEMA_VERSION,
                runId,
                spec.problem(),
                spec.solverName(),
                cell.set().parameters(),
                spec.instanceId(),
                instanceIndex,
                cell.label(),
                cell.solverParameters(),
                spec.repetition(),
                spec.seed(),
                spec.weightsHash(),
                result.generations(),
                result.evaluations(),
                result.objective(),
                result.violation(),
                result.violation() == 0,
                result.leader().objective(),
                result.leader().violation(),
                result.leader().feasible(),
                present(result.measures().energyJoules()),
                present(result.measures().latencySeconds()),
                present(result.measures().feasibleTaskRatio()),
                result.stopReason().name().toLowerCase(Locale.ROOT),
                result.decision(),
                result.timing().wall(),
                result.timing().evaluation(),
                result.timing().decode(),
                host(),
                startedAt));
    }

    private static Double present(double measure) {
        return Double.isNaN(measure) ? null : measure;
    }

    void addAll(BlockRows other) {
        runs.addAll(other.runs);
        improvements.addAll(other.improvements);
        branches.addAll(other.branches);
    }

    /** Publishes the rows under a name: runs last, so that a run that is there is there with all its rows. */
    void publish(OutputStore store, String name) {
        if (!improvements.isEmpty()) {
            store.publish(Table.TRAJECTORIES, name, improvements);
        }
        if (!branches.isEmpty()) {
            store.publish(Table.BRANCHES, name, branches);
        }
        store.publish(Table.RUNS, name, runs);
    }

    /**
     * The row of a run that failed.
     *
     * @param attempt number of the task attempt, from 0
     */
    static FailureRow failure(Cell cell, RunSpec spec, int attempt, Throwable error) {
        return new FailureRow(
                Table.SCHEMA_VERSION,
                spec.id(),
                spec.problem(),
                spec.solverName(),
                cell.set().parameters(),
                spec.instanceId(),
                cell.label(),
                spec.repetition(),
                spec.seed(),
                attempt,
                error.toString(),
                where(error),
                host(),
                Instant.now());
    }

    private static String where(Throwable error) {
        for (StackTraceElement element : error.getStackTrace()) {
            if (element.getClassName().startsWith("org.skerry.")) {
                return element.toString();
            }
        }
        return "outside Skerry";
    }

    private static String host() {
        return SparkEnv.get().blockManager().blockManagerId().host();
    }
}
