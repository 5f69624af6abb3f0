package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.skerry.spark.result.OutputStore;

/** What is recorded in an output. Each folder is listed once, however many cells have their runs there. */
final class RecordedFolders {
    private final OutputStore store;
    private final Map<String, Recorded> listed = new HashMap<>();

    /** None listed yet. */
    RecordedFolders(OutputStore store) {
        this.store = store;
    }

    /** What is recorded of a problem and a solver. */
    Recorded of(String problem, String solver) throws IOException {
        String folder = Recorded.partition(problem, solver);
        Recorded recorded = listed.get(folder);
        if (recorded == null) {
            recorded = Recorded.list(store, problem, solver);
            listed.put(folder, recorded);
        }
        return recorded;
    }
}
