package org.skerry.search;

/** Scores candidates. A local loop, a latent decoder and a partitioned fitness are different evaluators. */
@FunctionalInterface
public interface Evaluator {
    /**
     * Scores rows {@code from} (inclusive) to {@code to} (exclusive) of a batch through
     * {@link Population#score(int, double, double)}; the genes are not changed.
     */
    void evaluate(Population batch, int from, int to);
}
