package org.skerry.search;

import java.io.Serializable;

/**
 * A decision that is one option for each of several tasks, read from and written to a candidate's genes. Immutable, and
 * serialised with the searches that use it.
 */
public interface Choices extends Serializable {
    /** Number of tasks. */
    int tasks();

    /** Number of options of a task, at least 1. */
    int options(int task);

    /**
     * The option that a candidate chooses for one task. Allocates nothing.
     *
     * @param genes holds the candidate from {@code offset} on
     * @return from 0 to {@code options(task) - 1}
     */
    int option(double[] genes, int offset, int task);

    /**
     * Changes a candidate to choose an option for one task; the other tasks keep theirs. Allocates nothing.
     *
     * @param genes holds the candidate from {@code offset} on
     * @throws IllegalArgumentException if the task has no such option
     */
    void choose(int task, int option, double[] genes, int offset);
}
