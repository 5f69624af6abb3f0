package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.api.java.JavaSparkContext;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.AutoencoderTraining;
import org.skerry.latent.LatentModel;
import org.skerry.latent.LatentSpace;
import org.skerry.latent.TrainingProgress;
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
    private static final int CALIBRATION_BATCHES = 8;

    private final JavaSparkContext context;
    private final OutputStore store;
    private final int cores;
    private final Map<String, LatentModel> rough = new HashMap<>();

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
        List<Plan.Line> lines = new ArrayList<>();
        List<FitnessPlacement> fitness = new ArrayList<>();
        Map<String, Double> training = new HashMap<>();
        for (Pending cell : pending) {
            boolean latent = cell.cell().isLatent() && cell.missing() > 0;
            if (latent) {
                for (AutoencoderSpec spec : cell.cell().method().autoencoders()) {
                    training.computeIfAbsent(
                            key(cell.cell(), spec), key -> trainingSeconds(key, spec, cell.cell(), workload));
                }
            }
            Calibration calibration =
                    cell.missing() == 0 ? Calibration.NOTHING : calibrate(cell.cell(), workload, secondsPerCell);
            if (cell.missing() > 0 && workload.problem(cell.cell().set()) instanceof ScenarioProblem) {
                fitness.add(calibration.placement(cell, JobOverhead.seconds(context, partitions), partitions, cores));
            }
            lines.add(new Plan.Line(
                    cell.cell().set().problem(),
                    cell.cell().set().parameters(),
                    cell.cell().label(),
                    cell.total(),
                    cell.recorded(),
                    cell.work().size(),
                    calibration.secondsPerRun(),
                    latent));
        }
        DoubleSummaryStatistics each = training.values().stream().collect(Collectors.summarizingDouble(s -> s));
        double seconds = Math.max(Math.max(0, each.getMax()), each.getSum() / Models.threads(cores));
        return new Plan(
                lines,
                training.size(),
                each.getSum(),
                seconds,
                cores,
                IslandPlacement.of(partitioned ? List.of() : pending, cores),
                partitioned,
                fitness);
    }

    private static String key(Cell cell, AutoencoderSpec spec) {
        return cell.set().id() + spec;
    }

    /** Trains on a few batches, keeps the rough model for the cell's calibration, and extrapolates. */
    private double trainingSeconds(String key, AutoencoderSpec spec, Cell cell, Workload workload) {
        ChoiceProblem choices = workload.choices(cell);
        int schemes = Math.min(spec.schemes(), CALIBRATION_BATCHES * spec.batchSize());
        AutoencoderSpec few = new AutoencoderSpec(
                spec.autoencoder(),
                spec.training(),
                spec.klWeight(),
                spec.latentDimension(),
                spec.hiddenUnits(),
                schemes,
                1,
                spec.batchSize(),
                spec.learningRate());
        AutoencoderTraining.train(few, choices.tasks(), choices.options(), 1, TrainingProgress.NONE);
        long start = System.nanoTime();
        rough.put(key, AutoencoderTraining.train(few, choices.tasks(), choices.options(), 1, TrainingProgress.NONE));
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        return seconds * spec.schemes() / schemes * spec.trainingEpochs();
    }

    private Calibration calibrate(Cell cell, Workload workload, double limit) {
        Instance instance = workload.instances(cell.set()).get(0);
        Map<AutoencoderSpec, LatentSpace> spaces = new HashMap<>();
        for (AutoencoderSpec spec : cell.method().autoencoders()) {
            spaces.put(spec, rough.get(key(cell, spec)).space());
        }
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
