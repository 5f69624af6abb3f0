package org.skerry.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.vehicular.Tier;
import org.skerry.problem.vehicular.TwoTasks;
import org.skerry.problem.vehicular.VehicularCapacityInstance;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.search.Rng;

class CapacityReferencesTest {
    private static final int MAX_TASKS = 7;
    private static final int COLUMNS = 7;

    private static Map<Kind, Reference> references(VehicularCapacityInstance instance) {
        return References.of(instance).stream().collect(Collectors.toMap(Reference::kind, Function.identity()));
    }

    /**
     * Energies {2, 9, 16.5} and {16, 8.5, 5} J of 4 and 8 cycles. With 8 cycles on the edge and 4 in the cloud task 1 fits
     * on the edge alone, but its halves fit on both.
     */
    @Example
    void twoTasksByHand() {
        Map<Kind, Reference> references = references(new VehicularCapacityInstance(TwoTasks.instance(), 8, 4));

        assertThat(references.get(Kind.OPTIMUM).value()).isEqualTo(2 + 8.5);
        assertThat(references.get(Kind.LOWER_BOUND).value()).isCloseTo(2 + 4.25 + 2.5, within(1e-9));
        assertThat(references.get(Kind.GREEDY).value()).isEqualTo(2 + 8.5);
        assertThat(references.get(Kind.ALL_LOCAL).value()).isEqualTo(18);
        assertThat(references.get(Kind.ALL_EDGE).value()).isEqualTo(17.5);
        assertThat(references.get(Kind.ALL_CLOUD).value()).isEqualTo(21.5);
        assertThat(references.get(Kind.RANDOM_MEAN).value()).isEqualTo(19);
        assertThat(references.get(Kind.OPTIMUM).violation()).isEqualTo(0);
        assertThat(references.get(Kind.ALL_LOCAL).violation()).isEqualTo(0);
        assertThat(references.get(Kind.ALL_EDGE).violation()).isEqualTo(12 / 8.0 - 1);
        assertThat(references.get(Kind.ALL_CLOUD).violation()).isEqualTo(12 / 4.0 - 1);
    }

    @Example
    void withRoomForEverythingTheOptimumIsTheCheapestTierOfEveryTask() {
        Map<Kind, Reference> references = references(new VehicularCapacityInstance(TwoTasks.instance(), 12, 12));

        assertThat(references.get(Kind.OPTIMUM).value()).isEqualTo(2 + 5);
        assertThat(references.get(Kind.LOWER_BOUND).value()).isCloseTo(7, within(1e-12));
    }

    @Example
    void referencesComeInTheOrderOfTheirKindsAndNamed() {
        List<Reference> references = References.of(new VehicularCapacityInstance(TwoTasks.instance(), 8, 4));

        assertThat(references)
                .extracting(reference -> reference.kind().label())
                .containsExactly(
                        "optimum", "lower_bound", "all_local", "all_edge", "all_cloud", "greedy", "random_mean");
        assertThat(references)
                .allMatch(Reference::certified)
                .noneMatch(reference -> reference.method().isEmpty());
    }

    @Property(seed = "6", tries = 200)
    void theOptimumIsTheLeastOfAllPlansThatFit(
            @ForAll @IntRange(min = 1, max = MAX_TASKS) int tasks,
            @ForAll @DoubleRange(min = 0.05, max = 1) double edge,
            @ForAll @DoubleRange(min = 0.05, max = 1) double cloud,
            @ForAll @Size(COLUMNS * MAX_TASKS) List<@DoubleRange(max = 100) Double> numbers) {
        VehicularCapacityInstance instance = instance(tasks, edge, cloud, numbers);
        double least = Double.POSITIVE_INFINITY;
        int[] plan = new int[tasks];
        do {
            if (instance.overload(plan) == 0) {
                least = Math.min(least, instance.tasks().energyJoules(plan));
            }
        } while (next(plan));

        Map<Kind, Reference> references = references(instance);

        assertThat(references.get(Kind.OPTIMUM).value()).isCloseTo(least, within(1e-12 * least));
        assertThat(references.get(Kind.LOWER_BOUND).value()).isLessThanOrEqualTo(least);
        assertThat(references.get(Kind.GREEDY).value()).isGreaterThanOrEqualTo(least);
    }

