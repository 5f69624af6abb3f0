package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.encoding.ChoiceEncoding;
import org.skerry.encoding.ChoiceForm;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Choices;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class LocalSearchTest {
    private static Search run(LocalSearch solver, Problem problem, long evaluations) {
        Search search = solver.start(problem, Budget.ofEvaluations(evaluations), Rng.of(1, "local-search"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    /**
     * 200 moves: a task that is not at its best option has a move that improves, so after one round of moves every task
     * has improved, after two all are at their best. The sample of 2 comes first.
     */
    @Test
    void twoRoundsSolveSeparableChoicesOfThreeOptionsUnderEitherEncoding() {
        for (SeparableChoice problem : List.of(
                SeparableChoice.byFloor(100, 3, Rng.of(1, "floor")),
                SeparableChoice.byArgmax(100, 3, Rng.of(1, "argmax")))) {
            assertThat(run(LocalSearch.DEFAULT, problem, 402).champion().objective())
                    .isCloseTo(problem.optimum(), within(1e-9));
        }
    }

    /** Steps of 100 halved 19 times are 1.9e-4, so every gene is within half of that of its optimum. */
    @Test
    void stepsAreHalvedDownToTheLeastSize() {
        assertThat(run(LocalSearch.DEFAULT, ReferenceFunction.SHIFTED_SPHERE, 10_000)
                        .champion()
                        .objective())
                .isLessThan(30 * 1e-8);
        LocalSearch coarse = new LocalSearch(50, 1.0 / 4, 4);
        assertThat(run(coarse, ReferenceFunction.SHIFTED_SPHERE, 10_000)
                        .champion()
                        .objective())
                .isGreaterThan(1);
    }

    /** Two tasks of two options: both at 0 give 1, both at 1 give 0, unlike ones 2; so (0, 0) is a local optimum. */
    private static final class Trap implements Problem, DiscreteGenes {
        private final ChoiceEncoding encoding = ChoiceEncoding.of(ChoiceForm.FLOOR, new int[][] {{0, 1}, {0, 1}});
        private final List<Double> seen = new ArrayList<>();

        @Override
        public Box box() {
            return encoding.box();
        }

        @Override
        public Choices choices() {
            return encoding;
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void sample(Population population, Rng rng) {
            Arrays.fill(population.genes(), 0);
        }

        @Override
        public void evaluate(Population batch, int row) {
            int one = encoding.option(batch.genes(), batch.offset(row), 0);
            int two = encoding.option(batch.genes(), batch.offset(row), 1);
            seen.add(one == two ? 1.0 - one : 2.0);
            batch.score(row, seen.get(seen.size() - 1), 0);
        }
    }

    @Test
    void aLocalOptimumIsKnownAfterOneRoundAndLeftByAKick() {
        Trap trap = new Trap();
        Search search = new LocalSearch(2, 1, 4).start(trap, Budget.ofEvaluations(100), Rng.of(1, "trap"));
        search.step(trap);
        search.step(trap);
        assertThat(trap.seen).containsExactly(1.0, 1.0, 2.0, 2.0);
        while (!search.isDone()) {
            search.step(trap);
        }
        assertThat(search.champion().objective()).isZero();
    }

    @Test
    void oneKickIsOneMove() {
        Trap trap = new Trap();
        Search search = new LocalSearch(3, 1, 1).start(trap, Budget.ofGenerations(1), Rng.of(1, "trap"));
        search.step(trap);
        search.step(trap);
        assertThat(trap.seen).containsExactly(1.0, 1.0, 2.0, 2.0, 2.0);
    }

    @Test
    void withoutKicksDescentsStartAnywhere() {
        assertThat(run(new LocalSearch(2, 1, 0), new Trap(), 100).champion().objective())
                .isZero();
    }

    @Test
    void aProblemOfOneOptionPerTaskIsStillSearchedToTheEndOfTheBudget() {
        SeparableChoice only = SeparableChoice.byFloor(3, 1, Rng.of(1, "only"));
        assertThat(run(LocalSearch.DEFAULT, only, 77).evaluations()).isEqualTo(77);
    }

    @Test
    void theDescentGoesOnFromAnImmigrant() {
        SeparableChoice problem = SeparableChoice.byFloor(50, 3, Rng.of(1, "immigrant"));
        Search search = new LocalSearch(10, 1, 4).start(problem, Budget.ofGenerations(11), Rng.of(1, "immigrant"));
        search.step(problem);
        search.step(problem);
        Search ahead = run(LocalSearch.DEFAULT, problem, 150);
        Population migrants = new Population(1, 50);
        migrants.copyFrom(ahead.population(), ahead.population().best(), 0);
        search.immigrate(migrants);
        search.immigrate(migrants);
        while (!search.isDone()) {
            search.step(problem);
        }
        assertThat(search.champion().objective()).isLessThan(migrants.objective(0));
    }
}
