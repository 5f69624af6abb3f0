package org.skerry.data.generate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.encoding.ChoiceForm;
import org.skerry.exact.Reference;
import org.skerry.exact.Reference.Kind;
import org.skerry.exact.References;
import org.skerry.problem.endedge.Allocation;
import org.skerry.problem.endedge.Backhaul;
import org.skerry.problem.endedge.EndEdge;
import org.skerry.problem.endedge.EndEdgeInstance;
import org.skerry.problem.endedge.OptionOrder;

class EndEdgeGeneratorTest {
    private static final int INSTANCES = 30;
    private static final int[] DATA_SETS = {600, 800, 1000, 1200, 1400, 1600, 1800, 2000, 2500, 3000};

    private static EndEdge family(int tasks, Backhaul backhaul, Allocation allocation) {
        return new EndEdge(
                tasks, 50, backhaul, allocation, 2, 10, 0.1, 0.1, 1, 1, ChoiceForm.FLOOR, OptionOrder.PERMUTED, 10);
    }

    private static EndEdgeInstance instance(int tasks, Backhaul backhaul, int index) {
        return Instances.generate(family(tasks, backhaul, Allocation.SQRT), 1, index);
    }

    private static double[] column(int count, IntToDoubleFunction column) {
        return IntStream.range(0, count).mapToDouble(column).toArray();
    }

    private static Map<Kind, Reference> references(EndEdgeInstance instance) {
        return References.of(instance).stream().collect(Collectors.toMap(Reference::kind, Function.identity()));
    }

    /** Sec. 5.1, with 1000 byte of 8 bit in a KB. */
    @Test
    void everyNumberIsAsSection51Says() {
        EndEdgeInstance instance = instance(3000, Backhaul.PAPER, 0);

        assertThat(column(3, instance.servers()::radiusMeters)).containsExactly(50, 30, 40);
        assertThat(column(3, instance.servers()::hertz)).containsExactly(150e9, 90e9, 120e9);
        assertThat(instance.network().bandwidthHertz()).isEqualTo(10e6);
        assertThat(instance.network().noiseWatts()).isEqualTo(1e-13);
        assertThat(instance.network().pathLoss()).isEqualTo(4);
        assertThat(instance.network().cloudHertz()).isEqualTo(20e9);
        assertThat(instance.devices().count()).isEqualTo(50);
        assertThat(column(50, instance.devices()::hertz)).containsOnly(0.5e9, 0.6e9, 0.8e9, 1e9);
        assertThat(column(50, instance.devices()::energyLimitJoules)).containsOnly(10);
        assertThat(column(3000, instance.tasks()::cycles)).containsOnly(1e9, 2e9, 3e9, 4e9, 5e9);
        assertThat(column(3000, instance.tasks()::deadlineSeconds)).containsOnly(2);
        double[] bits = column(3000, instance.tasks()::bits);
        // Of 3000 uniform values the least and the greatest are within 0.5 % of the ends, each but for 3e-7 of all
        // samples.
        assertThat(Arrays.stream(bits).min().orElseThrow()).isBetween(4e6, 4.1e6);
        assertThat(Arrays.stream(bits).max().orElseThrow()).isBetween(23.9e6, 24e6);
    }

    /** Every alternative has the same chance: 600 of 3000 tasks, standard deviation 22; 4 of them. */
    @Test
    void cyclesAreDrawnEvenly() {
        EndEdgeInstance instance = instance(3000, Backhaul.PAPER, 0);

        for (double cycles : new double[] {1e9, 2e9, 3e9, 4e9, 5e9}) {
            assertThat(Arrays.stream(column(3000, instance.tasks()::cycles))
                            .filter(value -> value == cycles)
                            .count())
                    .isBetween(512L, 688L);
        }
    }

    @Test
    void everyDeviceIsCoveredAndServersOverlap() {
        int coveredTwice = 0;
        for (int index = 0; index < INSTANCES; index++) {
            EndEdgeInstance instance = instance(600, Backhaul.PAPER, index);
            for (int device = 0; device < 50; device++) {
                int here = device;
                long covering = IntStream.range(0, 3)
                        .filter(server -> instance.covers(server, here))
                        .count();
                assertThat(covering).isPositive();
                coveredTwice += covering > 1 ? 1 : 0;
            }
        }
        // 17.56 % of devices by Monte Carlo with NumPy; of 1500 that is 263, standard deviation 15; 4 of them.
        assertThat(coveredTwice).isBetween(203, 323);
    }

    @Test
    void tasksAreSpreadEvenlyOverDevices() {
        assertThat(tasksOfDevices(600)).containsOnly(12);
        assertThat(tasksOfDevices(3000)).containsOnly(60);
        assertThat(tasksOfDevices(70)).containsOnly(1, 2);
        assertThat(Arrays.stream(tasksOfDevices(30)).sum()).isEqualTo(30);
    }

