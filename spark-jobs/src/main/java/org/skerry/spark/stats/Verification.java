package org.skerry.spark.stats;

import java.util.List;

/**
 * Whether what is recorded in an output can be true.
 *
 * @param cells one per set of instances and label, in the order of their names
 * @param findings what can not be true, a line each that begins with the run, sorted; at most {@link #MOST_FINDINGS}
 * @param found number of findings, listed or not
 */
public record Verification(List<VerifiedCell> cells, List<String> findings, long found) {
    /** No more findings are listed. */
    public static final int MOST_FINDINGS = 100;

    /** Number of runs. */
    public long runs() {
        return cells.stream().mapToLong(VerifiedCell::runs).sum();
    }

    /** Whether nothing was found. */
    public boolean holds() {
        return found == 0;
    }
}
