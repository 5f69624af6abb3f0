package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class CoordinateSearchTest {
    private static final int TASKS = 100;

    private static Search run(CoordinateSearch solver, Problem problem, Budget budget) {
        Search search = solver.start(problem, budget, Rng.of(1, "coordinate search"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    /** One sweep: every task tries its options once. */
    @Test
    void oneSweepSolvesASeparableFloorEncodingExactly() {
        for (int options = 2; options <= 5; options++) {
            SeparableChoice problem = SeparableChoice.byFloor(TASKS, options, Rng.of(1, "floor", options));
            int probes = Math.max(3, options);
            Search search = run(new CoordinateSearch(2, probes, 0.1), problem, Budget.ofGenerations(1));
            assertThat(search.champion().objective()).isCloseTo(problem.optimum(), within(1e-9));
            assertThat(search.evaluations()).isEqualTo(2 + (long) probes * TASKS);
        }
    }

    @Test
    void theDefaultSolvesSeparableProblemsOfUpToFiveOptionsExactly() {
        for (int options = 2; options <= 5; options++) {
            SeparableChoice problem = SeparableChoice.byFloor(TASKS, options, Rng.of(2, "floor", options));
            Search search = run(CoordinateSearch.DEFAULT, problem, Budget.ofEvaluations(600));
            assertThat(search.champion().objective()).isCloseTo(problem.optimum(), within(1e-9));
        }
    }

    /** 3 probes suffice for any number of options, at a quarter of VELO's 25 050 evaluations. */
    @Test
    void aFewSweepsSolveASeparableArgmaxEncodingExactly() {
        for (int options = 2; options <= 5; options++) {
            for (int instance = 0; instance < 5; instance++) {
                SeparableChoice problem =
                        SeparableChoice.byArgmax(TASKS, options, Rng.of(1, "argmax", options, instance));
                Search search = run(new CoordinateSearch(10, 3, 0.1), problem, Budget.ofEvaluations(6000));
                assertThat(search.champion().objective()).isCloseTo(problem.optimum(), within(1e-9));
            }
        }
    }

    @Test
    void refinesAContinuousOptimum() {
        Search search = run(CoordinateSearch.DEFAULT, ReferenceFunction.SHIFTED_SPHERE, Budget.ofEvaluations(5000));
        assertThat(search.champion().objective()).isLessThan(1e-9);
    }

    /** Pairs of genes: both below 1/2 are worth 1, both above 0, mixed ones 2. One gene at a time can not leave 1. */
    @Test
    void startsAgainWhereOneGeneAtATimeCanNotImprove() {
        Problem pairs = new Problem() {
            @Override
            public Box box() {
                return Box.cube(8, 0, 1);
            }

            @Override
            public double penalty() {
                return 1;
            }

            @Override
            public void evaluate(Population batch, int row) {
                double sum = 0;
                for (int j = batch.offset(row); j < batch.offset(row) + 8; j += 2) {
                    boolean first = batch.genes()[j] > 0.5;
                    boolean second = batch.genes()[j + 1] > 0.5;
                    sum += first != second ? 2 : first ? 0 : 1;
                }
                batch.score(row, sum, 0);
            }

            @Override
            public void sample(Population population, Rng rng) {
                // all rows stay at 0, from where no single gene improves
            }
        };
        CoordinateSearch solver = new CoordinateSearch(2, 3, 0.3);
        assertThat(run(solver, pairs, Budget.ofGenerations(2)).champion().objective())
                .isEqualTo(4);
        assertThat(run(solver, pairs, Budget.ofEvaluations(5000)).champion().objective())
                .isZero();
    }

    @Test
    void anImmigrantBetterThanTheCurrentCandidateIsDescendedFrom() {
        SeparableChoice problem = SeparableChoice.byFloor(TASKS, 3, Rng.of(1, "immigrant"));
        Search search = CoordinateSearch.DEFAULT.start(problem, Budget.ofGenerations(9), Rng.of(1, "immigrant"));
        search.step(problem);
        Population migrant = new Population(1, TASKS);
        migrant.score(0, -1, 0);
        search.immigrate(migrant);
        search.step((batch, from, to) -> {
            for (int row = from; row < to; row++) {
                assertThat(nonZeros(batch, row)).isEqualTo(1);
                batch.score(row, 0, 0);
            }
        });
    }

    private static int nonZeros(Population batch, int row) {
        int count = 0;
        for (int j = 0; j < batch.dimension(); j++) {
            count += batch.genes()[batch.offset(row) + j] != 0 ? 1 : 0;
        }
        return count;
    }
}
