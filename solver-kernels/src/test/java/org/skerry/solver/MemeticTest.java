package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.apache.commons.statistics.inference.AlternativeHypothesis;
import org.apache.commons.statistics.inference.MannWhitneyUTest;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

class MemeticTest {
    private static final Solver GWO = new GreyWolf(10);
    private static final MemeticStep STEP = new MemeticStep(10, 0.2, 1e-6, 4);
    private static final Problem PROBLEM = ReferenceFunction.SHIFTED_SPHERE;

    private static Search start(Solver solver, long evaluations) {
        return solver.start(PROBLEM, Budget.ofEvaluations(evaluations), Rng.of(1, "memetic"));
    }

    /** Of 1000 evaluations the wolves get 800: a sample of 10 and 79 generations. */
    @Test
    void solverAndLocalSearchShareTheBudgetExactly() {
        Search search = start(new Memetic(GWO, STEP), 1000);
        while (!search.isDone()) {
            search.step(PROBLEM);
        }
        assertThat(search.generation()).isEqualTo(79);
        assertThat(search.evaluations()).isEqualTo(1000);
    }

    /** After 10 generations the wolves have spent 110 evaluations; 27 more are a fifth of 137, and 28 would be too many. */
    @Test
    void afterEveryTenGenerationsItHasSpentItsShare() {
        Search search = start(new Memetic(GWO, STEP), 1000);
        while (search.generation() < 9) {
            search.step(PROBLEM);
        }
        assertThat(search.evaluations()).isEqualTo(100);
        search.step(PROBLEM);
        assertThat(search.evaluations()).isEqualTo(137);
        while (search.generation() < 20) {
            search.step(PROBLEM);
        }
        assertThat(search.evaluations()).isEqualTo(210 + 52);
    }

    @Test
    void theSolverDoesWhatItWouldDoAloneWithItsPartOfTheBudgetUntilAnImmigrantComes() {
        Search alone = start(GWO, 800);
        Search together = start(new Memetic(GWO, STEP), 1000);
        for (int k = 0; k < 10; k++) {
            alone.step(PROBLEM);
            together.step(PROBLEM);
        }
        assertThat(together.population().genes()).isEqualTo(alone.population().genes());
        assertThat(together.champion().evaluation()).isEqualTo(alone.champion().evaluation());
        double leader = alone.population().fitness(alone.population().best());
        alone.step(PROBLEM);
        together.step(PROBLEM);
        assertThat(together.population().fitness(together.population().best()))
                .isLessThan(Math.min(
                        leader, alone.population().fitness(alone.population().best())));
    }

    /** One-sided Mann-Whitney over 15 runs at significance 0.001. */
    @Test
    void itHelpsASolverThatSeesNoChoicesOnlyGenes() {
        SeparableChoice problem = SeparableChoice.byArgmax(50, 3, Rng.of(1, "memetic"));
        double p = MannWhitneyUTest.withDefaults()
                .with(AlternativeHypothesis.LESS_THAN)
                .test(best(new Memetic(GWO, STEP), problem), best(GWO, problem))
                .getPValue();
        assertThat(p).isLessThan(0.001);
    }

    private static double[] best(Solver solver, Problem problem) {
        double[] best = new double[15];
        Arrays.setAll(best, seed -> {
            Search search = solver.start(problem, Budget.ofEvaluations(2000), Rng.of(seed, "memetic"));
            while (!search.isDone()) {
                search.step(problem);
            }
            return search.champion().objective();
        });
        return best;
    }

    @Test
    void whatTheSolverCanNotSearchIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Memetic(Umda.DEFAULT, STEP).requireSupported(PROBLEM))
                .withMessageStartingWith("umda needs a problem of choices");
    }
}
