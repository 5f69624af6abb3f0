package org.skerry.spark.stats;

import java.util.List;

/**
 * How the runs of one cell went on: the best feasible objective after so many evaluations, and which targets were
 * reached when.
 *
 * @param evaluations the numbers of evaluations that curves are given at, ascending
 * @param objective quartiles over the runs of the best feasible objective by then
 * @param gap quartiles of the gap to the reference by then, relative or absolute as the targets are; empty where the
 *     targets are those of the best run observed, for that is no reference
 * @param targets the targets
 * @param results one per target
 * @param reached share of all pairs of run and target that were reached by then: the empirical cumulative distribution
 *     of running times (Hansen et al., COCO: performance assessment, 2016, section 6)
 */
public record Progress(
        String problem,
        String problemParameters,
        String solver,
        String label,
        int runs,
        long[] evaluations,
        Curve objective,
        Curve gap,
        Targets targets,
        List<TargetResult> results,
        double[] reached) {

    /** Quartiles over the runs at every number of evaluations; positive infinity while too many runs are infeasible. */
    public record Curve(double[] lower, double[] median, double[] upper) {
        static final Curve NONE = new Curve(new double[0], new double[0], new double[0]);

        /** Whether there is nothing to show. */
        public boolean isEmpty() {
            return median.length == 0;
        }

        /** From values[run][time]. */
        static Curve of(double[][] values, int times) {
            Curve curve = new Curve(new double[times], new double[times], new double[times]);
            double[] column = new double[values.length];
            for (int time = 0; time < times; time++) {
                for (int run = 0; run < values.length; run++) {
                    column[run] = values[run][time];
                }
                Quartiles quartiles = Quartiles.of(column);
                curve.lower[time] = quartiles.lower();
                curve.median[time] = quartiles.median();
                curve.upper[time] = quartiles.upper();
            }
            return curve;
        }
    }
}
