package org.skerry.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.skerry.problem.traffic.Capacity;
import org.skerry.problem.traffic.Cloud;
import org.skerry.problem.traffic.Completeness;
import org.skerry.problem.traffic.ComputingEnergy;
import org.skerry.problem.traffic.RoadsideLinks;
import org.skerry.problem.traffic.RoadsideUnits;
import org.skerry.problem.traffic.Rules;
import org.skerry.problem.traffic.SignalUnits;
import org.skerry.problem.traffic.TrafficInstance;
import org.skerry.search.Rng;

class TrafficOptimumTest {
    private static final double TOLERANCE = TrafficOptimum.TOLERANCE;

    /**
     * One task of 1 Gcycle without data: 1 s and 2 J on its signal unit, 0.5 s and 1 J on the roadside unit, which can
     * take a quarter of it, 0.25 s and 0.5 J in the cloud, which can take a half.
     */
    private static TrafficInstance oneTask(double deadlineSeconds, Rules rules) {
        double[] one = {1};
        double[] none = {0};
        return new TrafficInstance(
                new SignalUnits(one, none, none, one, new double[] {0.5}, new double[] {deadlineSeconds}),
                new RoadsideUnits(new double[] {2}, new double[] {0.25}),
                new RoadsideLinks(one, one, one),
                new Cloud(4, 0.5, 1, 1),
                new ComputingEnergy(2, 1, 0.5),
                rules);
    }

    private static final Rules OPEN = new Rules(0.5, Completeness.EQUAL, Capacity.PER_UNIT);

    private static TrafficOptimum optimum(TrafficInstance instance) {
        return TrafficOptimum.of(instance).orElseThrow();
    }

    @Example
    void aTaskFillsTheCheapestNodesFirst() {
        TrafficOptimum optimum = optimum(oneTask(1, OPEN));

        assertThat(optimum.certified()).isTrue();
        assertThat(optimum.boundJoules()).isCloseTo(0.25 * 2 + 0.25 * 1 + 0.5 * 0.5, within(TOLERANCE));
        assertThat(optimum.shares()).containsExactly(new double[] {0.25, 0.25, 0.5}, within(TOLERANCE));
    }

    /**
     * One more task would cost the 2 J of its signal unit; a roadside unit twice as large would save 0.25 (2 - 1) J.
     */
    @Example
    void pricesAreWhatTheLimitsCost() {
        TrafficOptimum optimum = optimum(oneTask(1, OPEN));

        assertThat(optimum.taskPrices()).containsExactly(new double[] {2}, within(TOLERANCE));
        assertThat(optimum.limitPrices()).containsExactly(new double[] {0.25, 0.75}, within(TOLERANCE));
    }

    /** With 0.25 s for 1 s of computing only a quarter can be local; a little less and there is no plan. */
    @Example
    void whereNoPlanIsFeasibleThereIsNoOptimum() {
        assertThat(optimum(oneTask(0.25, OPEN)).boundJoules()).isCloseTo(1, within(TOLERANCE));
        assertThat(TrafficOptimum.of(oneTask(0.24, OPEN))).isEmpty();
    }

    @Example
    void aSecureTaskStaysLocalAndMustBeInTime() {
        Rules secure = new Rules(0.4, Completeness.EQUAL, Capacity.PER_UNIT);

        assertThat(optimum(oneTask(1, secure)).certified()).isTrue();
        assertThat(optimum(oneTask(1, secure)).boundJoules()).isEqualTo(2);
        assertThat(optimum(oneTask(1, secure)).shares()).containsExactly(1, 0, 0);
        assertThat(TrafficOptimum.of(oneTask(0.9, secure))).isEmpty();
    }

    /** The letter of Eq. 1. */
    @Example
    void whereSharesMayAddUpToLessItIsBestToComputeNothing() {
        TrafficOptimum optimum = optimum(oneTask(0.24, new Rules(0.5, Completeness.AT_MOST, Capacity.PER_UNIT)));

        assertThat(optimum.certified()).isTrue();
        assertThat(optimum.boundJoules()).isEqualTo(0);
    }

