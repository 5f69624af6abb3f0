package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.skerry.run.Overlay;
import org.skerry.search.Box;
import org.skerry.search.Branch;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.StopReason;

class AceIvyTest {
    /** The sphere on [-100, 100]^30 less 10^6, so that every objective is negative. */
    private static final Problem NEGATIVE = new Problem() {
        @Override
        public Box box() {
            return ReferenceFunction.SPHERE.box();
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            ReferenceFunction.SPHERE.evaluate(batch, row);
            batch.score(row, batch.objective(row) - 1e6, 0);
        }
    };

    private static AceIvy with(AceIvy solver, Map<String, ?> changes) {
        return Overlay.apply("ace-ivy", solver, changes);
    }

    private static AceIvy with(ClimbingThreshold threshold) {
        return AceIvy.PUBLISHED.with(
                threshold, SpreadingStep.MULTIPLICATIVE, BoundaryRule.PUBLISHED, PenaltySchedule.DECREASING);
    }

    private static Search run(AceIvy solver, Problem problem, Budget budget) {
        Search search = solver.start(problem, budget, Rng.of(23, "ace-ivy"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    private static double climbingRate(AceIvy solver, Problem problem) {
        return branch(run(solver, problem, Budget.ofGenerations(200)), "climb").rate();
    }

    private static Branch branch(Search search, String name) {
        return search.branches().stream()
                .filter(branch -> branch.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Eqs. 20, 21: beta_t is at most 1, so f_i >= f_B >= beta_t f_B as long as objectives are positive. */
    @Test
    void aPositiveObjectiveLeavesTheClimbingBranchOfEq23Dead() {
        for (ReferenceFunction function : ReferenceFunction.values()) {
            assertThat(climbingRate(AceIvy.PUBLISHED, function)).isZero();
        }
        assertThat(climbingRate(AceIvy.PUBLISHED, NEGATIVE)).isGreaterThan(0.5);
    }

    /** Of 9 generations of 80 candidates each, resizing after the 100th, a part of 0.3 is drawn by Eq. 24. */
    @Test
    void everyCandidateThatIsNotDrawnAroundTheLeaderClimbsOrSpreads() {
        Search search = run(AceIvy.PUBLISHED, ReferenceFunction.SPHERE, Budget.ofGenerations(9));
        Branch local = branch(search, "local-search");
        assertThat(local.faced()).isEqualTo(9 * 80);
        assertThat(branch(search, "climb").faced()).isEqualTo(local.faced() - local.taken());
        // 0.3 of 720 with a standard deviation of 12
        assertThat(local.taken()).isBetween(180L, 252L);
    }

    /**
     * The sum of (x_j - 1)^2 on [-5, 5]^6 with a violation of 1 + sum x_j where that sum is positive. At the feasible
     * optimum, 0, the objective is 6; without the constraint it is 0, for a violation of 7, which costs 140 at the
     * problem's penalty of 20 and 0.7 at the last of Eq. 18.
     */
    @Test
    void theFallingPenaltyEndsWithAnInfeasibleLeaderAndTheConstantOneWithAFeasible() {
        Problem problem = new Problem() {
            @Override
            public Box box() {
                return Box.cube(6, -5, 5);
            }

            @Override
            public double penalty() {
                return 20;
            }

            @Override
            public void evaluate(Population batch, int row) {
                double sum = 0;
                double squares = 0;
                for (int j = 0; j < 6; j++) {
                    double x = batch.genes()[batch.offset(row) + j];
                    sum += x;
                    squares += (x - 1) * (x - 1);
                }
                batch.score(row, squares, sum > 0 ? 1 + sum : 0);
            }
        };
        Search printed = run(AceIvy.PUBLISHED, problem, Budget.ofGenerations(300));
        Search repaired = run(AceIvy.REPAIRED, problem, Budget.ofGenerations(300));
        assertThat(printed.leader().feasible()).isFalse();
        assertThat(printed.champion().feasible()).isTrue();
        assertThat(repaired.leader().feasible()).isTrue();
        assertThat(repaired.champion().feasible()).isTrue();
    }

    @Test
    void everyOtherThresholdBringsTheClimbingBranchToLife() {
        for (ClimbingThreshold threshold : ClimbingThreshold.values()) {
            if (threshold != ClimbingThreshold.PUBLISHED) {
                assertThat(climbingRate(with(threshold), ReferenceFunction.SHIFTED_SPHERE))
                        .isPositive();
            }
        }
    }

    /** f_B = 8, f_worst = 20, beta_t = 3/4. */
    @Test
    void thresholdsAreThoseOfTheirFormulas() {
        Rng rng = Rng.of(21, "threshold");
        assertThat(ClimbingThreshold.PUBLISHED.value(8, 20, 0.75, rng)).isEqualTo(6);
        assertThat(ClimbingThreshold.IVY.value(8, 20, 0.75, rng)).isBetween(8.0, 12.0);
        assertThat(ClimbingThreshold.TOLERANCE.value(8, 20, 0.75, rng)).isCloseTo(8 + 8 / 3.0, within(1e-12));
        assertThat(ClimbingThreshold.TOLERANCE.value(-8, 20, 0.75, rng)).isCloseTo(-8 + 8 / 3.0, within(1e-12));
        assertThat(ClimbingThreshold.SCALED.value(8, 20, 0.75, rng)).isEqualTo(17);
    }

    /** Eq. 25 on [10, 20], where the rim is 0.5 wide and its genes go to 10.2 and 19.8. */
    @Test
    void boundariesAreThoseOfEq25() {
        Box box = Box.cube(1, 10, 20);
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 9)).isCloseTo(10.8, within(1e-12));
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 22)).isCloseTo(18.4, within(1e-12));
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, -10)).isEqualTo(20);
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 10)).isCloseTo(10.2, within(1e-12));
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 10.4)).isCloseTo(10.2, within(1e-12));
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 20)).isCloseTo(19.8, within(1e-12));
        assertThat(BoundaryRule.PUBLISHED.apply(box, 0, 15)).isEqualTo(15);
        assertThat(BoundaryRule.CLAMP.apply(box, 0, 10)).isEqualTo(10);
        assertThat(BoundaryRule.CLAMP.apply(box, 0, 9)).isEqualTo(10);
        assertThat(BoundaryRule.CLAMP.apply(box, 0, 22)).isEqualTo(20);
    }

    /** The optimum of sum x_j on [0, 1]^5 is the corner 0. */
    @Test
    void anOptimumOnABoundIsReachedOnlyByTheClampedBoundary() {
        Problem corner = new Problem() {
            @Override
            public Box box() {
                return Box.cube(5, 0, 1);
            }

            @Override
            public double penalty() {
                return 1;
            }

            @Override
            public void evaluate(Population batch, int row) {
                double sum = 0;
                for (int j = 0; j < 5; j++) {
                    sum += batch.genes()[batch.offset(row) + j];
                }
                batch.score(row, sum, 0);
            }
        };
        assertThat(run(AceIvy.PUBLISHED, corner, Budget.ofGenerations(100))
                        .champion()
                        .objective())
                .isGreaterThan(0.01);
        assertThat(run(AceIvy.REPAIRED, corner, Budget.ofGenerations(100))
                        .champion()
                        .objective())
                .isZero();
    }

    /** Eq. 18 with exponent 2: p = 20 at k = 0, 0.1 + 19.9/4 at K/2, 0.1 at K. */
    @Test
    void thePenaltyFallsAsInEq18() {
        double[] expected = {20, 5.075, 0.1};
        Search search =
                AceIvy.PUBLISHED.start(new ConstrainedSphere(), Budget.ofGenerations(60), Rng.of(18, "ace-ivy"));
        for (int k = 0; k <= 60; k++) {
            search.step(new ConstrainedSphere());
            if (k % 30 == 0) {
                assertRankedUnder(search.population(), expected[k / 30]);
            }
        }
    }

    @Test
    void theRepairedPenaltyIsTheProblemsOwn() {
        Search search = run(AceIvy.REPAIRED, new ConstrainedSphere(), Budget.ofGenerations(30));
        assertRankedUnder(search.population(), new ConstrainedSphere().penalty());
    }

    private static void assertRankedUnder(Population population, double penalty) {
        for (int row = 0; row < population.size(); row++) {
            double expected = population.objective(row) + penalty * population.violation(row);
            assertThat(population.fitness(row)).isCloseTo(expected, within(1e-9 * Math.abs(expected)));
        }
    }

    /** Eq. 30: 80 (0.7 + 0.3 (1 - k/K)); n_min = 20 of Eq. 31 never binds, for the least is 56. */
    @Test
    void thePopulationShrinksEvery100GenerationsAsInEq30() {
        int[] expected = {80, 78, 75, 73, 70, 68, 66, 63, 61, 58, 56};
        AceIvy solver = with(AceIvy.PUBLISHED, Map.of("stoppingStart", 1.0));
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        Search search = solver.start(problem, Budget.ofGenerations(1000), Rng.of(30, "ace-ivy"));
        while (!search.isDone()) {
            search.step(problem);
            assertThat(search.population().size()).isEqualTo(expected[search.generation() / 100]);
        }
    }

    @Test
    void shrinkingKeepsTheBest() {
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        AceIvy solver = with(AceIvy.PUBLISHED, Map.of("resizeInterval", 1, "diversityThreshold", 0));
        Search search = solver.start(problem, Budget.ofGenerations(10), Rng.of(30, "ace-ivy"));
        while (!search.isDone()) {
            search.step(problem);
            assertThat(search.population().fitness(search.population().best()))
                    .isEqualTo(search.champion().objective());
        }
    }

    /** The schedule is planned over as many generations as the evaluations pay for: it ends as it is meant to. */
    @Test
    void aBudgetOfEvaluationsEndsWithTheScheduleOfItsGenerations() {
        AceIvy solver = with(AceIvy.PUBLISHED, Map.of("diversityThreshold", 0, "stoppingStart", 1.0));
        long given = run(solver, ReferenceFunction.SHIFTED_SPHERE, Budget.ofGenerations(250))
                .evaluations();
        assertThat(given).isEqualTo(80 + 100 * 80 + 100 * 70 + 50 * 61);
        Search search = run(solver, ReferenceFunction.SHIFTED_SPHERE, Budget.ofEvaluations(given));
        assertThat(search.evaluations()).isEqualTo(given);
        assertThat(search.generation()).isEqualTo(250);
    }

    /** Eqs. 27 and 29: 78 candidates after resizing, a tenth of them, rounded down. */
    @Test
    void candidatesAreInjectedWhenDiversityIsLow() {
        assertThat(evaluationsOfGeneration100(Map.of("diversityThreshold", 1e9)))
                .isEqualTo(80 + 7);
        assertThat(evaluationsOfGeneration100(Map.of("diversityThreshold", 0))).isEqualTo(80);
        assertThat(evaluationsOfGeneration100(Map.of("diversityThreshold", 1e9, "injection", 0)))
                .isEqualTo(80 + 1);
    }

    private static long evaluationsOfGeneration100(Map<String, ?> changes) {
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        Search search =
                with(AceIvy.PUBLISHED, changes).start(problem, Budget.ofGenerations(1000), Rng.of(29, "ace-ivy"));
        IntStream.range(0, 100).forEach(k -> search.step(problem));
        long before = search.evaluations();
        search.step(problem);
        return search.evaluations() - before;
    }

    /** On a constant objective Eq. 32 holds as soon as it is asked: at k = 150, the first multiple of 50 past 0.7 K. */
    @Test
    void aSearchThatStandsStillStopsAtTheFirstTestPastSeventyPercent() {
        Search search = run(AceIvy.PUBLISHED, new Lattice(5), Budget.ofGenerations(200));
        assertThat(search.generation()).isEqualTo(150);
        assertThat(search.stopReason()).isEqualTo(StopReason.CONVERGED);
        AceIvy never = with(AceIvy.PUBLISHED, Map.of("stoppingStart", 1.0));
        assertThat(run(never, new Lattice(5), Budget.ofGenerations(200)).generation())
                .isEqualTo(200);
    }

    /** Spreading halves the leader's genes in the mean, so only an optimum at the origin is found. */
    @Test
    void thePublishedSpreadingFindsTheOriginAndTheRepairedOneDoesNotPreferIt() {
        Budget budget = Budget.ofGenerations(500);
        assertThat(run(AceIvy.PUBLISHED, ReferenceFunction.RASTRIGIN, budget)
                        .champion()
                        .objective())
                .isZero();
        assertThat(run(AceIvy.PUBLISHED, ReferenceFunction.SHIFTED_RASTRIGIN, budget)
                        .champion()
                        .objective())
                .isGreaterThan(100);
        double centred = run(AceIvy.REPAIRED, ReferenceFunction.RASTRIGIN, budget)
                .champion()
                .objective();
        double shifted = run(AceIvy.REPAIRED, ReferenceFunction.SHIFTED_RASTRIGIN, budget)
                .champion()
                .objective();
        assertThat(centred).isGreaterThan(50);
        assertThat(shifted).isCloseTo(centred, within(0.5 * centred));
    }
}
