package org.skerry.spark.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SampleTest {
    @Test
    void severalInstancesAreTheUnitsAndOneInstanceHasItsRunsAsUnits() {
        Sample runs = Sample.of(Map.of(3, new TreeMap<>(Map.of(0, 1.0, 1, 5.0))));
        Sample instances =
                Sample.of(Map.of(3, new TreeMap<>(Map.of(0, 1.0, 1, 5.0)), 4, new TreeMap<>(Map.of(0, 7.0, 1, 9.0))));

        assertThat(runs.ofInstances()).isFalse();
        assertThat(runs.all()).containsExactly(1, 5);
        assertThat(instances.ofInstances()).isTrue();
        assertThat(instances.all()).containsExactly(3, 8);
        assertThat(instances.sharedWith(Sample.of(Map.of(4, new TreeMap<>(Map.of(0, 2.0))))))
                .isEmpty();
    }

    @Test
    void theMeanIsToldWithHowManyAreFeasible() {
        double never = Double.POSITIVE_INFINITY;
        assertThat(Sample.of(Map.of(0, new TreeMap<>(Map.of(0, 1.0, 1, 5.0)))).told("feasible"))
                .isEqualTo("3.000");
        assertThat(Sample.of(Map.of(0, new TreeMap<>(Map.of(0, 1.0, 1, never)))).told("feasible"))
                .isEqualTo("1.000 (feasible in 1 of 2)");
        assertThat(Sample.of(Map.of(0, new TreeMap<>(Map.of(0, never)))).told("feasible"))
                .isEqualTo("none feasible");
    }

    @Test
    void latenciesAddUpAndEnergiesAreDividedByTasks() {
        assertThat(Metric.TOTAL_LATENCY.of(0.5, 600)).isEqualTo(300);
        assertThat(Metric.ENERGY_PER_TASK.of(300, 600)).isEqualTo(0.5);
        assertThat(Metric.SECONDS.of(2, Double.NaN)).isEqualTo(2);
    }
}
