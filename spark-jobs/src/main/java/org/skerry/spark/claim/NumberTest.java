package org.skerry.spark.claim;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.skerry.spark.claim.Judgement.Finding;
import org.skerry.spark.stats.Interval;
import org.skerry.spark.stats.MeanInterval;

/**
 * Whether the mean is the published number: its 95 % interval lies within the number's margin, which bears it out, or outside,
 * which excludes it; else the runs do not tell.
 */
final class NumberTest {
    private final Claim claim;
    private final Reading reading;
    private final Evidence recorded;

    NumberTest(Claim claim, Reading reading, Evidence recorded) {
        this.claim = claim;
        this.reading = reading;
        this.recorded = recorded;
    }

    Finding finding() {
        List<Outcome> outcomes = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        Set<Side> sides = EnumSet.noneOf(Side.class);
        int units = Integer.MAX_VALUE;
        List<Map<String, Sample>> samples = Judge.samples(claim, claim.metric(), reading, recorded);
        for (Map<String, Sample> bySolver : samples) {
            Sample sample = bySolver.get(reading.solver());
            if (sample == null || sample.finite().length < MeanInterval.FEWEST) {
                outcomes.add(Outcome.OPEN);
                texts.add(sample == null ? "no runs of " + reading.solver() : tooFew(sample));
                units = sample == null ? 0 : Math.min(units, sample.finite().length);
                continue;
            }
            Interval interval = MeanInterval.of(sample.finite()).orElseThrow();
            units = Math.min(units, sample.finite().length);
            double low = claim.published() * (1 - claim.margin());
            double high = claim.published() * (1 + claim.margin());
            Side side = interval.upper() < low ? Side.BELOW : interval.lower() > high ? Side.ABOVE : Side.NEITHER;
            sides.add(side);
            boolean within = interval.lower() >= low && interval.upper() <= high;
            outcomes.add(within ? Outcome.HOLDS : side == Side.NEITHER ? Outcome.OPEN : Outcome.EXCLUDED);
            texts.add(
                    String.format(Locale.ROOT, "%.4g [%.4g, %.4g]", sample.mean(), interval.lower(), interval.upper()));
        }
        return new Finding(
                reading,
                Outcome.all(outcomes),
                texts.isEmpty() ? "not run" : texts.stream().distinct().collect(Collectors.joining("; ")),
                samples.isEmpty() ? 0 : units,
                sides.size() == 1 ? sides.iterator().next() : Side.NEITHER);
    }

    private static String tooFew(Sample sample) {
        int feasible = sample.finite().length;
        return "too few runs" + (feasible == sample.size() ? "" : ", feasible in " + feasible + " of " + sample.size());
    }
}
