package org.skerry.spark.fanout;

import java.util.Locale;

/**
 * What would pay for a cell whose candidates are valued in many scenarios: runs side by side, islands side by side, or the
 * evaluations of one run after the other in partitions. The bits do not depend on it.
 *
 * @param cell what it is called
 * @param runs runs to be done
 * @param islands islands of a run, 1 for a solver alone
 * @param epochs epochs of a run, 1 for a solver alone
 * @param secondsPerRun predicted time of a run in one task
 * @param calls how often a run calls its evaluator
 * @param evaluationSeconds predicted time of the evaluating of a call on one core
 * @param jobSeconds measured time of a Spark job that does nothing
 * @param partitions tasks of a job
 * @param cores cores that Spark has
 */
public record FitnessPlacement(
        String cell,
        long runs,
        int islands,
        double epochs,
        double secondsPerRun,
        double calls,
        double evaluationSeconds,
        double jobSeconds,
        int partitions,
        int cores) {
    private static final double MILLIS_PER_SECOND = 1e3;

    /** Predicted time with a task for each run. */
    public double secondsByRuns() {
        return Math.ceil((double) runs / cores) * secondsPerRun;
    }

    /** Predicted time with a task for each island and a job for each epoch. */
    public double secondsByIslands() {
        double perRun = secondsPerRun / islands * Math.ceil((double) islands / cores);
        return runs * (perRun + epochs * IslandPlacement.SECONDS_PER_EPOCH);
    }

    /** Predicted time with the runs one after the other and a job for each call of an evaluator. */
    public double secondsByPartitions() {
        double searching = Math.max(0, secondsPerRun - calls * evaluationSeconds);
        double evaluating = evaluationSeconds / Math.min(partitions, cores);
        return runs * (searching + calls * (jobSeconds + evaluating));
    }

    private String best() {
        double byRuns = secondsByRuns();
        double byIslands = islands > 1 ? secondsByIslands() : Double.POSITIVE_INFINITY;
        if (secondsByPartitions() < Math.min(byRuns, byIslands)) {
            return "partitions pay: evaluation: {partitions: " + partitions + "}";
        }
        return byIslands < byRuns ? "islands pay" : "runs pay";
    }

    /** What was measured, what follows and why, as a sentence. */
    @Override
    public String toString() {
        String byIslands =
                islands > 1 ? String.format(Locale.ROOT, ", islands side by side %.1f s", secondsByIslands()) : "";
        return String.format(
                Locale.ROOT,
                "%s: a call of the evaluator takes %.2f ms on one core, a Spark job of %d tasks %.1f ms beside it. %d runs"
                        + " side by side would take %.1f s%s, one after the other in partitions %.1f s: %s.",
                cell,
                evaluationSeconds * MILLIS_PER_SECOND,
                partitions,
                jobSeconds * MILLIS_PER_SECOND,
                runs,
                secondsByRuns(),
                byIslands,
                secondsByPartitions(),
                best());
    }
}
