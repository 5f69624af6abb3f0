package org.skerry.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.Rules;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.problem.traffic.TwoUnits;

class TrafficReferencesTest {
    /** Whole tasks: 8, 6, 5 and 6 J for the first, 4, 4, 3 and 3 J for the second. */
    private static final TrafficInstance OPEN = TwoUnits.instance(TwoUnits.OPEN);

    private static final TrafficInstance SECOND_SECURE =
            TwoUnits.instance(new Rules(0.25, Completeness.EQUAL, Capacity.PER_UNIT));

    private static Reference reference(Kind kind, TrafficInstance instance) {
        return References.of(instance).stream()
                .filter(reference -> reference.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    @Example
    void twoUnitsByHand() {
        assertThat(reference(Kind.ALL_LOCAL, OPEN).value()).isEqualTo(8 + 4);
        assertThat(reference(Kind.ALL_EDGE, OPEN).value())
                .isCloseTo((2 * 6 + 5) / 3.0 + (2 * 4 + 3) / 3.0, within(1e-14));
        assertThat(reference(Kind.ALL_CLOUD, OPEN).value()).isEqualTo(6 + 3);
        assertThat(reference(Kind.RANDOM_MEAN, OPEN).value()).isEqualTo(25 / 4.0 + 14 / 4.0);
    }

    @Example
    void secureTasksStayLocalInEveryPlan() {
        assertThat(reference(Kind.ALL_LOCAL, SECOND_SECURE).value()).isEqualTo(8 + 4);
        assertThat(reference(Kind.ALL_CLOUD, SECOND_SECURE).value()).isEqualTo(6 + 4);
        assertThat(reference(Kind.RANDOM_MEAN, SECOND_SECURE).value()).isEqualTo(25 / 4.0 + 4);
    }

    /**
     * The first task goes first to roadside unit 1, which has room for a quarter (0.1875 of 0.5 s), then to roadside
     * unit 0, with 0.3125 s left for 0.3125 / 1.5 of it, then to the cloud with room for a quarter, and 7/24 is left
     * for the signal unit, a little more than the quarter that is in time. The second finds room at roadside unit 0
     * alone: for (2 - 4 * 5/24) / 2 = 7/12.
     */
    @Example
    void greedyTakesTheCheapestOptionsThatHaveCapacityAndTimeLeft() {
        double first = 5 * 0.25 + 6 * 5 / 24.0 + 6 * 0.25 + 8 * 7 / 24.0;
        double second = 4 * 0.5 + 4 * 0.5;

        assertThat(reference(Kind.GREEDY, OPEN).value()).isCloseTo(first + second, within(1e-14));
        // The signal unit does 7/24 of the first task in 2 * 7/24 of 0.5 s.
        assertThat(reference(Kind.GREEDY, OPEN).violation()).isCloseTo(1 / 6.0, within(1e-12));
    }

    @Example
    void aPlanThatDoesNotKeepTheLimitsHasAViolation() {
        // 2 s of 0.5 s and 2 s of 1 s.
        assertThat(reference(Kind.ALL_LOCAL, OPEN).violation()).isEqualTo(4);
        // 6 of 1 Gcycle and 0.75 s of 0.5 s.
        assertThat(reference(Kind.ALL_CLOUD, OPEN).violation()).isEqualTo(5.5);
    }

    @Example
    void theOptimumIsRoundedDown() {
        TrafficInstance instance = LongStream.range(0, 100)
                .mapToObj(seed -> TinyTraffic.draw(seed, 1, 2, TwoUnits.OPEN))
                .filter(drawn -> TrafficOptimum.of(drawn).isPresent())
                .findFirst()
                .orElseThrow();
        Reference optimum = reference(Kind.OPTIMUM, instance);
        double bound = TrafficOptimum.of(instance).orElseThrow().boundJoules();

        assertThat(optimum.certified()).isTrue();
        assertThat(new BigDecimal(String.valueOf(optimum.value())).precision()).isLessThanOrEqualTo(10);
        assertThat(optimum.value()).isLessThanOrEqualTo(bound).isCloseTo(bound, within(1e-9 * bound));
        assertThat(optimum.value()).isCloseTo(VertexEnumeration.leastJoules(instance), within(1e-8 * bound));
    }

    @Example
    void withoutAFeasiblePlanThereIsNoOptimum() {
        assertThat(References.of(SECOND_SECURE))
                .extracting(Reference::kind)
                .containsExactly(Kind.ALL_LOCAL, Kind.ALL_EDGE, Kind.ALL_CLOUD, Kind.GREEDY, Kind.RANDOM_MEAN);
    }

    @Property(seed = "1", tries = 60)
    void noPlanThatKeepsTheLimitsIsBelowTheOptimum(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll Capacity capacity) {
        TrafficInstance instance = TinyTraffic.draw(seed, 3, 4, new Rules(0.8, Completeness.EQUAL, capacity));
        List<Reference> references = References.of(instance);
        double optimum = references.stream()
                .filter(reference -> reference.kind() == Kind.OPTIMUM)
                .mapToDouble(Reference::value)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);

        assertThat(references)
                .filteredOn(reference -> reference.kind().isDecision() && reference.violation() == 0)
                .allMatch(reference -> reference.value() >= optimum);
    }
}
