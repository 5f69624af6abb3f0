package org.skerry.spark.fanout;

import org.skerry.spark.monitoring.RunMetrics;

/** Takes what a tally grows by into the driver's metrics. For one thread. */
final class MeasuredTally {
    private final Tally tally;
    private long finished;
    private long failed;
    private long evaluations;

    MeasuredTally(Tally tally) {
        this.tally = tally;
    }

    /** Takes over what has come since the last call. */
    void update() {
        long nowFinished = tally.finished().value();
        long nowFailed = tally.failed().value();
        long nowEvaluations = tally.evaluations().value();
        RunMetrics.add(nowFinished - finished, nowFailed - failed, nowEvaluations - evaluations);
        finished = nowFinished;
        failed = nowFailed;
        evaluations = nowEvaluations;
    }
}
