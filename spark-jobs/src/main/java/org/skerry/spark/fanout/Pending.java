package org.skerry.spark.fanout;

import java.util.List;

/**
 * What is left to do of a cell.
 *
 * @param work its unfinished blocks
 * @param recorded runs that are recorded
 * @param total runs that were asked for
 * @param secondsPerRun predicted time of one run
 */
record Pending(Cell cell, List<BlockWork> work, long recorded, long total, double secondsPerRun) {

    long missing() {
        return total - recorded;
    }

    /** Predicted seconds of the unfinished blocks on one core. */
    double seconds() {
        return missing() * secondsPerRun;
    }
}
