package org.skerry.spark.result;

/**
 * A cell: one solver over one set of instances. Values of the objective are over its feasible runs and null where there
 * is none.
 *
 * @param n finished runs
 * @param std sample standard deviation; null below two feasible runs
 * @param feasibleRate share of runs whose champion has violation 0
 * @param meanGap mean of (objective - reference) / |reference|; null without a reference or where it is 0
 * @param meanAbsoluteGap mean of objective - reference; null without a reference
 * @param gapTo kind of reference that the gaps are to, {@code optimum} or {@code lower_bound}; empty without one
 * @param meanEvaluations mean number of evaluations spent
 * @param rank 1 for the greatest feasible rate and then the least mean on the same instances; 0 where solvers were
 *     given unequal budgets
 * @param pValue significance of the difference from the experiment's first solver, Holm-corrected over the solvers on
 *     the same instances; null for that solver itself and where there are too few runs
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
        Double meanGap,
        Double meanAbsoluteGap,
        String gapTo,
        double meanEvaluations,
        int rank,
        Double pValue,
        String test,
        @NotDeterministic double meanSeconds) {

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
                meanGap,
                meanAbsoluteGap,
                gapTo,
                meanEvaluations,
                newRank,
                pValue,
                test,
                meanSeconds);
    }
}
