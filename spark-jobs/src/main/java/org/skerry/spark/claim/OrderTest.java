package org.skerry.spark.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.skerry.spark.claim.Judgement.Finding;
import org.skerry.spark.stats.Significance;
import org.skerry.spark.stats.VarghaDelaney;

/**
 * Whether a solver's values are lower than those of each of others, by a stated share: rank tests at 5 % corrected for the
 * number of comparisons by Holm, of Mann and Whitney on runs and of Wilcoxon on the instances that both solvers have. A
 * champion that is not feasible is worse than any that is. A solver whose values are all the same as the other's is not lower.
 */
final class OrderTest {
    /** So many comparisons are shown one by one. */
    private static final int SHOWN = 5;

    private final Claim claim;
    private final Reading reading;
    private final Evidence recorded;
    private final List<Comparison> comparisons = new ArrayList<>();

    OrderTest(Claim claim, Reading reading, Evidence recorded) {
        this.claim = claim;
        this.reading = reading;
        this.recorded = recorded;
    }

    /**
     * One of them.
     *
     * @param told its figures, for people
     * @param units runs or instances, of the solver that has fewer
     * @param pValue two-sided, not yet corrected
     * @param significant what it says where the p-value is low enough
     */
    private record Comparison(String told, int units, double pValue, Outcome significant) {
        /** Of a solver without runs. */
        static Comparison missing(String solver) {
            return new Comparison("no runs of " + solver, 0, 1, Outcome.OPEN);
        }
    }

    Finding finding() {
        List<Map<String, Sample>> own = Judge.samples(claim, claim.metric(), reading, recorded);
        List<Map<String, Sample>> others = Judge.samples(claim, claim.othersMetric(), reading, recorded);
        for (int set = 0; set < own.size(); set++) {
            for (String rival : claim.lowerThan()) {
                comparisons.add(compare(
                        own.get(set).get(reading.solver()),
                        rival,
                        others.get(set).get(rival)));
            }
        }
        if (comparisons.isEmpty()) {
            return new Finding(reading, Outcome.OPEN, "not run", 0, Side.NEITHER);
        }
        List<Outcome> outcomes = outcomes();
        int units = comparisons.stream().mapToInt(Comparison::units).min().orElseThrow();
        return new Finding(reading, Outcome.all(outcomes), text(outcomes), units, Side.NEITHER);
    }

    private Comparison compare(Sample own, String rival, Sample other) {
        if (own == null || other == null) {
            return Comparison.missing(own == null ? reading.solver() : rival);
        }
        double[] a = own.sharedWith(other);
        double[] b = scaled(other.sharedWith(own));
        int units = Math.min(own.size(), other.size());
        if (Arrays.equals(a, b)) {
            boolean anyFeasible = own.finite().length > 0;
            return new Comparison(
                    told(own) + (anyFeasible ? " in every pair, as " : ", as ") + rival,
                    units,
                    0,
                    anyFeasible ? Outcome.EXCLUDED : Outcome.OPEN);
        }
        double pValue;
        double superiority;
        boolean lower;
        if (own.ofInstances()) {
            pValue = Math.max(Significance.paired(a, b), Significance.leastPaired(a.length));
            superiority = matched(own.sharedWith(other), other.sharedWith(own));
            lower = Significance.secondIsGreater(a, b);
        } else {
            double[] all = scaled(other.all());
            pValue = Math.max(Significance.unpaired(own.all(), all), Significance.leastUnpaired(units));
            superiority = VarghaDelaney.a(own.all(), other.all());
            lower = VarghaDelaney.a(own.all(), all) < 0.5;
        }
        String told =
                String.format(Locale.ROOT, "%s against %s %s (A = %.2f)", told(own), rival, told(other), superiority);
        return new Comparison(told, units, pValue, lower ? Outcome.HOLDS : Outcome.EXCLUDED);
    }

    private String told(Sample sample) {
        return sample.told(claim.metric().attained());
    }

    private double[] scaled(double[] values) {
        return Arrays.stream(values).map(value -> (1 - claim.by()) * value).toArray();
    }

    /** The share of pairs in which the first is the greater, those of equal values counted half. */
    private static double matched(double[] a, double[] b) {
        return IntStream.range(0, a.length)
                .mapToDouble(i -> a[i] > b[i] ? 1 : a[i] == b[i] ? 0.5 : 0)
                .average()
                .orElse(Double.NaN);
    }

    private List<Outcome> outcomes() {
        List<Double> corrected =
                Significance.holm(comparisons.stream().map(Comparison::pValue).toList());
        return IntStream.range(0, comparisons.size())
                .mapToObj(i -> corrected.get(i) < Significance.LEVEL
                        ? comparisons.get(i).significant()
                        : Outcome.OPEN)
                .toList();
    }

    /** All comparisons, or those that decide where there are many. */
    private String text(List<Outcome> outcomes) {
        if (comparisons.size() <= SHOWN) {
            return comparisons.stream().map(Comparison::told).distinct().collect(Collectors.joining("; "));
        }
        Outcome decisive = Outcome.all(outcomes);
        List<String> deciding = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == decisive) {
                deciding.add(comparisons.get(i).told());
            }
        }
        long holding = outcomes.stream().filter(Outcome.HOLDS::equals).count();
        return "holds in " + holding + " of " + comparisons.size() + " comparisons; such as "
                + String.join("; ", deciding.subList(0, Math.min(2, deciding.size())));
    }
}
