package org.skerry.spark.island;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.skerry.island.Island;
import org.skerry.run.Snapshot;
import org.skerry.spark.result.OutputStore;

/**
 * Where the state of a run is stored every so many epochs, under the output and until the run is recorded: its logs, one
 * file for all islands each time, and its newest state.
 *
 * <p>What a file of logs holds follows from its name alone, for any driver stores after the same epochs; so a file that
 * is there is never written again.
 */
public final class IslandStore {
    private static final String FOLDER = "islands";
    private static final String STATE = ".state";
    private static final String LOG = ".log";

    private final OutputStore store;
    private final String folder;
    private final int epochsPerStore;

    /**
     * The store of one run.
     *
     * @param runId the run's identity
     * @param epochsPerStore after how many epochs it is stored, at least 1
     */
    public IslandStore(OutputStore store, String runId, int epochsPerStore) {
        this.store = store;
        this.epochsPerStore = epochsPerStore;
        folder = String.format(Locale.ROOT, "%s/%s/every-%06d", FOLDER, runId, epochsPerStore);
    }

    /**
     * The newest state that this build can read, if any; without one a run starts anew and gives the same bits. What another
     * build left of it is removed, for its logs could not be read either; logs without a state may be another driver's.
     */
    Optional<RunState> newest() throws IOException {
        List<String> names = store.list(folder);
        for (int i = names.size() - 1; i >= 0; i--) {
            if (names.get(i).endsWith(STATE)) {
                Optional<RunState> state = readable(names.get(i));
                if (state.isPresent()) {
                    return state;
                }
            }
        }
        if (names.stream().anyMatch(name -> name.endsWith(STATE))) {
            store.delete(folder);
        }
        return Optional.empty();
    }

    private Optional<RunState> readable(String name) throws IOException {
        try {
            return Optional.of(Snapshot.restore(store.read(folder + "/" + name), RunState.class));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Stores the logs of the islands, then the state, and forgets the state before it. */
    void put(RunState state, List<byte[]> logs) throws IOException {
        store.publish(path(state.epochs(), LOG), Snapshot.of(new ArrayList<>(logs)));
        store.publish(path(state.epochs(), STATE), Snapshot.of(state));
        store.delete(path(state.epochs() - epochsPerStore, STATE));
    }

    /**
     * All that happened on the islands of a run, island by island.
     *
     * @param islands the islands at their end, with what their logs still hold
     * @throws IOException if a stored log is not there
     */
    public List<Island.Log> logs(List<Island> islands, int epochs) throws IOException {
        List<List<Island.Log>> byIsland = new ArrayList<>();
        islands.forEach(island -> byIsland.add(new ArrayList<>()));
        for (int epoch = epochsPerStore; epoch <= epochs; epoch += epochsPerStore) {
            List<?> stored = Snapshot.restore(store.read(path(epoch, LOG)), ArrayList.class);
            for (int island = 0; island < stored.size(); island++) {
                byte[] bytes = (byte[]) stored.get(island);
                if (bytes.length > 0) {
                    byIsland.get(island).add(Snapshot.restore(bytes, Island.Log.class));
                }
            }
        }
        islands.forEach(island -> byIsland.get(island.index()).add(island.takeLog()));
        return byIsland.stream().flatMap(List::stream).toList();
    }

    /** Removes everything that is stored of a run. */
    public static void clear(OutputStore store, String runId) throws IOException {
        store.delete(FOLDER + "/" + runId);
    }

    private String path(int epoch, String suffix) {
        return String.format(Locale.ROOT, "%s/e%010d%s", folder, epoch, suffix);
    }
}
