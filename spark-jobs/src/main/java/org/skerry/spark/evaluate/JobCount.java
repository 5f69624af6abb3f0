package org.skerry.spark.evaluate;

import java.util.Locale;

/** What the jobs of a partitioned fitness cost beside the evaluating. For one thread. */
public final class JobCount {
    private static final double NANOS_PER_MILLISECOND = 1e6;

    private long jobs;
    private long rows;
    private long wallNanos;
    private long longestNanos;
    private long evaluatingNanos;

    void add(int candidates, long wall, long longestTask, long evaluating) {
        jobs++;
        rows += candidates;
        wallNanos += wall;
        longestNanos += longestTask;
        evaluatingNanos += evaluating;
    }

    /** Candidates scored so far. */
    public long rows() {
        return rows;
    }

    /** Jobs so far. */
    public long jobs() {
        return jobs;
    }

    /** Time that a job takes beside its longest task, in ms: submitting, scheduling, sending and collecting. */
    public double overheadMillis() {
        return (wallNanos - longestNanos) / NANOS_PER_MILLISECOND / jobs;
    }

    /** Time that the evaluating of a job takes on one core, in ms. */
    public double evaluationMillis() {
        return evaluatingNanos / NANOS_PER_MILLISECOND / jobs;
    }

    /** Whether the jobs took less time than evaluating on one core would have. */
    public boolean isWorthwhile() {
        return wallNanos < evaluatingNanos;
    }

    /** What was measured and whether it paid, as a sentence. */
    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%d jobs of %.1f candidates: %.1f ms of evaluating on one core each, %.1f ms in a job, %.1f ms of them"
                        + " overhead: %s",
                jobs,
                (double) rows / jobs,
                evaluationMillis(),
                wallNanos / NANOS_PER_MILLISECOND / jobs,
                overheadMillis(),
                isWorthwhile() ? "partitions pay" : "partitions do not pay, one task for each run is faster");
    }
}
