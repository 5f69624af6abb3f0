package org.skerry.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.skerry.exact.Reference.Kind;
import org.skerry.problem.Instance;
import org.skerry.problem.vehicular.TwoTasks;
import org.skerry.problem.vehicular.VehicularInstance;

class VehicularReferencesTest {
    private static final int MAX_TASKS = 8;
    private static final int COLUMNS = 7;

    private static double value(Kind kind, Instance instance) {
        return References.of(instance).stream()
                .filter(reference -> reference.kind() == kind)
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Example
    void twoTasksByHand() {
        // Energies {2, 9, 16.5} and {16, 8.5, 5} J.
        VehicularInstance instance = TwoTasks.instance();

        assertThat(value(Kind.OPTIMUM, instance)).isEqualTo(2 + 5);
        assertThat(value(Kind.ALL_LOCAL, instance)).isEqualTo(2 + 16);
        assertThat(value(Kind.ALL_EDGE, instance)).isEqualTo(9 + 8.5);
        assertThat(value(Kind.ALL_CLOUD, instance)).isEqualTo(16.5 + 5);
        assertThat(value(Kind.GREEDY, instance)).isEqualTo(2 + 5);
        assertThat(value(Kind.RANDOM_MEAN, instance)).isEqualTo((27.5 + 29.5) / 3);
    }

    @Example
    void everyReferenceIsCertifiedAndNamed() {
        List<Reference> references = References.of(TwoTasks.instance());

        assertThat(references)
                .allMatch(Reference::certified)
                .noneMatch(reference -> reference.method().isEmpty());
        assertThat(references)
                .extracting(reference -> reference.kind().label())
                .containsExactly("optimum", "all_local", "all_edge", "all_cloud", "greedy", "random_mean");
    }

    @Property(seed = "1", tries = 60)
    void theOptimumIsTheLeastOfAllPlansAndTheRandomMeanTheirMean(
            @ForAll @IntRange(min = 1, max = MAX_TASKS) int tasks,
            @ForAll @Size(COLUMNS * MAX_TASKS) List<@DoubleRange(max = 1e6) Double> numbers) {
        VehicularInstance instance = instance(tasks, numbers);
        int[] plan = new int[tasks];
        double least = Double.POSITIVE_INFINITY;
        double sum = 0;
        int plans = 0;
        do {
            double joules = instance.energyJoules(plan);
            least = Math.min(least, joules);
            sum += joules;
            plans++;
        } while (next(plan));

        assertThat(plans).isEqualTo((int) Math.pow(3, tasks));
        assertThat(value(Kind.OPTIMUM, instance)).isEqualTo(least);
        assertThat(value(Kind.GREEDY, instance)).isEqualTo(least);
        // 6561 additions of numbers of one sign: relative rounding error below 6561 * 2^-53 < 1e-12.
        assertThat(value(Kind.RANDOM_MEAN, instance)).isCloseTo(sum / plans, within(1e-12 * sum / plans));
    }

    private static VehicularInstance instance(int tasks, List<Double> numbers) {
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

    @Example
    void anInstanceOfAnUnknownFamilyHasNoReferences() {
        Instance unknown = () -> "unknown-1";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> References.of(unknown))
                .withMessage("no references are known for instances like unknown-1");
    }

    @Example
    void onlyTheOptimumAndTheLowerBoundBound() {
        assertThat(Arrays.stream(Kind.values()).filter(Kind::bounds)).containsExactly(Kind.OPTIMUM, Kind.LOWER_BOUND);
    }
}
