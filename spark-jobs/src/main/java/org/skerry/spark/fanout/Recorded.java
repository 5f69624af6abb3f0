package org.skerry.spark.fanout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Table;

/** The files of finished runs of one problem and solver, by name. */
final class Recorded {
    private static final String SUFFIX = ".parquet";

    private final Set<String> names;
    /** Blocks of which single runs are recorded; of all others no name need be made up to look for. */
    private final Set<String> begun;

    private Recorded(Set<String> names) {
        this.names = names;
        begun = names.stream()
                .filter(name -> name.indexOf('.') >= 0)
                .map(name -> name.substring(0, name.indexOf('.')))
                .collect(Collectors.toSet());
    }

    static Recorded list(OutputStore store, String problem, String solver) throws IOException {
        Set<String> names = new HashSet<>();
        for (String name : store.list(Table.RUNS.name() + "/" + partition(problem, solver))) {
            if (name.endsWith(SUFFIX)) {
                names.add(name.substring(0, name.length() - SUFFIX.length()));
            }
        }
        return new Recorded(names);
    }

    /** Where the rows of a problem and a solver are in a table. */
    static String partition(String problem, String solver) {
        return "problem=" + problem + "/solver=" + solver;
    }

    /** Whether a whole block is recorded by now. */
    static boolean isThere(Cell cell, Block block, OutputStore store) throws IOException {
        String partition = partition(cell.set().problem(), cell.solverName());
        return store.exists(Table.RUNS.name() + "/" + partition + "/" + block.name() + SUFFIX);
    }

    /** What is left to do of a cell: the runs of its blocks that an extent asks for. */
    Pending pending(Cell cell, List<Block> blocks, Extent extent, double secondsPerRun) {
        List<BlockWork> work = new ArrayList<>();
        long total = 0;
        long missing = 0;
        for (Block block : blocks) {
            if (extent.overlaps(block)) {
                total += extent.overlap(block);
                int[] runs = IntStream.of(missing(block))
                        .filter(run -> extent.contains(block, run))
                        .toArray();
                if (runs.length > 0) {
                    missing += runs.length;
                    work.add(new BlockWork(block, runs));
                }
            }
        }
        return new Pending(cell, work, total - missing, total, secondsPerRun);
    }

    /** What of some work is not recorded. */
    BlockWork rest(BlockWork work) {
        Set<Integer> missing = IntStream.of(missing(work.block())).boxed().collect(Collectors.toSet());
        return new BlockWork(
                work.block(),
                IntStream.of(work.runs()).filter(missing::contains).toArray());
    }

    /** The runs of a block that are not recorded, ascending. */
    int[] missing(Block block) {
        if (names.contains(block.name())) {
            return new int[0];
        }
        boolean anyRun = begun.contains(block.name());
        return IntStream.range(0, block.runs())
                .filter(run -> !anyRun || !names.contains(block.name(run)))
                .toArray();
    }
}
