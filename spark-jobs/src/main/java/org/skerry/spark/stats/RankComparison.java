package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Several solvers ranked over the same instances: the Friedman test, and Wilcoxon's signed-rank test for every pair with
 * Holm's correction. Pairs are compared by their own values and not by mean ranks, which would depend on the other
 * solvers (Benavoli, Corani and Mangili, J. Mach. Learn. Res. 17, 2016).
 *
 * @param labels the solvers, by average rank, best first
 * @param averageRanks of each, ascending
 * @param instances number of instances
 * @param friedmanPValue of Iman and Davenport's form of the test
 * @param pValues pValues[i][j] of each pair, Holm-corrected over all pairs; 1 on the diagonal
 * @param groups the largest runs of neighbours in this order of which no two differ at 5 %, each of at least two
 */
public record RankComparison(
        List<String> labels,
        double[] averageRanks,
        int instances,
        double friedmanPValue,
        double[][] pValues,
        List<Group> groups) {
    /** Significance level of the groups. */
    public static final double LEVEL = 0.05;

    /** Solvers that do not differ, by their places in {@link #labels()}, both included. */
    public record Group(int first, int last) {}

    /** Fewest instances over which solvers are ranked: with fewer no pair could differ significantly. */
    public static int fewestInstances() {
        return Significance.FEWEST;
    }

    /**
     * Compares solvers.
     *
     * @param labels at least two
     * @param values values[instance][solver], less is better; positive infinity where no feasible candidate was found
     */
    static RankComparison of(List<String> labels, double[][] values) {
        Friedman friedman = Friedman.of(values);
        int[] order = IntStream.range(0, labels.size())
                .boxed()
                .sorted(Comparator.comparingDouble(solver -> friedman.averageRanks()[solver]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[][] pValues = pValues(values, order);
        return new RankComparison(
                Arrays.stream(order).mapToObj(labels::get).toList(),
                Arrays.stream(order)
                        .mapToDouble(solver -> friedman.averageRanks()[solver])
                        .toArray(),
                values.length,
                friedman.fPValue(),
                pValues,
                groups(pValues));
    }

    private static double[][] pValues(double[][] values, int[] order) {
        int k = order.length;
        List<Double> raw = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            for (int j = i + 1; j < k; j++) {
                raw.add(Significance.paired(column(values, order[i]), column(values, order[j])));
            }
        }
        List<Double> adjusted = Significance.holm(raw);
        double[][] pValues = new double[k][k];
        int pair = 0;
        for (int i = 0; i < k; i++) {
            pValues[i][i] = 1;
            for (int j = i + 1; j < k; j++) {
                pValues[i][j] = adjusted.get(pair++);
                pValues[j][i] = pValues[i][j];
            }
        }
        return pValues;
    }

    private static double[] column(double[][] values, int solver) {
        return Arrays.stream(values).mapToDouble(row -> row[solver]).toArray();
    }

    /** The largest runs of neighbours without a significant pair; one that lies within another is left out. */
    static List<Group> groups(double[][] pValues) {
        List<Group> groups = new ArrayList<>();
        int reached = 0;
        for (int first = 0; first < pValues.length; first++) {
            int last = first;
            while (last + 1 < pValues.length && alike(pValues, first, last + 1)) {
                last++;
            }
            if (last > first && last > reached) {
                groups.add(new Group(first, last));
                reached = last;
            }
        }
        return groups;
    }

    /** Whether a solver differs from none of those from {@code first} up to it. */
    private static boolean alike(double[][] pValues, int first, int solver) {
        return IntStream.range(first, solver).allMatch(other -> pValues[other][solver] >= LEVEL);
    }
}
