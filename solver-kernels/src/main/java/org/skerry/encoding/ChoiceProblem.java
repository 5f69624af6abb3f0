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

    /**
     * Writes the candidate of this problem that stands for a decision, the inverse of {@link #choice}. Only a latent
     * space, whose decoder need not give back what was encoded, may stand for another decision.
     *
     * @param choice the option of every task in the model's own order, shape [tasks]
     * @param genes receives the candidate from {@code offset} on
     */
    void encode(int[] choice, double[] genes, int offset);
}
