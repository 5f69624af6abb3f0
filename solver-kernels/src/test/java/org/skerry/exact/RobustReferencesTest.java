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
import org.skerry.problem.vehicular.Risk;
import org.skerry.problem.vehicular.TwoTasks;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.problem.vehicular.VehicularRobustInstance;

class RobustReferencesTest {
    private static final int MAX_TASKS = 5;
    private static final int COLUMNS = 7;

    private static Map<Kind, Reference> references(VehicularRobustInstance instance) {
        return References.of(instance).stream().collect(Collectors.toMap(Reference::kind, Function.identity()));
    }

    private static VehicularRobustInstance twoTasks(double spread, Risk risk) {
        return new VehicularRobustInstance(TwoTasks.instance(), 70, 1, spread, 0.5, risk, 0.9);
    }

    /** Energies {2, 9, 16.5} and {16, 8.5, 5} J in every scenario. */
    @Example
    void twoTasksByHand() {
        for (Risk risk : Risk.values()) {
            Map<Kind, Reference> references = references(twoTasks(0, risk));

            assertThat(references.get(Kind.OPTIMUM).value()).isEqualTo(2 + 5);
            assertThat(references.get(Kind.GREEDY).value()).isEqualTo(2 + 5);
            assertThat(references.get(Kind.ALL_LOCAL).value()).isEqualTo(18);
            assertThat(references.get(Kind.ALL_EDGE).value()).isEqualTo(17.5);
            assertThat(references.get(Kind.ALL_CLOUD).value()).isEqualTo(21.5);
        }
        assertThat(references(twoTasks(0, Risk.MEAN)).get(Kind.RANDOM_MEAN).value())
                .isCloseTo(19, within(1e-12));
        assertThat(references(twoTasks(0, Risk.CVAR)).get(Kind.LOWER_BOUND).value())
                .isCloseTo(7, within(1e-11))
                .isLessThan(7);
    }

    @Example
    void referencesComeInTheOrderOfTheirKindsAndOnlyAnEstimateIsNotCertified() {
        assertThat(References.of(twoTasks(0.5, Risk.MEAN)))
                .extracting(reference -> reference.kind().label())
                .containsExactly("optimum", "all_local", "all_edge", "all_cloud", "greedy", "random_mean");
        List<Reference> references = References.of(twoTasks(0.5, Risk.CVAR));
        assertThat(references)
                .extracting(reference -> reference.kind().label())
                .containsExactly(
                        "optimum", "lower_bound", "all_local", "all_edge", "all_cloud", "greedy", "random_mean");
        assertThat(references)
                .allMatch(reference -> reference.certified() == (reference.kind() != Kind.RANDOM_MEAN))
                .noneMatch(reference -> reference.method().isEmpty());
    }

    /** Where the best plan is not proven, it and the bound enclose the optimum. */
    @Property(seed = "2000", tries = 300)
    void theOptimumIsTheLeastOfAllPlansOrEnclosed(
            @ForAll Risk risk,
            @ForAll @IntRange(min = 1, max = MAX_TASKS) int tasks,
            @ForAll @IntRange(min = 1, max = 150) int scenarios,
            @ForAll @DoubleRange(max = 1) double spread,
            @ForAll @DoubleRange(max = 1) double correlation,
            @ForAll @DoubleRange(max = 0.99) double level,
            @ForAll @Size(COLUMNS * MAX_TASKS) List<@DoubleRange(max = 100) Double> numbers) {
        VehicularRobustInstance instance =
                new VehicularRobustInstance(tasks(tasks, numbers), scenarios, 1, spread, correlation, risk, level);
        ScenarioEnergies energies = new ScenarioEnergies(instance);
        double least = Double.POSITIVE_INFINITY;
        int[] plan = new int[tasks];
        do {
            least = Math.min(least, energies.value(energies.totals(plan)));
        } while (next(plan));

        Map<Kind, Reference> references = references(instance);

        if (references.containsKey(Kind.OPTIMUM)) {
            assertThat(references.get(Kind.OPTIMUM).value()).isCloseTo(least, within(1e-12 * least));
        } else {
            assertThat(references.get(Kind.BEST_KNOWN).value()).isGreaterThanOrEqualTo(least);
        }
        if (risk == Risk.CVAR) {
            assertThat(references.get(Kind.LOWER_BOUND).value()).isLessThanOrEqualTo(least);
            assertThat(new RobustBound(instance, energies).waitAndSee()).isLessThanOrEqualTo(least);
        }
        assertThat(references.get(Kind.GREEDY).value()).isGreaterThanOrEqualTo(least);
    }

    private static VehicularInstance tasks(int tasks, List<Double> numbers) {
        double[][] c = new double[COLUMNS][tasks];
        for (int column = 0; column < COLUMNS; column++) {
            for (int task = 0; task < tasks; task++) {
                c[column][task] = numbers.get(column * MAX_TASKS + task);
            }
        }
        return new VehicularInstance(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);
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
}
