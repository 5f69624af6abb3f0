package org.skerry.spark.island;

import java.io.Serializable;
import org.skerry.run.RunResult.Timing;

/**
 * One island after an epoch, or the failure of it.
 *
 * @param run number of the run among those that advance together
 * @param searching whether it goes on
 * @param evaluations that it has spent so far
 * @param snapshot the island
 * @param emigrants snapshot of what it sends; empty where it sends nothing
 * @param log snapshot of its log where that was to be taken, else empty
 * @param wall seconds of this epoch
 * @param evaluation seconds of this epoch in the fitness
 * @param decode seconds of this epoch in the decoder
 * @param error type and message of what went wrong; empty if nothing did
 * @param where the place in Skerry's code where it did
 */
record IslandState(
        int run,
        int island,
        boolean searching,
        long evaluations,
        byte[] snapshot,
        byte[] emigrants,
        byte[] log,
        double wall,
        double evaluation,
        double decode,
        String error,
        String where)
        implements Serializable {
    static final byte[] NOTHING = new byte[0];

    static IslandState failed(IslandWork work, String error, String where) {
        return new IslandState(work.run(), work.island(), false, 0, NOTHING, NOTHING, NOTHING, 0, 0, 0, error, where);
    }

    Timing timing() {
        return new Timing(wall, evaluation, decode);
    }
}