    private static int[] tasksOfDevices(int tasks) {
        EndEdgeInstance instance = instance(tasks, Backhaul.PAPER, 0);
        int[] count = new int[50];
        for (int task = 0; task < tasks; task++) {
            count[instance.tasks().device(task)]++;
        }
        return count;
    }

    /**
     * Mean objective per task of simple plans of SM_1. On the devices by hand: 3 Gcycles times the mean of 1/f and of 5 f^2,
     * 4.4375 + 8.4375. In the cloud: 1.1 (14 Mbit (E[1/r] + 1/W) + 3 / 20) with E[1/r] = 4.679e-9 s/bit from 4e6 devices
     * drawn with NumPy. 4 standard errors of 30 instances each.
     */
    @ParameterizedTest
    @CsvSource({
        "PAPER, ALL_LOCAL, 12.875, 0.49",
        "PAPER, ALL_CLOUD, 0.39106, 0.0045",
        "BALANCED, ALL_CLOUD, 1.00706, 0.0131"
    })
    void simplePlansHaveTheMeansThatFollowFromSection51(Backhaul backhaul, Kind kind, double mean, double deviation) {
        assertThat(perTask(backhaul, kind)).isCloseTo(mean, within(4 * deviation / Math.sqrt(INSTANCES)));
    }

    /**
     * Lower bound per task of SM_1, and how far the plan that sends everything to the cloud is above it, against a
     * separate implementation in NumPy: 0.384 and 2.8 % with 100 Mbit/s, 0.891 and 14 % with 20 Mbit/s, from few
     * instances; 4 standard deviations of a mean of two.
     */
    @ParameterizedTest
    @CsvSource({"PAPER, 0.384, 0.0045, 0.028, 0.001", "BALANCED, 0.891, 0.0121, 0.140, 0.0053"})
    void boundsAgreeWithASeparateImplementation(
            Backhaul backhaul, double bound, double boundDeviation, double gap, double gapDeviation) {
        double lower = perTask(backhaul, Kind.LOWER_BOUND);

        assertThat(lower).isCloseTo(bound, within(4 * boundDeviation / Math.sqrt(2)));
        assertThat(perTask(backhaul, Kind.ALL_CLOUD) / lower - 1)
                .isCloseTo(gap, within(4 * gapDeviation / Math.sqrt(2)));
    }

    private static double perTask(Backhaul backhaul, Kind kind) {
        return IntStream.range(0, INSTANCES)
                .mapToDouble(index ->
                        references(instance(600, backhaul, index)).get(kind).value() / 600)
                .average()
                .orElseThrow();
    }

    /**
     * The best known plan is within 0.05 % of the bound in every data set, so these instances are solved to that. Where
     * 3000 tasks share the links the plans that are known are late, and there is no such reference.
     */
    @ParameterizedTest
    @EnumSource(Backhaul.class)
    void boundAndBestKnownPlanEncloseTheOptimum(Backhaul backhaul) {
        for (int tasks : DATA_SETS) {
            Map<Kind, Reference> references = references(instance(tasks, backhaul, 0));
            double bound = references.get(Kind.LOWER_BOUND).value();
            if (backhaul == Backhaul.CONGESTED && tasks == 3000) {
                assertThat(references).doesNotContainKey(Kind.BEST_KNOWN);
            } else {
                assertThat(references.get(Kind.BEST_KNOWN).value()).isBetween(bound, 1.0005 * bound);
            }
        }
    }

    /** If this fails, the same seed gives other instances than before: raise the revision of the family. */
    @Test
    void theSameSeedGivesTheSameInstanceForEver() {
        assertThat(instance(600, Backhaul.PAPER, 0).id()).isEqualTo("endedge-600-336671be71a2ece2863d67f8079817d8");
    }

    @Test
    void allViewsOfAnInstanceShareItsDraws() {
        EndEdgeInstance paper = instance(600, Backhaul.PAPER, 0);
        Set<String> ids = new HashSet<>();
        for (Backhaul backhaul : Backhaul.values()) {
            for (Allocation allocation : Allocation.values()) {
                EndEdgeInstance view = Instances.generate(family(600, backhaul, allocation), 1, 0);
                ids.add(view.id());
                assertThat(column(600, view.tasks()::bits)).isEqualTo(column(600, paper.tasks()::bits));
                assertThat(column(50, view.devices()::xMeters)).isEqualTo(column(50, paper.devices()::xMeters));
                assertThat(view.network().link()).isEqualTo(backhaul.link());
                assertThat(view.network().linkBitsPerSecond()).isEqualTo(backhaul.bitsPerSecond());
                assertThat(view.allocation()).isEqualTo(allocation);
            }
        }
        assertThat(ids).hasSize(Backhaul.values().length * Allocation.values().length);
    }
}
