package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.skerry.spark.result.OutputStore;
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
    private static final String SUFFIX = ".parquet";

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
        List<String> files = store.list(folder);
        Set<String> names = new HashSet<>(files);
        for (String file : files) {
            int dot = file.indexOf('.');
            boolean ofSingleRun = dot != file.lastIndexOf('.');
            if (ofSingleRun && names.contains(file.substring(0, dot) + SUFFIX)) {
                store.delete(folder + "/" + file);
            }
        }
    }
}