    /** The polytopes have up to 8 dimensions; 3 units with 2 would have 12, and too many vertices. */
    @Property(seed = "1", tries = 60)
    void theOptimumIsThatOfTheBestVertex(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 0, max = 3) int size,
            @ForAll Capacity capacity) {
        int[][] sizes = {{1, 1}, {1, 2}, {2, 1}, {1, 3}};
        Rules rules = new Rules(0.8, Completeness.EQUAL, capacity);
        TrafficInstance instance = TinyTraffic.draw(seed, sizes[size][0], sizes[size][1], rules);
        double least = VertexEnumeration.leastJoules(instance);

        Optional<TrafficOptimum> optimum = TrafficOptimum.of(instance);

        assertThat(optimum.isPresent()).isEqualTo(least < Double.POSITIVE_INFINITY);
        optimum.ifPresent(found -> {
            assertThat(found.certified()).isTrue();
            assertThat(found.boundJoules()).isCloseTo(least, within(1e-8 * least));
        });
    }

    /** Larger ones, of which the certificate alone speaks. */
    @Property(seed = "1", tries = 60)
    void everyOptimumIsCertified(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 12) int signalUnits,
            @ForAll @IntRange(min = 1, max = 6) int roadsideUnits,
            @ForAll Completeness completeness,
            @ForAll Capacity capacity) {
        Rules rules = new Rules(0.8, completeness, capacity);

        Optional<TrafficOptimum> optimum = TrafficOptimum.of(TinyTraffic.draw(seed, signalUnits, roadsideUnits, rules));

        assertThat(optimum.map(TrafficOptimum::certified).orElse(true)).isTrue();
    }

    /** Weak duality, which makes the certificate one: whatever the prices are. */
    @Property(seed = "1", tries = 200)
    void noPricesGiveABoundAboveTheOptimum(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed,
            @ForAll @IntRange(min = 1, max = 6) int signalUnits,
            @ForAll @IntRange(min = 1, max = 4) int roadsideUnits,
            @ForAll Completeness completeness,
            @ForAll Capacity capacity) {
        TrafficInstance instance =
                TinyTraffic.draw(seed, signalUnits, roadsideUnits, new Rules(0.8, completeness, capacity));
        TrafficProgram program = new TrafficProgram(instance);
        Rng rng = Rng.of(seed, "prices");
        double[] taskPrices = prices(program.tasks(), rng);
        double[] limitPrices = prices(program.limits(), rng);

        double bound = program.bound(taskPrices, limitPrices);

        TrafficOptimum.of(instance)
                .ifPresent(optimum ->
                        assertThat(bound).isLessThanOrEqualTo(optimum.boundJoules() * (1 + TOLERANCE) + TOLERANCE));
    }

    @Example
    void pricesOfLimitsBelowZeroCountAsZero() {
        TrafficProgram program = new TrafficProgram(oneTask(1, OPEN));

        assertThat(program.bound(new double[] {1.5}, new double[] {-1, 0.25}))
                .isEqualTo(program.bound(new double[] {1.5}, new double[] {0, 0.25}));
    }

    /** A signal without traffic: no time, no energy, and no price that could make its bound worse than that. */
    @Example
    void aTaskWithoutWorkloadCostsNothing() {
        double[] one = {1};
        double[] none = {0};
        TrafficInstance instance = new TrafficInstance(
                new SignalUnits(none, none, none, one, none, one),
                new RoadsideUnits(one, one),
                new RoadsideLinks(one, one, one),
                new Cloud(1, 1, 1, 1),
                new ComputingEnergy(2, 1, 0.5),
                OPEN);

        assertThat(optimum(instance).certified()).isTrue();
        assertThat(optimum(instance).boundJoules()).isEqualTo(0);
        assertThat(new TrafficProgram(instance).bound(new double[] {5}, new double[] {0, 0}))
                .isEqualTo(0);
    }

    /** The optimum is 0.25, 0.25, 0.5 with the prices 2 and 0.25, 0.75. */
    @Example
    void whatIsNotTheOptimumIsNotCertified() {
        double[] plan = {0.25, 0.25, 0.5};
        double[] taskPrices = {2};
        double[] limitPrices = {0.25, 0.75};
        double[] feasible = {0.251, 0.249, 0.5};
        double[] tooMuchForTheCloud = {0.26, 0.22, 0.52};
        double[] notWhole = {0.375, 0, 0.5};

        assertThat(certified(OPEN, plan, taskPrices, limitPrices)).isTrue();
        assertThat(certified(OPEN, plan, new double[] {1.999}, limitPrices)).isFalse();
        assertThat(certified(OPEN, plan, taskPrices, new double[] {0.25, 0.751}))
                .isFalse();
        assertThat(certified(OPEN, feasible, taskPrices, limitPrices)).isFalse();
        assertThat(certified(OPEN, tooMuchForTheCloud, taskPrices, limitPrices)).isFalse();
        assertThat(certified(OPEN, notWhole, taskPrices, limitPrices)).isFalse();
    }

    /** Its energy, 0 J, is the optimum where nothing need be computed. */
    @Example
    void aShareBelowZeroIsNotCertified() {
        Rules atMost = new Rules(0.5, Completeness.AT_MOST, Capacity.PER_UNIT);
        double[] free = {0};
        double[] freeLimits = {0, 0};

        assertThat(certified(atMost, new double[] {0, 0, 0}, free, freeLimits)).isTrue();
        assertThat(certified(atMost, new double[] {0.25, -0.5, 0}, free, freeLimits))
                .isFalse();
    }

    private static boolean certified(Rules rules, double[] plan, double[] taskPrices, double[] limitPrices) {
        TrafficInstance instance = oneTask(1, rules);
        TrafficSimplex.Solution solution = new TrafficSimplex.Solution(plan, taskPrices, limitPrices);
        return new TrafficOptimum(instance, new TrafficProgram(instance), solution).certified();
    }

    /** Uniform on [-1, 5), in J: about what tasks and limits are worth. */
    private static double[] prices(int count, Rng rng) {
        double[] prices = new double[count];
        for (int i = 0; i < count; i++) {
            prices[i] = 6 * rng.nextDouble() - 1;
        }
        return prices;
    }
}
