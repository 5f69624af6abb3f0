package org.skerry.spark.claim;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.skerry.spark.claim.Judgement.Finding;
import org.skerry.spark.stats.Interval;
import org.skerry.spark.stats.VarghaDelaney;

/**
 * Whether a solver's values are lower than those of each of others, by a stated share: the simultaneous 95 % intervals of
 * the mean differences lie below zero, above it, or on both sides. A solver without a feasible champion where the other
 * has one is not lower, and neither is one whose values are all the same.
 */
final class OrderTest {
    private final Claim claim;
    private final Reading reading;
    private final Evidence recorded;
    private final List<Outcome> outcomes = new ArrayList<>();
    private final List<String> texts = new ArrayList<>();
    private int units = Integer.MAX_VALUE;

    OrderTest(Claim claim, Reading reading, Evidence recorded) {
        this.claim = claim;
        this.reading = reading;
        this.recorded = recorded;
    }

    Finding finding() {
        List<Map<String, Sample>> samples = Judge.samples(claim, reading, recorded);
        int comparisons = samples.size() * claim.lowerThan().size();
        for (Map<String, Sample> bySolver : samples) {
            for (String rival : claim.lowerThan()) {
                compare(bySolver.get(reading.solver()), rival, bySolver.get(rival), comparisons);
            }
        }
        return new Finding(
                reading,
                Intervals.all(outcomes),
                outcomes.isEmpty() ? "not run" : text(comparisons),
                outcomes.isEmpty() ? 0 : units,
                Side.NEITHER);
    }

    private void compare(Sample own, String rival, Sample other, int comparisons) {
        if (own == null || other == null) {
            outcomes.add(Outcome.OPEN);
            texts.add("no runs of " + (own == null ? reading.solver() : rival));
            units = 0;
            return;
        }
        units = Math.min(units, Math.min(own.size(), other.size()));
        if (!own.isFinite() || !other.isFinite()) {
            outcomes.add(own.isFinite() ? Outcome.HOLDS : other.isFinite() ? Outcome.EXCLUDED : Outcome.OPEN);
            texts.add(String.format(
                    Locale.ROOT,
                    "feasible in %d of %d against %s in %d of %d",
                    own.finite().length,
                    own.size(),
                    rival,
                    other.finite().length,
                    other.size()));
            return;
        }
        double[] differences = own.minus(other, 1 - claim.by());
        if (differences.length < Intervals.FEWEST) {
            outcomes.add(Outcome.OPEN);
            texts.add("too few runs");
            return;
        } else if (Arrays.stream(differences).allMatch(difference -> difference == 0)) {
            // Never different is never lower.
            outcomes.add(Outcome.EXCLUDED);
            texts.add(String.format(Locale.ROOT, "%.4g in every pair, as %s", own.mean(), rival));
            return;
        }
        Interval interval = Intervals.ofMean(differences, comparisons);
        outcomes.add(interval.upper() < 0 ? Outcome.HOLDS : interval.lower() > 0 ? Outcome.EXCLUDED : Outcome.OPEN);
        texts.add(String.format(
                Locale.ROOT,
                "%.4g against %s %.4g (A = %.2f)",
                own.mean(),
                rival,
                other.mean(),
                VarghaDelaney.a(own.finite(), other.finite())));
    }

    /** All comparisons, or those that decide where there are many. */
    private String text(int comparisons) {
        if (comparisons <= Intervals.SHOWN) {
            return texts.stream().distinct().collect(Collectors.joining("; "));
        }
        Outcome decisive = Intervals.all(outcomes);
        List<String> deciding = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            if (outcomes.get(i) == decisive) {
                deciding.add(texts.get(i));
            }
        }
        long holding = outcomes.stream().filter(Outcome.HOLDS::equals).count();
        return "holds in " + holding + " of " + comparisons + " comparisons; such as "
                + String.join("; ", deciding.subList(0, Math.min(2, deciding.size())));
    }
}
