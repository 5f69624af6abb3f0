package org.skerry.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.data.generate.Instances;
import org.skerry.encoding.ChoiceProblem;
import org.skerry.exact.Reference;
import org.skerry.exact.References;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.ScenarioProblem;
import org.skerry.run.Catalogue;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;

/** What every problem of the catalogue promises, under every named alternative of its family. */
class ProblemContractTest {
    private static final int SIZE = 200;

    /** Every family of the catalogue with every combination of its parameters that are enums. */
    static Stream<ProblemFamily<?>> families() {
        return Catalogue.problems().values().stream().flatMap(family -> variants(family).stream());
    }

    private static List<ProblemFamily<?>> variants(ProblemFamily<?> family) {
        RecordComponent[] components = family.getClass().getRecordComponents();
        List<ProblemFamily<?>> variants = List.of(family);
        for (int c = 0; c < components.length; c++) {
            if (components[c].getType().isEnum()) {
                List<ProblemFamily<?>> more = new ArrayList<>();
                for (ProblemFamily<?> variant : variants) {
                    for (Object constant : components[c].getType().getEnumConstants()) {
                        more.add(with(variant, components, c, constant));
                    }
                }
                variants = more;
            }
        }
        return variants;
    }

    private static ProblemFamily<?> with(
            ProblemFamily<?> family, RecordComponent[] components, int changed, Object value) {
        try {
            Object[] values = new Object[components.length];
            for (int c = 0; c < components.length; c++) {
                values[c] = c == changed ? value : components[c].getAccessor().invoke(family);
            }
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            return family.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("a family is a public record", e);
        }
    }

    /** A family with an instance, and candidates of its problem: both ends of the box, and random ones. */
    private record Case<I extends Instance>(I instance, Problem problem, Population candidates) {
        static <I extends Instance> Case<I> of(ProblemFamily<I> family) {
            I instance = Instances.generate(family, 1, 0);
            Problem problem = family.problem(instance);
            Population candidates = new Population(SIZE, problem.box().dimension());
            problem.sample(candidates, Rng.of(1, "contract"));
            for (int j = 0; j < problem.box().dimension(); j++) {
                candidates.genes()[candidates.offset(0) + j] = problem.box().lower(j);
                candidates.genes()[candidates.offset(1) + j] = problem.box().upper(j);
            }
            return new Case<>(instance, problem, candidates);
        }

        Case<I> evaluated() {
            problem.evaluate(candidates, 0, SIZE);
            return this;
        }

        double[] genes(int row) {
            int from = candidates.offset(row);
            return Arrays.copyOfRange(candidates.genes(), from, from + candidates.dimension());
        }
    }

