package org.skerry.spark.fanout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.SparkEnv;
import org.skerry.island.Arrival;
import org.skerry.island.Improvement;
import org.skerry.run.Choice;
import org.skerry.run.RunResult;
import org.skerry.run.RunResult.BranchCount;
import org.skerry.run.RunSpec;
import org.skerry.spark.result.BranchRow;
import org.skerry.spark.result.FailureRow;
import org.skerry.spark.result.MigrationRow;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.RunRow;
import org.skerry.spark.result.Table;
import org.skerry.spark.result.TrajectoryRow;

/** The rows of one run or of all runs of a block, which are published together under one name. */
final class BlockRows {
    private final Cell cell;
    private final String problemParameters;
    private final String solverParameters;
    private final List<RunRow> runs = new ArrayList<>();
    private final List<TrajectoryRow> improvements = new ArrayList<>();
    private final List<BranchRow> branches = new ArrayList<>();
    private final List<MigrationRow> migrations = new ArrayList<>();

    /** No rows yet of a cell. */
    BlockRows(Cell cell) {
        this(cell, cell.set().parameters(), cell.solverParameters());
    }

    private BlockRows(Cell cell, String problemParameters, String solverParameters) {
        this.cell = cell;
        this.problemParameters = problemParameters;
        this.solverParameters = solverParameters;
    }

    /** No rows yet of the same cell; its parameters are not written out again. */
    BlockRows another() {
        return new BlockRows(cell, problemParameters, solverParameters);
    }

    void add(String runId, RunSpec spec, int instanceIndex, RunResult result, Instant startedAt) {
        for (Improvement improvement : result.trajectory()) {
            improvements.add(new TrajectoryRow(
                    Table.SCHEMA_VERSION,
                    runId,
                    spec.problem(),
                    spec.solverName(),
                    improvement.island(),
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
                    branch.island(),
                    branch.name(),
                    branch.faced(),
                    branch.taken(),
                    present((double) branch.taken() / branch.faced())));
        }
        result.migrations().forEach(arrival -> migrations.add(migration(runId, spec, arrival)));
        runs.add(new RunRow(
                Table.SCHEMA_VERSION,
                runId,
                spec.problem(),
                spec.solverName(),
                problemParameters,
                spec.instanceId(),
                instanceIndex,
                cell.label(),
                solverParameters,
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

    private static MigrationRow migration(String runId, RunSpec spec, Arrival arrival) {
        boolean scored = arrival.arrivedObjective() < Double.POSITIVE_INFINITY;
        return new MigrationRow(
                Table.SCHEMA_VERSION,
                runId,
                spec.problem(),
                spec.solverName(),
                arrival.epoch(),
                arrival.source(),
                arrival.target(),
                arrival.migrant(),
                Choice.name(arrival.crossing()),
                arrival.objective(),
                arrival.violation(),
                scored ? arrival.arrivedObjective() : null,
                scored ? arrival.arrivedViolation() : null,
                arrival.accepted());
    }

    private static Double present(double measure) {
        return Double.isNaN(measure) ? null : measure;
    }

    void addAll(BlockRows other) {
        runs.addAll(other.runs);
        improvements.addAll(other.improvements);
        branches.addAll(other.branches);
        migrations.addAll(other.migrations);
    }

    /** Publishes the rows under a name: runs last, so that a run that is there is there with all its rows. */
    void publish(OutputStore store, String name) {
        if (!improvements.isEmpty()) {
            store.publish(Table.TRAJECTORIES, name, improvements);
        }
        if (!branches.isEmpty()) {
            store.publish(Table.BRANCHES, name, branches);
        }
        if (!migrations.isEmpty()) {
            store.publish(Table.MIGRATIONS, name, migrations);
        }
        store.publish(Table.RUNS, name, runs);
    }

    /**
     * Publishes the finished runs of a block: together if they are all its runs, else one by one.
     *
     * @param finished rows by the number of their run in the block
     */
    void publish(BlockWork work, Map<Integer, BlockRows> finished, OutputStore store) {
        if (finished.size() == work.block().runs()) {
            finished.values().forEach(this::addAll);
            publish(store, work.block().name());
        } else {
            finished.forEach((run, rows) -> rows.publish(store, work.block().name(run)));
        }
    }

    /**
     * The row of a run that failed.
     *
     * @param attempt number of the task attempt, from 0
     */
    static FailureRow failure(Cell cell, RunSpec spec, int attempt, Throwable error) {
        return failure(cell, spec, attempt, error.toString(), FailureRow.placeOf(error));
    }

    /**
     * The row of a run that failed somewhere else.
     *
     * @param message the error's type and message
     * @param where the place in Skerry's code where it was thrown
     */
    static FailureRow failure(Cell cell, RunSpec spec, int attempt, String message, String where) {
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
                message,
                where,
                host(),
                Instant.now());
    }

    private static String host() {
        return SparkEnv.get().blockManager().blockManagerId().host();
    }
}
