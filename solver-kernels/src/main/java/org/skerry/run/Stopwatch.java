package org.skerry.run;

import org.skerry.search.Evaluator;
import org.skerry.search.Population;

/**
 * Estimates the time spent in an evaluator by timing one call in {@value #EVERY} and every call of a whole batch,
 * because reading the clock costs as much as a cheap evaluation. For one thread.
 */
final class Stopwatch {
    private static final int EVERY = 16;
    private static final int BATCH = 16;
    private static final double NANOS_PER_SECOND = 1e9;

    private long timedNanos;
    private long timedRows;
    private long rows;
    private long calls;

    void time(Evaluator evaluator, Population batch, int from, int to) {
        rows += to - from;
        if (to - from < BATCH && calls++ % EVERY != 0) {
            evaluator.evaluate(batch, from, to);
            return;
        }
        long start = System.nanoTime();
        evaluator.evaluate(batch, from, to);
        timedNanos += System.nanoTime() - start;
        timedRows += to - from;
    }

    double seconds() {
        return timedRows == 0 ? 0 : timedNanos / NANOS_PER_SECOND * rows / timedRows;
    }
}
