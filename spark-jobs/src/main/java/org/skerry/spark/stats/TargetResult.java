package org.skerry.spark.stats;

/**
 * How often and how soon the runs of a cell reached one target.
 *
 * @param precision the target, as {@link Targets} has it
 * @param runs number of runs
 * @param successes how many reached it
 * @param expectedEvaluations expected running time in evaluations of a solver that is restarted until it succeeds: all
 *     evaluations spent before success, those of failed runs included, by the number of successes (Hansen et al., COCO:
 *     performance assessment, 2016, section 5); positive infinity without success
 */
public record TargetResult(double precision, int runs, int successes, double expectedEvaluations) {

    /** From the evaluations at which each run reached the target, NaN where it did not, and what each spent in all. */
    static TargetResult of(double precision, double[] hits, double[] spent) {
        int successes = 0;
        double evaluations = 0;
        for (int run = 0; run < hits.length; run++) {
            boolean reached = !Double.isNaN(hits[run]);
            successes += reached ? 1 : 0;
            evaluations += reached ? hits[run] : spent[run];
        }
        return new TargetResult(
                precision, hits.length, successes, successes == 0 ? Double.POSITIVE_INFINITY : evaluations / successes);
    }

    /** Share of runs that reached the target. */
    public double successRate() {
        return (double) successes / runs;
    }
}
