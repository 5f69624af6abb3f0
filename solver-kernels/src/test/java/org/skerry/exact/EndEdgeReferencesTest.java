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
import org.skerry.problem.endedge.Allocation;
import org.skerry.problem.endedge.Assessment;
import org.skerry.problem.endedge.Backhaul.Link;
import org.skerry.problem.endedge.Devices;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.endedge.Network;
import org.skerry.problem.endedge.Placements;
import org.skerry.problem.endedge.Servers;
import org.skerry.problem.endedge.Tasks;
import org.skerry.problem.endedge.ThreeDevices;
import org.skerry.problem.endedge.Weights;

class EndEdgeReferencesTest {
    private static final int MAX_TASKS = 5;
    private static final int COLUMNS = 4;
    private static final double ROUNDING = 1e-9;

    private static Map<Kind, Reference> references(EndEdgeInstance instance) {
        return References.of(instance).stream().collect(Collectors.toMap(Reference::kind, Function.identity()));
    }

    /** The plans of one kind, from the table of {@link ThreeDevices}; task 3 can run on its device alone. */
    @Example
    void simplePlansByHand() {
        Map<Kind, Reference> references = references(ThreeDevices.instance(Allocation.EQUAL, Link.DEDICATED));

        assertThat(references.get(Kind.ALL_LOCAL).value()).isCloseTo(9 + 2 * 36.25, within(ROUNDING));
        // Tasks 0 and 1 on server 1 with 2 GHz each: 2 s and 0.5 s; task 2 on server 0 with 8 GHz: 0.125 s.
        assertThat(references.get(Kind.ALL_EDGE).value())
                .isCloseTo(2.5 + 2.5 + 2.125 + 2 + 2 * (7.5 + 1 + 30 + 0.25 + 14 + 0.0625 + 10), within(ROUNDING));
        // Task 2: 2 s to server 0, 3 s on the link, 0.1 s in the cloud.
        assertThat(references.get(Kind.ALL_CLOUD).value())
                .isCloseTo(1.9 + 6.1 + 5.1 + 2 + 2 * (8.2 + 32.05 + 15.55 + 10), within(ROUNDING));
    }

    @Example
    void referencesComeInTheOrderOfTheirKindsAndNamed() {
        List<Reference> references = References.of(ThreeDevices.instance(Allocation.SQRT, Link.SHARED));

        assertThat(references)
                .extracting(reference -> reference.kind().label())
                .containsExactly("lower_bound", "all_local", "all_edge", "all_cloud", "greedy", "random_mean");
        assertThat(references)
                .allMatch(Reference::certified)
                .noneMatch(reference -> reference.method().isEmpty());
        assertThat(references.get(1).violation()).isPositive();
    }

    /** Device 2 needs 10 of its 8 J whatever is done, so no plan is feasible and none is the best known. */
    @Example
    void whereLimitsBindThereIsNoBestKnownPlan() {
        assertThat(references(ThreeDevices.instance(Allocation.SQRT, Link.SHARED)))
                .doesNotContainKey(Kind.BEST_KNOWN);
    }

    @Property(seed = "15", tries = 300)
    void referencesEncloseTheBestOfAllPlans(
            @ForAll Allocation allocation,
            @ForAll Link link,
            @ForAll @IntRange(min = 1, max = MAX_TASKS) int tasks,
            @ForAll @DoubleRange(min = 0, max = 3) double energyWeight,
            @ForAll @Size(COLUMNS * MAX_TASKS) List<@DoubleRange(max = 1) Double> numbers) {
        EndEdgeInstance instance = instance(allocation, link, tasks, energyWeight, numbers);
        Placements placements = Placements.of(instance);
        Assessment assessment = new Assessment(placements);
        int[] slots = new int[tasks];
        for (int task = 0; task < tasks; task++) {
            slots[task] = placements.first(task);
        }
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        int plans = 0;
        do {
            assessment.assess(slots);
            least = Math.min(least, assessment.objective());
            sum += assessment.objective();
            plans++;
        } while (next(slots, placements));

        Map<Kind, Reference> references = references(instance);
        double bound = references.get(Kind.LOWER_BOUND).value();
        assertThat(bound).isPositive().isLessThanOrEqualTo(least);
        for (Kind kind : List.of(Kind.BEST_KNOWN, Kind.ALL_LOCAL, Kind.ALL_EDGE, Kind.ALL_CLOUD, Kind.GREEDY)) {
            assertThat(references.get(kind).value()).isGreaterThanOrEqualTo(least * (1 - 1e-12));
        }
        assertThat(references.get(Kind.BEST_KNOWN).value())
                .isLessThanOrEqualTo(references.get(Kind.GREEDY).value() * (1 + 1e-12))
                .isLessThanOrEqualTo(references.get(Kind.ALL_CLOUD).value() * (1 + 1e-12));
        assertThat(references.get(Kind.RANDOM_MEAN).value()).isCloseTo(sum / plans, within(1e-12 * sum / plans));
    }

    /** Two overlapping servers and two devices in the reach of both; no limit binds. */
    private static EndEdgeInstance instance(
            Allocation allocation, Link link, int tasks, double energyWeight, List<Double> numbers) {
        int[] device = new int[tasks];
        double[][] c = new double[COLUMNS][tasks];
        for (int task = 0; task < tasks; task++) {
            device[task] = 2 * task / tasks;
            for (int column = 0; column < COLUMNS; column++) {
                c[column][task] = numbers.get(column * MAX_TASKS + task);
            }
            c[0][task] = 4e6 + 20e6 * c[0][task];
            c[1][task] = 1e9 + 4e9 * c[1][task];
            c[2][task] = 1e6;
        }
        double[] x = {numbers.get(3 * MAX_TASKS) * 40, numbers.get(3 * MAX_TASKS + 1) * 40};
        double[] limit = {1e6, 1e6};
        return new EndEdgeInstance(
                new Servers(new double[] {0, 40}, new double[] {0, 0}, new double[] {50, 35}, new double[] {5e9, 3e9}),
                new Devices(
                        x,
                        new double[2],
                        new double[] {1e9, 2e9},
                        new double[] {0.1, 0.2},
                        new double[] {0.1, 0},
                        limit),
                new Tasks(device, c[0], c[1], c[2]),
                new Network(10e6, 1e-13, 4, link, link == Link.SHARED ? 60e6 : 20e6, 20e9),
                allocation,
                new Weights(1, energyWeight));
    }

    /** The next plan in the order of counting, the first task fastest; false after the last. */
    private static boolean next(int[] slots, Placements placements) {
        for (int task = 0; task < slots.length; task++) {
            slots[task]++;
            if (slots[task] < placements.first(task + 1)) {
                return true;
            }
            slots[task] = placements.first(task);
        }
        return false;
    }
}
