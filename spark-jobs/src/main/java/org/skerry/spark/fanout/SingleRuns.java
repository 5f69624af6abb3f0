package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.SingleRunFiles;
import org.skerry.spark.result.Table;

/**
 * Files of single runs. A block of which some runs failed is published run by run. When the same block is published as a
 * whole too - by a driver that was killed halfway before, or by another one to which nothing failed - its rows are there
 * twice, and the files of the single runs are removed. The whole block holds all of their rows, so it does not matter
 * who removes them, how often or when.
 */
final class SingleRuns {
    private static final List<Table<?>> TABLES =
            List.of(Table.TRAJECTORIES, Table.BRANCHES, Table.MIGRATIONS, Table.RUNS);

    private SingleRuns() {}

    /** Removes the files of single runs whose block is there as a whole. */
    static void sweep(Workload workload, OutputStore store) throws IOException {
        Set<String> folders = new TreeSet<>();
        workload.cells()
                .forEach(cell -> folders.add(Recorded.partition(cell.set().problem(), cell.solverName())));
        for (String folder : folders) {
            for (Table<?> table : TABLES) {
                sweep(table.name() + "/" + folder, store);
            }
        }
    }

    private static void sweep(String folder, OutputStore store) throws IOException {
        for (String file : SingleRunFiles.superseded(store.list(folder))) {
            store.delete(folder + "/" + file);
        }
    }
}