    private static void assertSameScores(Population actual, Population expected) {
        assertThat(actual.genes()).isEqualTo(expected.genes());
        for (int row = 0; row < SIZE; row++) {
            assertThat(actual.objective(row)).isEqualTo(expected.objective(row));
            assertThat(actual.violation(row)).isEqualTo(expected.violation(row));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void samplesLieInTheBox(ProblemFamily<?> family) {
        Case<?> sampled = Case.of(family);
        for (int row = 0; row < SIZE; row++) {
            assertThat(sampled.problem()
                            .box()
                            .contains(
                                    sampled.candidates().genes(),
                                    sampled.candidates().offset(row)))
                    .isTrue();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void scoresAreFiniteAndPenaltiesPositive(ProblemFamily<?> family) {
        Case<?> evaluated = Case.of(family).evaluated();

        assertThat(evaluated.problem().penalty()).isPositive().isFinite();
        for (int row = 0; row < SIZE; row++) {
            assertThat(evaluated.candidates().objective(row)).isFinite();
            assertThat(evaluated.candidates().violation(row)).isFinite().isNotNegative();
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aBatchEqualsItsRows(ProblemFamily<?> family) {
        Case<?> batch = Case.of(family).evaluated();
        Case<?> rows = Case.of(family);

        for (int row = SIZE - 1; row >= 0; row--) {
            rows.problem().evaluate(rows.candidates(), row);
        }

        assertSameScores(rows.candidates(), batch.candidates());
    }

    @ParameterizedTest
    @MethodSource("families")
    void parallelEqualsSerial(ProblemFamily<?> family) {
        Case<?> serial = Case.of(family).evaluated();
        Case<?> parallel = Case.of(family);
        int range = 7;

        IntStream.rangeClosed(0, SIZE / range)
                .parallel()
                .forEach(k ->
                        parallel.problem().evaluate(parallel.candidates(), k * range, Math.min(SIZE, (k + 1) * range)));

        assertSameScores(parallel.candidates(), serial.candidates());
    }

    /** Wherever, and in whatever order, the blocks of scenarios are computed. */
    @ParameterizedTest
    @MethodSource("families")
    void theOutcomesOfTheBlocksGiveTheScore(ProblemFamily<?> family) {
        Case<?> whole = Case.of(family).evaluated();
        if (Case.of(family).problem() instanceof ScenarioProblem problem) {
            double[][] outcomes = new double[SIZE][problem.scenarios()];
            IntStream.range(0, problem.blocks())
                    .parallel()
                    .forEach(block -> outcomes(problem, whole.candidates(), block, outcomes));
            Case<?> divided = Case.of(family);

            for (int row = SIZE - 1; row >= 0; row--) {
                problem.score(divided.candidates(), row, outcomes[row]);
            }

            assertSameScores(divided.candidates(), whole.candidates());
        }
    }

    private static void outcomes(ScenarioProblem problem, Population candidates, int block, double[][] outcomes) {
        double[] part = new double[1 + problem.scenarios(block)];
        for (int row = 0; row < SIZE; row++) {
            problem.outcomes(candidates, row, block, part, 1);
            System.arraycopy(part, 1, outcomes[row], ScenarioProblem.BLOCK * block, problem.scenarios(block));
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void noFeasibleCandidateIsBelowAReferenceThatBounds(ProblemFamily<?> family) {
        Case<?> evaluated = Case.of(family).evaluated();
        List<Reference> bounds = References.of(evaluated.instance()).stream()
                .filter(reference -> reference.kind().bounds())
                .toList();

        assertThat(bounds).isNotEmpty();
        for (int row = 0; row < SIZE; row++) {
            if (evaluated.candidates().violation(row) == 0) {
                double objective = evaluated.candidates().objective(row);
                assertThat(bounds).allMatch(bound -> bound.value() <= objective);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("families")
    void aDecisionIsFiniteAndRepeatable(ProblemFamily<?> family) {
        Case<?> evaluated = Case.of(family).evaluated();
        for (int row = 0; row < SIZE; row++) {
            double[] decision = evaluated.problem().decision(evaluated.genes(row));
            assertThat(decision).isNotEmpty();
            assertThat(Arrays.stream(decision).allMatch(Double::isFinite)).isTrue();
            assertThat(evaluated.problem().decision(evaluated.genes(row))).isEqualTo(decision);
        }
    }

    /** A candidate scores what its choice scores when it is written one-hot in the model's own order. */
    @ParameterizedTest
    @MethodSource("families")
    void aChoiceDecidesTheScoreWhateverTheEncoding(ProblemFamily<?> family) {
        Case<?> evaluated = Case.of(family).evaluated();
        if (evaluated.problem() instanceof ChoiceProblem problem) {
            ChoiceProblem view = problem.oneHot();
            int options = problem.options();
            Population oneHot = new Population(1, problem.tasks() * options);
            for (int row = 0; row < SIZE; row++) {
                int[] choice = problem.choice(evaluated.genes(row));
                Arrays.fill(oneHot.genes(), 0);
                for (int task = 0; task < choice.length; task++) {
                    oneHot.genes()[task * options + choice[task]] = 1;
                }
                view.evaluate(oneHot, 0);

                assertThat(view.choice(oneHot.genes())).isEqualTo(choice);
                assertThat(view.decision(oneHot.genes())).isEqualTo(problem.decision(evaluated.genes(row)));
                assertThat(oneHot.objective(0)).isEqualTo(evaluated.candidates().objective(row));
                assertThat(oneHot.violation(0)).isEqualTo(evaluated.candidates().violation(row));
            }
        }
    }

    /** What is said of a problem's choices is what it decides by, so that solvers can learn and move options. */
    @ParameterizedTest
    @MethodSource("families")
    void aProblemOfChoicesTellsOfThem(ProblemFamily<?> family) {
        Case<?> cases = Case.of(family);
        if (cases.problem() instanceof ChoiceProblem problem) {
            Choices choices = ((DiscreteGenes) problem).choices();
            for (int row = 0; row < SIZE; row++) {
                double[] genes = cases.genes(row);
                assertThat(IntStream.range(0, choices.tasks())
                                .map(task -> choices.option(genes, 0, task))
                                .toArray())
                        .isEqualTo(problem.choice(genes));
            }
        }
    }

    /** Any move of a local search stays in the box, and one that says that it changes nothing does not. */
    @ParameterizedTest
    @MethodSource("families")
    void movesStayInTheBoxAndTellWhetherTheyChange(ProblemFamily<?> family) {
        Case<?> cases = Case.of(family);
        Neighbourhood neighbourhood = Neighbourhood.of(cases.problem());
        Rng rng = Rng.of(2, "contract");
        int changed = 0;
        for (int row = 0; row < SIZE; row++) {
            double[] before = cases.genes(row);
            double[] genes = before.clone();
            boolean moved = neighbourhood.move(rng.nextInt(neighbourhood.moves()), 1 - rng.nextDouble(), genes, 0);
            assertThat(cases.problem().box().contains(genes, 0)).isTrue();
            assertThat(moved || Arrays.equals(genes, before)).isTrue();
            changed += moved ? 1 : 0;
        }
        assertThat(changed).isGreaterThan(SIZE / 2);
    }

    @ParameterizedTest
    @MethodSource("families")
    void evaluationAllocatesNothing(ProblemFamily<?> family) {
        Case<?> warm = Case.of(family).evaluated();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        threads.getCurrentThreadAllocatedBytes();

        long before = threads.getCurrentThreadAllocatedBytes();
        warm.evaluated();
        long allocated = threads.getCurrentThreadAllocatedBytes() - before;

        // An object per row would be at least 16 bytes for each of 200 rows.
        assertThat(allocated).isLessThan(16L * SIZE);
    }
}
