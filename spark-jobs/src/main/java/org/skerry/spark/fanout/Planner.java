package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.RunSpec;
import org.skerry.search.Budget;
import org.skerry.spark.evaluate.JobOverhead;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.result.OutputStore;

/**
 * Predicts what a run of an experiment would do, and writes nothing. Times come from short runs of the cells on this
 * machine, and from a few batches of training for the cells with an autoencoder.
 */
public final class Planner {
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double CALIBRATION_SECONDS = 8;
    private static final double LEAST_SECONDS_PER_CELL = 0.02;
    private static final double MOST_SECONDS_PER_CELL = 0.3;
    private static final long CALIBRATION_EVALUATIONS = 2000;

    private final JavaSparkContext context;
    private final OutputStore store;
    private final int cores;

    /** A planner for one output. */
    public Planner(JavaSparkContext context, OutputStore store) {
        this.context = context;
        this.store = store;
        cores = context.defaultParallelism();
    }

    /**
     * The plan of an experiment.
     *
     * @throws org.skerry.spark.experiment.UserError if the output belongs to another experiment
     */
    public Plan plan(Experiment experiment) throws IOException {
        Workload workload = new Workload(experiment);
        Manifest manifest = Manifest.read(store).preview(workload.version(), store);
        List<Pending> pending = workload.pending(manifest, store);
        double secondsPerCell =
                Math.max(LEAST_SECONDS_PER_CELL, Math.min(MOST_SECONDS_PER_CELL, CALIBRATION_SECONDS / pending.size()));
        boolean partitioned = experiment.evaluation().isPartitioned();
        int partitions = partitioned ? experiment.evaluation().partitions() : cores;
        double jobSeconds = pending.stream().anyMatch(cell -> isByScenarios(cell, workload))
                ? JobOverhead.seconds(context, partitions)
                : 0;
        RoughModels models = new RoughModels(workload, store);
        List<Plan.Line> lines = new ArrayList<>();
        List<FitnessPlacement> fitness = new ArrayList<>();
        for (Pending cell : pending) {
            Calibration calibration = Calibration.NOTHING;
            if (cell.missing() > 0) {
                models.train(cell.cell());
                calibration = calibrate(cell.cell(), workload, models, secondsPerCell);
            }
            if (isByScenarios(cell, workload)) {
                fitness.add(calibration.placement(cell, jobSeconds, partitions, cores));
            }
            lines.add(new Plan.Line(
                    cell.cell().set().problem(),
                    cell.cell().set().parameters(),
                    cell.cell().label(),
                    cell.total(),
                    cell.recorded(),
                    cell.work().size(),
                    calibration.secondsPerRun(),
                    cell.missing() > 0 && models.isAwaited(cell.cell())));
        }
        return new Plan(
                lines,
                models.trainings(),
                models.work(),
                models.seconds(Models.threads(cores)),
                cores,
                IslandPlacement.of(partitioned ? List.of() : pending, cores),
                partitioned,
                fitness);
    }

    /** Whether anything is left to do of a cell whose candidates are valued in many scenarios. */
    private static boolean isByScenarios(Pending cell, Workload workload) {
        return cell.missing() > 0 && workload.problem(cell.cell().set()) instanceof ScenarioProblem;
    }

    private static Calibration calibrate(Cell cell, Workload workload, RoughModels models, double limit) {
        Instance instance = workload.instances(cell.set()).get(0);
        Map<AutoencoderSpec, LatentSpace> spaces = models.spaces(cell);
        Budget budget = cell.budget();
        long few = Math.max(CALIBRATION_EVALUATIONS, cell.method().solvers().size());
        Budget brief = new Budget(budget.generations(), Math.min(budget.evaluations(), few));
        Cell calibration = new Cell(cell.set(), cell.label(), cell.method(), brief);
        Calibration best = null;
        long start = System.nanoTime();
        int repetition = 0;
        do {
            RunSpec run = calibration.run(instance.id(), repetition++, "");
            Calibration measured = Calibration.of(run, instance, spaces, Cost.evaluations(budget));
            best = best == null || measured.secondsPerRun() < best.secondsPerRun() ? measured : best;
        } while ((System.nanoTime() - start) / NANOS_PER_SECOND < limit);
        return best;
    }
}
