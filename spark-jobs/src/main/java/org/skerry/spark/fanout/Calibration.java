package org.skerry.spark.fanout;

import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.LatentSpace;
import org.skerry.problem.Instance;
import org.skerry.run.RunResult;
import org.skerry.run.RunSpec;
import org.skerry.run.Runner;
import org.skerry.run.Scoring;
import org.skerry.search.Evaluator;

/**
 * What a short run tells of a whole one in one task.
 *
 * @param secondsPerRun predicted time of a run
 * @param calls how often a run calls its evaluator
 * @param evaluationSeconds time of a call
 */
record Calibration(double secondsPerRun, double calls, double evaluationSeconds) {
    /** Of a cell of which nothing is left to do. */
    static final Calibration NOTHING = new Calibration(0, 0, 0);

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * Does a short run.
     *
     * @param evaluations of a whole run
     */
    static Calibration of(
            RunSpec brief, Instance instance, Map<AutoencoderSpec, LatentSpace> spaces, double evaluations) {
        AtomicLong calls = new AtomicLong();
        Scoring counting = (problem, form) -> {
            Evaluator evaluator = Scoring.LOCAL.of(problem, form);
            return (batch, from, to) -> {
                calls.incrementAndGet();
                evaluator.evaluate(batch, from, to);
            };
        };
        long start = System.nanoTime();
        RunResult result = new Runner(brief, instance, spaces, counting).run(() -> {});
        double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
        double whole = evaluations / result.evaluations();
        return new Calibration(
                seconds * whole, calls.get() * whole, result.timing().evaluation() / calls.get());
    }

    /** What would pay for a cell. */
    FitnessPlacement placement(Pending pending, double jobSeconds, int partitions, int cores) {
        Cell cell = pending.cell();
        return new FitnessPlacement(
                cell.toString(),
                pending.missing(),
                cell.method().solvers().size(),
                Cost.epochs(cell),
                secondsPerRun,
                calls,
                evaluationSeconds,
                jobSeconds,
                partitions,
                cores);
    }
}
