package org.skerry.spark.fanout;

import java.util.ArrayList;
import java.util.List;

/**
 * How many blocks a task does one after the other: several while many are left, since a task costs some hundredths of a
 * second beside its runs, and one at the end, so that all cores end together (guided self-scheduling, Polychronopoulos
 * and Kuck 1987). Each block is published by itself all the same.
 */
final class Grouping {
    /** In how many tasks each core would do what is left, if they stayed as large. */
    private static final int TASKS_PER_CORE = 4;
    /** No task is predicted to take longer, unless a single block is: what is done is told at the end of a task. */
    private static final double MOST_SECONDS = 4;

    private Grouping() {}

    /**
     * Cuts blocks into tasks, in their order.
     *
     * @param secondsPerRun predicted time of one run
     */
    static List<BlockWork[]> tasks(List<BlockWork> work, double secondsPerRun, int cores) {
        List<BlockWork[]> tasks = new ArrayList<>();
        int first = 0;
        while (first < work.size()) {
            int share = (work.size() - first) / (TASKS_PER_CORE * cores);
            double seconds = secondsPerRun * work.get(first).runs().length;
            int blocks = 1;
            while (blocks < share
                    && seconds + secondsPerRun * work.get(first + blocks).runs().length <= MOST_SECONDS) {
                seconds += secondsPerRun * work.get(first + blocks).runs().length;
                blocks++;
            }
            tasks.add(work.subList(first, first + blocks).toArray(BlockWork[]::new));
            first += blocks;
        }
        return tasks;
    }
}
