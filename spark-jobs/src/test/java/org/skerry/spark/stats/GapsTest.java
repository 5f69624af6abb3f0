package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class GapsTest {
    @Test
    void gapsAreToOptimaWhereAllInstancesHaveOne() {
        Gaps gaps = Gaps.of(Map.of(
                "optimum", Map.of("a", 1.0, "b", 2.0),
                "all_cloud", Map.of("a", 3.0, "b", 3.0)));

        assertThat(gaps).isEqualTo(new Gaps("optimum", Map.of("a", 1.0, "b", 2.0)));
    }

    @Test
    void gapsAreToBoundsAsSoonAsOneInstanceIsNotSolved() {
        Gaps gaps = Gaps.of(Map.of(
                "optimum", Map.of("a", 1.0),
                "best_known", Map.of("b", 2.0),
                "lower_bound", Map.of("a", 0.5, "b", 1.5)));

        assertThat(gaps).isEqualTo(new Gaps("lower_bound", Map.of("a", 0.5, "b", 1.5)));
    }

    /** As of traffic, where a solved instance has no bound beside its optimum. */
    @Test
    void anOptimumIsABoundWhereNoOtherIsRecorded() {
        Gaps gaps = Gaps.of(Map.of(
                "optimum", Map.of("a", 1.0),
                "all_cloud", Map.of("a", 3.0, "b", 3.0),
                "lower_bound", Map.of("b", 1.5)));

        assertThat(gaps).isEqualTo(new Gaps("lower_bound", Map.of("a", 1.0, "b", 1.5)));
    }

    @Test
    void withoutOptimaGapsAreToBounds() {
        Map<String, Double> bounds = Map.of("a", 0.5);

        assertThat(Gaps.of(Map.of("lower_bound", bounds, "best_known", Map.of())))
                .isEqualTo(new Gaps("lower_bound", bounds));
    }
}
