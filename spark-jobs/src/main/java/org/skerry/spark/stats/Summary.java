package org.skerry.spark.stats;

import java.util.List;
import org.skerry.spark.result.SummaryRow;

/**
 * The recorded runs of an output in figures.
 *
 * @param first label of the experiment's first solver, which the others are compared with
 * @param cells one row per cell, in the experiment's order
 * @param references one row per set of instances and kind of reference
 * @param models one row per trained autoencoder
 * @param branches one row per problem, solver and branch of its method
 * @param time where the time of the runs went
 * @param warnings what the number of runs and instances does not allow to say, a sentence each
 */
public record Summary(
        String first,
        List<SummaryRow> cells,
        List<ReferenceSummary> references,
        List<ModelSummary> models,
        List<BranchSummary> branches,
        RunTime time,
        List<String> warnings) {}
