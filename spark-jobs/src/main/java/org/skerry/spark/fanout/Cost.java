package org.skerry.spark.fanout;

import org.skerry.island.Topology;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.EmbeddedSolver;
import org.skerry.latent.LatentSolver;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.Islands;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Solver;
import org.skerry.solver.MemeticSolver;

/**
 * A rough prediction of a run's time, a formula of its meaning alone, by which blocks are sized and ordered. It need not
 * be right: it must be the same everywhere.
 */
final class Cost {
    private static final double SECONDS_PER_RUN = 200e-6;
    private static final double SECONDS_PER_EVALUATION = 300e-9;
    private static final double SECONDS_PER_GENE = 12e-9;
    private static final double SECONDS_PER_DECODED_GENE = 40e-9;
    private static final double SECONDS_PER_LEARNT_GENE = 4e-6;
    private static final double SECONDS_PER_TRAINING_STEP = 1.5e-3;
    /** Per output of a scheme that an autoencoder learns in a step. */
    private static final double SECONDS_PER_LEARNT_OUTPUT = 10e-9;

    /** Per scenario and gene. */
    private static final double SECONDS_PER_OUTCOME = 0.1e-9;

    private static final double CANDIDATES_PER_GENERATION = 50;
    /** A task should last about so long: long enough to dwarf its scheduling, short enough to balance and to lose. */
    private static final double SECONDS_PER_BLOCK = 1;

    /** How much work of one core may be lost with a driver, when islands advance epoch by epoch. */
    private static final double SECONDS_PER_STORE = 2;

    /** An epoch is a Spark job and takes at least so long. */
    private static final double LEAST_SECONDS_PER_EPOCH = 0.02;

    private static final int MOST_RUNS_PER_BLOCK = 10_000;

    private Cost() {}

    /**
     * Predicted seconds of one run.
     *
     * @param problem any instance of the cell's set
     */
    static double secondsPerRun(Cell cell, Problem problem) {
        int dimension = problem.box().dimension();
        double perGene = cell.method().solvers().stream()
                .mapToDouble(Cost::secondsPerGene)
                .average()
                .orElseThrow();
        double perEvaluation =
                SECONDS_PER_EVALUATION + dimension * (perGene + SECONDS_PER_OUTCOME * scenarios(problem));
        return SECONDS_PER_RUN + evaluations(cell.budget()) * perEvaluation;
    }

    private static int scenarios(Problem problem) {
        return problem instanceof ScenarioProblem scenarios ? scenarios.scenarios() : 0;
    }

    private static double secondsPerGene(Solver solver) {
        if (solver instanceof MemeticSolver combined) {
            return secondsPerGene(combined.solver());
        } else if (solver instanceof EmbeddedSolver) {
            return SECONDS_PER_LEARNT_GENE;
        }
        return solver instanceof LatentSolver ? SECONDS_PER_DECODED_GENE : SECONDS_PER_GENE;
    }

    /** Predicted seconds of the training of an autoencoder. */
    static double secondsOfTraining(AutoencoderSpec spec, int tasks, int options) {
        double steps = Math.ceil((double) spec.schemes() / spec.batchSize());
        double outputs = (double) spec.schemes() * tasks * options;
        return spec.trainingEpochs() * (steps * SECONDS_PER_TRAINING_STEP + outputs * SECONDS_PER_LEARNT_OUTPUT);
    }

    /** Evaluations of a run: those of the budget, or what its generations cost at a customary population. */
    static double evaluations(Budget budget) {
        return Math.min((double) budget.evaluations(), (budget.generations() + 1.0) * CANDIDATES_PER_GENERATION);
    }

    /** About how many epochs an archipelago's run has: its islands' generations over the length of an epoch. */
    static double epochs(Cell cell) {
        if (!(cell.method() instanceof Islands islands) || islands.migration().topology() == Topology.NONE) {
            return 1;
        }
        double generations = evaluations(cell.budget()) / islands.islands().size() / CANDIDATES_PER_GENERATION;
        return Math.max(1, generations / islands.migration().epoch());
    }

    /** After how many epochs the state of an archipelago's run is stored: about so much work. */
    static int epochsPerStore(Cell cell, Problem problem) {
        double secondsPerEpoch = Math.max(LEAST_SECONDS_PER_EPOCH, secondsPerRun(cell, problem) / epochs(cell));
        return (int) Math.max(1, Math.rint(SECONDS_PER_STORE / secondsPerEpoch));
    }

    /** How many runs make a block. */
    static int runsPerBlock(Cell cell, Problem problem) {
        double runs = SECONDS_PER_BLOCK / secondsPerRun(cell, problem);
        return (int) Math.max(1, Math.min(MOST_RUNS_PER_BLOCK, Math.rint(runs)));
    }
}
