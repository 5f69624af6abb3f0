package org.skerry.search;

import java.io.Serializable;

/**
 * What is done beside a search on evaluations of its own. The search itself does just what it would do without, but for
 * the immigrants that the companion offers it.
 */
public interface Companion extends Serializable {
    /** Evaluations that it may spend while the search lasts, beside those of the search's own budget; at least 0. */
    long evaluations();

    /**
     * Called after the sample and after every generation, the last included.
     *
     * @param search to look at, and to offer immigrants to
     * @param spent evaluations that it has spent so far
     * @param evaluator charges what it evaluates to {@link #evaluations()} and scores nothing past it
     */
    void generationDone(Search search, long spent, Evaluator evaluator);
}
