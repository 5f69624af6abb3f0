package org.skerry.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class ChoiceEncodingTest {
    private static final int MAX_TASKS = 6;
    private static final int MAX_OPTIONS = 5;

    /** Enough genes for any encoding of {@link #orders()}. */
    private static final int MAX_DIMENSION = MAX_TASKS * MAX_OPTIONS;

    @Provide
    Arbitrary<int[][]> orders() {
        return Arbitraries.integers()
                .between(1, MAX_OPTIONS)
                .flatMap(options ->
                        Arbitraries.shuffle(IntStream.range(0, options).boxed().toList()))
                .map(order -> order.stream().mapToInt(Integer::intValue).toArray())
                .array(int[][].class)
                .ofMinSize(1)
                .ofMaxSize(MAX_TASKS);
    }

    /** Genes in and out of any box, and what is no number. */
    @Provide
    Arbitrary<Double> anyGene() {
        return Arbitraries.oneOf(
                Arbitraries.doubles().between(-2, 7),
                Arbitraries.doubles(),
                Arbitraries.of(Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY, -0.0));
    }

    /** Few values, so that ties are common. */
    @Provide
    Arbitrary<Double> coarseGene() {
        return Arbitraries.of(0.0, 0.25, 0.5, 1.0);
    }

    @Property(seed = "1")
    void everyPointDecodes(
            @ForAll ChoiceForm form,
            @ForAll("orders") int[][] order,
            @ForAll @Size(MAX_DIMENSION) List<@From("anyGene") Double> point) {
        ChoiceEncoding encoding = ChoiceEncoding.of(form, order);

        int[] choice = decoded(encoding, toArray(point), 0);

        for (int task = 0; task < order.length; task++) {
            assertThat(choice[task]).isBetween(0, order[task].length - 1);
        }
    }

    @Property(seed = "1")
    void choosingForOneTaskLeavesTheOthers(
            @ForAll ChoiceForm form,
            @ForAll("orders") int[][] order,
            @ForAll @Size(MAX_DIMENSION) List<@From("anyGene") Double> values,
            @ForAll @IntRange(max = 1000) int pick) {
        ChoiceEncoding encoding = ChoiceEncoding.of(form, order);
        double[] genes = new double[encoding.box().dimension() + 1];
        Arrays.setAll(genes, k -> values.get(k % values.size()));
        int[] before = new int[order.length];
        encoding.decode(genes, 1, before);
        int task = pick % order.length;
        for (int option = 0; option < encoding.options(task); option++) {
            encoding.choose(task, option, genes, 1);
            before[task] = option;
            int[] after = new int[order.length];
            encoding.decode(genes, 1, after);
            assertThat(after).containsExactly(before);
        }
        assertThat(genes[0]).isEqualTo(values.get(0));
    }

    @Property(seed = "1")
    void everyPositionStandsForTheOptionOfTheOrder(@ForAll ChoiceForm form, @ForAll("orders") int[][] order) {
        ChoiceEncoding encoding = ChoiceEncoding.of(form, order);
        double[] genes = new double[encoding.box().dimension()];
        int firstGene = 0;
        for (int task = 0; task < order.length; task++) {
            int[] options = new int[order[task].length];
            for (int position = 0; position < options.length; position++) {
                Arrays.fill(genes, 0);
                if (form == ChoiceForm.ONE_HOT) {
                    genes[firstGene + position] = 0.5;
                } else {
                    genes[task] = position;
                }
                options[position] = encoding.option(genes, 0, task);
            }
            assertThat(options).isEqualTo(order[task]);
            firstGene += options.length;
        }
    }

    @Property(seed = "1")
    void theGreatestGeneWinsAndTheLowestIndexOnTies(
            @ForAll("orders") int[][] order, @ForAll @Size(MAX_DIMENSION) List<@From("coarseGene") Double> point) {
        int[] choice = decoded(ChoiceEncoding.of(ChoiceForm.ONE_HOT, order), toArray(point), 0);

        int firstGene = 0;
        for (int task = 0; task < order.length; task++) {
            List<Double> row = point.subList(firstGene, firstGene + order[task].length);
            assertThat(choice[task]).isEqualTo(order[task][row.indexOf(Collections.max(row))]);
            firstGene += order[task].length;
        }
    }

    @Property(seed = "1")
    void theBoundsOfFloorAreTheFirstAndTheLastPosition(@ForAll("orders") int[][] order) {
        ChoiceEncoding encoding = ChoiceEncoding.of(ChoiceForm.FLOOR, order);
        for (int task = 0; task < order.length; task++) {
            int options = order[task].length;
            assertThat(encoding.box().lower(task)).isEqualTo(0);
            assertThat(encoding.box().upper(task)).isEqualTo(options);

            double[] genes = new double[order.length];
            assertThat(encoding.option(genes, 0, task)).isEqualTo(order[task][0]);
            genes[task] = Math.nextDown((double) options);
            assertThat(encoding.option(genes, 0, task)).isEqualTo(order[task][options - 1]);
            genes[task] = options;
            assertThat(encoding.option(genes, 0, task)).isEqualTo(order[task][options - 1]);
        }
    }

    @Property(seed = "1")
    void anEncodedChoiceDecodesToItself(
            @ForAll ChoiceForm form,
            @ForAll("orders") int[][] order,
            @ForAll @Size(MAX_TASKS) int[] any,
            @ForAll @IntRange(min = 1, max = 7) int offset) {
        ChoiceEncoding encoding = ChoiceEncoding.of(form, order);
        int[] choice = new int[order.length];
        Arrays.setAll(choice, task -> Math.floorMod(any[task], order[task].length));
        int dimension = encoding.box().dimension();
        double[] genes = new double[offset + dimension + 1];
        Arrays.fill(genes, 9);

        encoding.encode(choice, genes, offset);

        assertThat(encoding.box().contains(genes, offset)).isTrue();
        assertThat(decoded(encoding, genes, offset)).isEqualTo(choice);
        assertThat(Arrays.copyOf(genes, offset)).containsOnly(9);
        assertThat(genes[offset + dimension]).isEqualTo(9);
    }

    @Example
    void theShapesAreThoseOfTheOrder() {
        int[][] order = {{0, 1, 2}, {1, 0}};

        ChoiceEncoding oneHot = ChoiceEncoding.of(ChoiceForm.ONE_HOT, order);
        ChoiceEncoding floor = ChoiceEncoding.of(ChoiceForm.FLOOR, order);

        assertThat(oneHot.tasks()).isEqualTo(2);
        assertThat(oneHot.options(0)).isEqualTo(3);
        assertThat(oneHot.options(1)).isEqualTo(2);
        assertThat(oneHot.box().dimension()).isEqualTo(5);
        assertThat(oneHot.box().upper(4)).isEqualTo(1);
        assertThat(floor.box().dimension()).isEqualTo(2);
    }

    @Example
    void anOrderMustBeAPermutation() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceEncoding.of(ChoiceForm.FLOOR, new int[][] {{0, 1}, {0, 2}}))
                .withMessage("the order of the options of task 1 ([0, 2]) must be a permutation of 0 .. options - 1, "
                        + "with at least 1 option");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceEncoding.of(ChoiceForm.FLOOR, new int[][] {{}}))
                .withMessageContaining("task 0 ([])");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChoiceEncoding.of(ChoiceForm.FLOOR, new int[0][]))
                .withMessage("an encoding of choices needs at least 1 task");
    }

    @Example
    void onlyAnOptionOfEveryTaskCanBeEncoded() {
        ChoiceEncoding encoding = ChoiceEncoding.of(ChoiceForm.FLOOR, new int[][] {{0, 1, 2}, {1, 0}});

        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.encode(new int[] {0, 2}, new double[2], 0))
                .withMessage("the option of task 1 (2) must lie in [0, 1]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> encoding.encode(new int[] {0}, new double[2], 0))
                .withMessage("a choice has one option for each of 2 tasks, not 1");
    }

    private static int[] decoded(ChoiceEncoding encoding, double[] genes, int offset) {
        int[] choice = new int[encoding.tasks()];
        encoding.decode(genes, offset, choice);
        return choice;
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
