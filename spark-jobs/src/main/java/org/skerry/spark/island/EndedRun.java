package org.skerry.spark.island;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.skerry.island.Island;
import org.skerry.run.RunResult.Timing;
import org.skerry.run.Snapshot;

/**
 * A run whose islands have all ended, or that failed.
 *
 * @param run its number among the runs that advanced together
 * @param epochs how many it took
 * @param snapshots its islands at their end, in order, with what their logs still hold
 * @param wall seconds of all islands together
 * @param evaluation seconds in the fitness
 * @param decode seconds in the decoder
 * @param startedAtMillis when it was started, since the epoch of time
 * @param error type and message of what went wrong; empty if nothing did
 * @param where the place in Skerry's code where it did
 */
public record EndedRun(
        int run,
        int epochs,
        ArrayList<byte[]> snapshots,
        double wall,
        double evaluation,
        double decode,
        long startedAtMillis,
        String error,
        String where)
        implements Serializable {

    /** Whether it failed. */
    public boolean failed() {
        return !error.isEmpty();
    }

    /** Its islands, in order. */
    public List<Island> islands() {
        return snapshots.stream()
                .map(bytes -> Snapshot.restore(bytes, Island.class))
                .toList();
    }

    /** Where its time went, without what a driver that was killed did after it last stored its state. */
    public Timing timing() {
        return new Timing(wall, evaluation, decode);
    }
}
