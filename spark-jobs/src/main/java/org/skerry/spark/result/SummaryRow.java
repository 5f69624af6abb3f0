package org.skerry.spark.result;

import java.util.List;

/**
 * A cell: one solver over one set of instances. Values of the objective are over its feasible runs and null where there
 * is none.
 *
 * @param n finished runs
 * @param std sample standard deviation; null below two feasible runs
 * @param feasibleRate share of runs whose champion has violation 0
 * @param leaderFeasibleRate share of runs in which what the method itself would hand over at its end has violation 0;
 *     below feasibleRate where it left the feasible candidates that it had found; null where that was not recorded
 * @param meanGap mean of (objective - reference) / |reference|; null without a reference or where it is 0
 * @param meanAbsoluteGap mean of objective - reference; null without a reference
 * @param gapTo kind of reference that the gaps are to, {@code optimum} or {@code lower_bound}; empty without one
 * @param meanEvaluations mean number of evaluations spent
 * @param meanEnergyJ mean energy of the feasible champions in J; null where the model has none
 * @param meanLatencyS mean over the feasible champions of the mean latency of a task in s; null where the model has none
 * @param meanFeasibleTaskRatio mean over all champions, feasible or not, of the part of the tasks that are in time; null
 *     where the model has none
 * @param nearRate share of runs that came within 5 % of the best objective that any run of any solver found on their
 *     instance
 * @param meanEvaluationsToNear mean over those runs of the evaluations that they needed for it; null without any
 * @param reconstructed whether the solver was rebuilt without public code or full text; rankings leave it out
 * @param rank 1 for the greatest feasible rate and then the least mean on the same instances; 0 for a reconstructed
 *     solver, and where solvers were given unequal budgets
 * @param pValue significance of the difference from the experiment's first solver, Holm-corrected over the solvers on
 *     the same instances, where an infeasible run is worse than any feasible one; null for that solver itself and where
 *     there are too few runs
 * @param test {@code mann-whitney} on the runs of one instance, {@code wilcoxon} on the means of several; empty without
 *     a test
 */
public record SummaryRow(
        int schemaVersion,
        @Partitioned String problem,
        @Partitioned String solver,
        String problemParameters,
        String label,
        long n,
        Double mean,
        Double std,
        Double median,
        Double lowerQuartile,
        Double upperQuartile,
        Double best,
        Double worst,
        double feasibleRate,
        Double leaderFeasibleRate,
        Double meanGap,
        Double meanAbsoluteGap,
        String gapTo,
        double meanEvaluations,
        Double meanEnergyJ,
        Double meanLatencyS,
        Double meanFeasibleTaskRatio,
        double nearRate,
        Double meanEvaluationsToNear,
        boolean reconstructed,
        int rank,
        Double pValue,
        String test,
        @NotDeterministic double meanSeconds) {

    /** Whether no row has a greater feasible rate, nor the same and a lower mean; never without a feasible run. */
    public boolean isBestOf(List<SummaryRow> beside) {
        return mean != null
                && beside.stream()
                        .allMatch(other -> other.feasibleRate < feasibleRate
                                || (other.feasibleRate == feasibleRate && mean <= other.mean));
    }

    /** The same row with a rank. */
    public SummaryRow withRank(int newRank) {
        return new SummaryRow(
                schemaVersion,
                problem,
                solver,
                problemParameters,
                label,
                n,
                mean,
                std,
                median,
                lowerQuartile,
                upperQuartile,
                best,
                worst,
                feasibleRate,
                leaderFeasibleRate,
                meanGap,
                meanAbsoluteGap,
                gapTo,
                meanEvaluations,
                meanEnergyJ,
                meanLatencyS,
                meanFeasibleTaskRatio,
                nearRate,
                meanEvaluationsToNear,
                reconstructed,
                newRank,
                pValue,
                test,
                meanSeconds);
    }
}
