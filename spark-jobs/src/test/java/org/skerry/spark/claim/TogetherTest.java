package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TogetherTest {
    private static Map<String, Sample> set(double first, double second) {
        return Map.of("a", new Sample(new TreeMap<>(Map.of(0, first, 1, second)), false));
    }

    private static final List<Map<String, Sample>> SETS = List.of(set(1, 10), set(3, 10), set(5, 13));

    @Test
    void theTotalAddsUnitByUnit() {
        assertThat(Together.total(SETS).get("a").values()).containsExactly(Map.entry(0, 9.0), Map.entry(1, 33.0));
    }

    /** Over 10, 20 and 30 tasks: 1, 3, 5 rise by 0.2 a task; 10, 10, 13 by (13 - 10) / 20. */
    @Test
    void theGrowthIsTheSlopeOverTasks() {
        Map<Integer, Double> slopes =
                Together.growth(SETS, new double[] {10, 20, 30}).get("a").values();
        assertThat(slopes.get(0)).isEqualTo(0.2, within(1e-12));
        assertThat(slopes.get(1)).isEqualTo(0.15, within(1e-12));
    }
}
