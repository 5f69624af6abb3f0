package org.skerry.spark.fanout;

import java.io.Serializable;
import java.util.Locale;

/**
 * A rectangle of runs of one cell that one task does and publishes together, perhaps beside other blocks: instances
 * {@code firstInstance} to {@code endInstance} (exclusive), each with repetitions {@code firstRepetition} to
 * {@code endRepetition} (exclusive).
 */
record Block(String cellId, int firstInstance, int endInstance, int firstRepetition, int endRepetition)
        implements Serializable {

    /** The name of its files. */
    String name() {
        return String.format(
                Locale.ROOT,
                "%s-i%06d-%06d-r%06d-%06d",
                cellId,
                firstInstance,
                endInstance,
                firstRepetition,
                endRepetition);
    }

    /** The name of the files of one run, used where not every run of the block succeeded at once. */
    String name(int run) {
        return String.format(Locale.ROOT, "%s.%06d", name(), run);
    }

    /** Number of runs. */
    int runs() {
        return (endInstance - firstInstance) * repetitions();
    }

    /** Instance of run {@code run} of 0 .. runs - 1. */
    int instance(int run) {
        return firstInstance + run / repetitions();
    }

    /** Repetition of run {@code run} of 0 .. runs - 1. */
    int repetition(int run) {
        return firstRepetition + run % repetitions();
    }

    private int repetitions() {
        return endRepetition - firstRepetition;
    }
}
