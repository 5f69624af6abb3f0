package org.skerry.encoding;

import org.skerry.search.Problem;

/** A problem whose decision is one option per task, out of the same number of options for every task. */
public interface ChoiceProblem extends Problem {
    /** Number of tasks. */
    int tasks();

    /** Number of options of every task. */
    int options();

    /**
     * The same instance over one-hot genes in the model's own order of the options, whatever the encoding and order of
     * this problem: what an autoencoder is trained on. Its genes are row-major, shape [tasks][options].
     */
    ChoiceProblem oneHot();

    /**
     * The decision that a candidate of this problem stands for.
     *
     * @param genes one candidate, shape [dimension]
     * @return the option of every task in the model's own order, shape [tasks], each from 0 to {@code options() - 1}
     */
    int[] choice(double[] genes);
}
