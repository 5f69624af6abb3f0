package org.skerry.island;

import java.io.Serializable;

/**
 * An improvement of an island's champion, seen at the end of a generation or of an arrival.
 *
 * @param island the island; 0 in a run without islands
 * @param epoch the epoch in which it happened, from 1; 1 in a run without islands
 * @param generation generations the island had done, 0 for the evaluated sample
 * @param evaluation the evaluation that found it, counted from 1; for an immigrant that kept its score, the evaluations
 *     that had been spent. In an island's log the island's own count, in a {@link Chronicle} that of the whole run
 */
public record Improvement(int island, int epoch, int generation, long evaluation, double objective, double violation)
        implements Serializable {

    /** The same improvement under another count of evaluations. */
    Improvement at(long newEvaluation) {
        return new Improvement(island, epoch, generation, newEvaluation, objective, violation);
    }
}
