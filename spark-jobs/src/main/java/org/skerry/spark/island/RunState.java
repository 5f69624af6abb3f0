package org.skerry.spark.island;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.skerry.island.Archipelago;
import org.skerry.island.Streams;
import org.skerry.run.RunResult.Timing;

/** What the driver knows of one run between two epochs. It is also what is stored, so it names no other object. */
final class RunState implements Serializable {
    private static final long serialVersionUID = 1;

    private final byte[][] snapshots;
    private final boolean[] searching;
    private final long[] evaluations;
    private final ArrayList<ArrayList<byte[]>> incoming = new ArrayList<>();
    private final long startedAtMillis = System.currentTimeMillis();
    private Timing timing = Timing.NONE;
    private int epochs;
    private String error = "";
    private String where = "";

    /** A run of so many islands before its first epoch. */
    RunState(int islands) {
        snapshots = new byte[islands][0];
        searching = new boolean[islands];
        evaluations = new long[islands];
        Arrays.fill(searching, true);
        for (int island = 0; island < islands; island++) {
            incoming.add(new ArrayList<>());
        }
    }

    /** Epochs done. */
    int epochs() {
        return epochs;
    }

    /** Evaluations that all islands have spent. */
    long evaluations() {
        return LongStream.of(evaluations).sum();
    }

    /** Whether there is nothing left to advance. */
    boolean hasEnded() {
        return !error.isEmpty() || searching() == 0;
    }

    boolean hasFailed() {
        return !error.isEmpty();
    }

    private int searching() {
        return (int) IntStream.range(0, searching.length)
                .filter(island -> searching[island])
                .count();
    }

    /**
     * The next epoch of every island that searches, in order.
     *
     * @param epochsPerStore after how many epochs logs are taken
     */
    List<IslandWork> next(String runId, int run, int epochsPerStore) {
        int epoch = epochs + 1;
        List<IslandWork> work = new ArrayList<>();
        for (int island = 0; island < snapshots.length; island++) {
            if (searching[island]) {
                work.add(new IslandWork(
                        runId,
                        run,
                        island,
                        epoch,
                        searching(),
                        epoch % epochsPerStore == 0,
                        snapshots[island],
                        incoming.get(island)));
            }
        }
        return work;
    }

    /** Takes what came out of the epoch, in the order of the islands, and sends the emigrants on their way. */
    void advance(List<IslandState> states, Archipelago archipelago, Streams streams) {
        epochs++;
        byte[][] sent = new byte[snapshots.length][];
        for (IslandState state : states) {
            if (!state.error().isEmpty() && error.isEmpty()) {
                error = state.error();
                where = state.where();
            }
            snapshots[state.island()] = state.snapshot();
            searching[state.island()] = state.searching();
            evaluations[state.island()] = state.evaluations();
            sent[state.island()] = state.emigrants();
            timing = timing.plus(state.timing());
        }
        int[][] sources = archipelago.sources(epochs, searching, streams);
        for (int island = 0; island < sources.length; island++) {
            incoming.get(island).clear();
            for (int source : sources[island]) {
                incoming.get(island).add(sent[source]);
            }
        }
    }

    /** The run at its end. */
    EndedRun end(int run) {
        return new EndedRun(
                run,
                epochs,
                new ArrayList<>(Arrays.asList(snapshots)),
                timing.wall(),
                timing.evaluation(),
                timing.decode(),
                startedAtMillis,
                error,
                where);
    }
}
