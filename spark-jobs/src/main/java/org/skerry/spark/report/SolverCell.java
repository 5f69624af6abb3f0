package org.skerry.spark.report;

import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.Estimate.Effect;
import org.skerry.spark.stats.Interval;
import org.skerry.spark.stats.Progress;

/**
 * One solver on one set of instances.
 *
 * @param mean95 interval of 95 % for the mean; null where there is none
 * @param effect against the set's first solver; null for that itself and where they share no instance
 * @param progress how its runs went on
 */
record SolverCell(CellRuns runs, SummaryRow summary, Interval mean95, Effect effect, Progress progress) {
    String label() {
        return runs.label();
    }

    /** Mean gap in percent; null without a reference. */
    Double gapPercent() {
        return summary.meanGap() == null ? null : 100 * summary.meanGap();
    }
}
