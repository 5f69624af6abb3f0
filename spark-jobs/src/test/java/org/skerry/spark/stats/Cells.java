package org.skerry.spark.stats;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.skerry.spark.result.SummaryRow;

/** Cells made by hand. */
public final class Cells {
    private Cells() {}

    /** Runs on one instance. */
    public static CellRuns oneInstance(String label, double... objectives) {
        return on(label, new int[objectives.length], objectives);
    }

    /** One run on each of several instances. */
    public static CellRuns oneRunEach(String label, double... objectives) {
        return on(label, IntStream.range(0, objectives.length).toArray(), objectives);
    }

    /** A run with each objective on the instance of each number; a NaN stands for an infeasible run. */
    public static CellRuns on(String label, int[] instances, double... objectives) {
        double[] none = new double[objectives.length];
        Arrays.fill(none, Double.NaN);
        return measured(label, instances, objectives, none, none);
    }

    /** The same with the energy and the mean latency of every run. */
    public static CellRuns measured(
            String label, int[] instances, double[] objectives, double[] joules, double[] seconds) {
        int n = objectives.length;
        int[] repetition = new int[n];
        boolean[] feasible = new boolean[n];
        double[] values = new double[n];
        for (int run = 0; run < n; run++) {
            repetition[run] = run > 0 && instances[run] == instances[run - 1] ? repetition[run - 1] + 1 : 0;
            feasible[run] = !Double.isNaN(objectives[run]);
            values[run] = feasible[run] ? objectives[run] : -1;
        }
        double[] none = new double[n];
        Arrays.fill(none, Double.NaN);
        List<String> ids = Arrays.stream(instances).mapToObj(i -> "i" + i).toList();
        return new CellRuns(
                "p",
                "{}",
                label,
                label,
                instances,
                ids,
                repetition,
                values,
                feasible,
                none,
                new double[n],
                joules,
                seconds,
                none,
                none,
                new double[n]);
    }

    /** The summary of the solvers on one set of instances, without references. */
    public static List<SummaryRow> rows(List<CellRuns> cells) {
        return new SetSummary(cells, cells.get(0).label(), Gaps.of(Map.of()), true).rows();
    }

    /** The same objective so many times. */
    public static double[] times(int count, double objective) {
        return Collections.nCopies(count, objective).stream()
                .mapToDouble(Double::doubleValue)
                .toArray();
    }
}
