package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class KeplerOptimizationTest {
    /** Where all planets are equally fit, the masses of Eqs. 8 and 9 are 0 / 0 in the letter. */
    @Test
    void equallyFitPlanetsStillMove() {
        Lattice constant = new Lattice(5);
        Search search = KeplerOptimization.PUBLISHED.start(constant, Budget.ofGenerations(50), Rng.of(9, "koa"));
        search.step(constant);
        double[] start = search.population().genes().clone();
        int[] moved = new int[1];
        while (!search.isDone()) {
            search.step((batch, from, to) -> {
                for (int j = 0; j < 5; j++) {
                    assertThat(batch.genes()[j]).isFinite();
                }
                // a gene that is not a number would be clipped to the lower bound
                moved[0] += batch.genes()[0] != -1000 ? 1 : 0;
                constant.evaluate(batch, from, to);
            });
        }
        assertThat(moved[0]).isGreaterThan(1000);
        assertThat(search.population().genes()).isEqualTo(start);
    }

    /** Eq. 30. */
    @Test
    void aPlanetNeverGetsWorse() {
        Problem problem = ReferenceFunction.SHIFTED_RASTRIGIN;
        Search search = KeplerOptimization.PUBLISHED.start(problem, Budget.ofGenerations(50), Rng.of(30, "koa"));
        search.step(problem);
        while (!search.isDone()) {
            double[] before = new double[30];
            for (int i = 0; i < 30; i++) {
                before[i] = search.population().fitness(i);
            }
            search.step(problem);
            for (int i = 0; i < 30; i++) {
                assertThat(search.population().fitness(i)).isLessThanOrEqualTo(before[i]);
            }
        }
    }
}
