package org.skerry.spark.fanout;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a cell a version of the manifest asks for: repetitions 0 to {@code repetitions - 1} of instances 0 to
 * {@code instances - 1}, cut into blocks of at most {@code runsPerBlock} runs.
 */
record Extent(int instances, int repetitions, int runsPerBlock) {

    /**
     * The blocks of a cell: of each extent in turn, what no earlier one asked for. A block once named keeps its name
     * whatever is asked for later.
     */
    static List<Block> blocks(String cellId, List<Extent> extents) {
        List<Block> blocks = new ArrayList<>();
        for (int version = 0; version < extents.size(); version++) {
            Extent extent = extents.get(version);
            List<Extent> earlier = extents.subList(0, version);
            int first = 0;
            while (first < extent.instances) {
                int covered = covered(first, earlier);
                int end = first + 1;
                while (end < extent.instances && covered(end, earlier) == covered) {
                    end++;
                }
                extent.cut(cellId, first, end, covered, blocks);
                first = end;
            }
        }
        return blocks;
    }

    /** Repetitions of an instance that the earlier extents ask for; always the first ones. */
    private static int covered(int instance, List<Extent> earlier) {
        int covered = 0;
        for (Extent extent : earlier) {
            if (instance < extent.instances) {
                covered = Math.max(covered, extent.repetitions);
            }
        }
        return covered;
    }

    /** How many runs of a block this extent asks for. */
    long overlap(Block block) {
        long common = (long) Math.min(block.endInstance(), instances) - block.firstInstance();
        long each = (long) Math.min(block.endRepetition(), repetitions) - block.firstRepetition();
        return Math.max(0, common) * Math.max(0, each);
    }

    /** Whether this extent asks for any run of a block. */
    boolean overlaps(Block block) {
        return overlap(block) > 0;
    }

    /** Whether this extent asks for a run of a block. */
    boolean contains(Block block, int run) {
        return block.instance(run) < instances && block.repetition(run) < repetitions;
    }

    private void cut(String cellId, int firstInstance, int endInstance, int firstRepetition, List<Block> blocks) {
        int height = repetitions - firstRepetition;
        if (height <= 0) {
            return;
        }
        int instancesPerBlock = Math.max(1, runsPerBlock / height);
        for (int i = firstInstance; i < endInstance; i += instancesPerBlock) {
            int end = Math.min(endInstance, i + instancesPerBlock);
            for (int r = firstRepetition; r < repetitions; r += runsPerBlock) {
                blocks.add(new Block(cellId, i, end, r, Math.min(repetitions, r + runsPerBlock)));
            }
        }
    }
}