    /** No other prices of the capacities give a greater bound. */
    @Property(seed = "6", tries = 200)
    void theBoundIsTheMaximumOfTheDual(
            @ForAll @DoubleRange(max = 200) double edgePrice,
            @ForAll @DoubleRange(max = 200) double cloudPrice,
            @ForAll @Size(COLUMNS * MAX_TASKS) List<@DoubleRange(min = 0.1, max = 100) Double> numbers) {
        VehicularCapacityInstance instance = instance(MAX_TASKS, 0.3, 0.4, numbers);
        double dual = -edgePrice * instance.edgeCycles() - cloudPrice * instance.cloudCycles();
        for (int task = 0; task < MAX_TASKS; task++) {
            double cycles = instance.tasks().cycles(task);
            dual += Math.min(
                    instance.tasks().energyJoules(task, Tier.VEHICLE),
                    Math.min(
                            instance.tasks().energyJoules(task, Tier.EDGE) + edgePrice * cycles,
                            instance.tasks().energyJoules(task, Tier.CLOUD) + cloudPrice * cycles));
        }
        double bound = references(instance).get(Kind.LOWER_BOUND).value();

        assertThat(dual).isLessThanOrEqualTo(bound + 1e-9 * Math.abs(bound));
    }

    private static VehicularCapacityInstance instance(int tasks, double edge, double cloud, List<Double> numbers) {
        double[][] c = new double[COLUMNS][tasks];
        double cycles = 0;
        for (int column = 0; column < COLUMNS; column++) {
            for (int task = 0; task < tasks; task++) {
                c[column][task] = numbers.get(column * MAX_TASKS + task);
            }
        }
        for (int task = 0; task < tasks; task++) {
            c[0][task] += 1; // no task without work
            cycles += c[0][task];
        }
        VehicularInstance free = new VehicularInstance(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
        return new VehicularCapacityInstance(free, edge * cycles, cloud * cycles);
    }

    /** The next plan in the order of counting in base 3; false after the last. */
    private static boolean next(int[] plan) {
        for (int task = 0; task < plan.length; task++) {
            plan[task]++;
            if (plan[task] < 3) {
                return true;
            }
            plan[task] = 0;
        }
        return false;
    }

    /** Within too little effort for a proof the best plan is feasible, between the bound and the plan that was known. */
    @Example
    void anEnumerationThatDoesNotEndClaimsNoOptimum() {
        Rng rng = Rng.of(6, "capacity");
        double[][] c = new double[COLUMNS][40];
        for (double[] column : c) {
            for (int task = 0; task < column.length; task++) {
                column[task] = 1 + rng.nextDouble();
            }
        }
        for (int task = 0; task < 40; task++) {
            c[2][task] *= 10; // computing on the vehicle is dear
        }
        VehicularCapacityInstance instance =
                new VehicularCapacityInstance(new VehicularInstance(c[0], c[1], c[2], c[3], c[4], c[5], c[6]), 18, 24);
        CapacityRelaxation relaxation = new CapacityRelaxation(instance);
        int[] known = CapacityPlans.rounded(instance, relaxation);

        CapacityEnumeration few = new CapacityEnumeration(instance, relaxation, known, 3, 1000);
        CapacityEnumeration all = new CapacityEnumeration(instance, relaxation, known, 1_000_000, 1_000_000_000);

        assertThat(few.closed()).isFalse();
        assertThat(instance.overload(few.best())).isEqualTo(0);
        assertThat(all.closed()).isTrue();
        assertThat(instance.tasks().energyJoules(all.best()))
                .isBetween(relaxation.bound(), instance.tasks().energyJoules(few.best()));
        assertThat(instance.tasks().energyJoules(few.best()))
                .isLessThanOrEqualTo(instance.tasks().energyJoules(known));
    }
}
