package org.skerry.spark.stats;

import java.util.Arrays;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.apache.commons.statistics.distribution.FDistribution;
import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * The Friedman test: whether any of several solvers differs from the others over the same instances (Friedman, J. Am.
 * Stat. Assoc. 32, 1937; as used by Demsar, J. Mach. Learn. Res. 7, 2006, section 3.2.2).
 *
 * @param instances number of instances, the blocks
 * @param averageRanks mean rank of each solver, 1 the best; ties share their mean rank
 * @param chiSquared Friedman's statistic, corrected for ties, with {@code averageRanks.length - 1} degrees of freedom
 * @param pValue of the chi-squared distribution
 * @param f Iman and Davenport's statistic, which is less conservative (Commun. Stat. A 9, 1980)
 * @param fPValue of the F distribution
 */
record Friedman(int instances, double[] averageRanks, double chiSquared, double pValue, double f, double fPValue) {
    private static final NaturalRanking RANKING = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);

    /**
     * Tests a table.
     *
     * @param values values[instance][solver], less is better; at least 2 of each, none NaN
     */
    static Friedman of(double[][] values) {
        int n = values.length;
        int k = values[0].length;
        double[] sums = new double[k];
        double ties = 0;
        for (double[] row : values) {
            double[] ranks = RANKING.apply(row);
            for (int solver = 0; solver < k; solver++) {
                sums[solver] += ranks[solver];
            }
            ties += ties(ranks);
        }
        double expected = n * (k + 1) / 2.0;
        double squares = 0;
        for (double sum : sums) {
            squares += (sum - expected) * (sum - expected);
        }
        double spread = n * k * (k + 1.0) - ties / (k - 1);
        double chiSquared = spread == 0 ? 0 : 12 * squares / spread;
        double most = n * (k - 1.0);
        double f = chiSquared >= most ? Double.POSITIVE_INFINITY : (n - 1) * chiSquared / (most - chiSquared);
        return new Friedman(
                n,
                Arrays.stream(sums).map(sum -> sum / n).toArray(),
                chiSquared,
                ChiSquaredDistribution.of(k - 1).survivalProbability(chiSquared),
                f,
                FDistribution.of(k - 1, (k - 1.0) * (n - 1)).survivalProbability(f));
    }

    /** Sum of t^3 - t over the groups of t tied ranks; a tied group of t has t members, each counted once here. */
    private static double ties(double[] ranks) {
        double sum = 0;
        for (double rank : ranks) {
            long tied = Arrays.stream(ranks).filter(other -> other == rank).count();
            sum += (double) tied * tied - 1;
        }
        return sum;
    }
}
