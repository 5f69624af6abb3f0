package org.skerry.spark.island;

import java.io.Serializable;
import java.util.ArrayList;

/**
 * One epoch of one island, to be done.
 *
 * @param runId identity of the run
 * @param run its number among those that advance together
 * @param epoch from 1
 * @param searching how many islands of the run were searching at the end of the epoch before
 * @param takeLog whether the island's log is handed over at the end of the epoch
 * @param snapshot the island after the epoch before; empty before the first
 * @param incoming snapshots of the emigrants sent to it, in the order of the sources
 */
record IslandWork(
        String runId,
        int run,
        int island,
        int epoch,
        int searching,
        boolean takeLog,
        byte[] snapshot,
        ArrayList<byte[]> incoming)
        implements Serializable {

    /** Bytes that go with it. */
    long size() {
        return snapshot.length
                + incoming.stream().mapToLong(emigrants -> emigrants.length).sum();
    }
}
