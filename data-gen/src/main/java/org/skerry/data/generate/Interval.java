package org.skerry.data.generate;

import org.skerry.search.Ranges;
import org.skerry.search.Rng;

/**
 * A closed interval that values are drawn from uniformly, the papers' rand(low, high).
 *
 * @param low lower end, finite
 * @param high upper end, finite, at least {@code low}
 */
record Interval(double low, double high) {
    Interval {
        Ranges.atLeast("high", high, low);
    }

    /** One value. */
    double draw(Rng rng) {
        return Math.min(high, low + rng.nextDouble() * (high - low));
    }

    /** As many independent values as asked for. */
    double[] draw(int count, Rng rng) {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = draw(rng);
        }
        return values;
    }
}
