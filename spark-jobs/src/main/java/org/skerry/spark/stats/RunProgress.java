package org.skerry.spark.stats;

import java.util.List;
import org.apache.spark.sql.Row;

/** What is kept of one run's trajectory. */
final class RunProgress {
    private RunProgress() {}

    /**
     * The best feasible objective after so many evaluations; positive infinity before the first feasible candidate.
     *
     * @param improvements rows of evaluations, objective and violation, by evaluations
     */
    static double[] best(List<Row> improvements, long[] evaluations) {
        double[] best = new double[evaluations.length];
        double champion = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int time = 0; time < evaluations.length; time++) {
            while (next < improvements.size() && improvements.get(next).getLong(0) <= evaluations[time]) {
                champion = Math.min(champion, merit(improvements.get(next)));
                next++;
            }
            best[time] = champion;
        }
        return best;
    }

    /** The evaluation at which each target was reached; NaN where it was not. */
    static double[] hits(List<Row> improvements, double reference, boolean relative, double[] precisions) {
        double[] hits = new double[precisions.length];
        int target = 0;
        for (Row improvement : improvements) {
            double merit = merit(improvement);
            while (target < hits.length
                    && Double.isFinite(merit)
                    && merit <= Targets.objective(reference, relative, precisions[target])) {
                hits[target++] = improvement.getLong(0);
            }
        }
        while (target < hits.length) {
            hits[target++] = Double.NaN;
        }
        return hits;
    }

    private static double merit(Row improvement) {
        return improvement.getDouble(2) == 0 ? improvement.getDouble(1) : Double.POSITIVE_INFINITY;
    }
}
