package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class IvyTest {
    private static Search run(Ivy solver, Problem problem, int generations) {
        Search search = solver.start(problem, Budget.ofGenerations(generations), Rng.of(1, "ivy"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search;
    }

    /** Spreading multiplies the leader's genes, so the origin is found whatever the function says around it. */
    @Test
    void theOriginIsFoundExactlyAndAShiftedOptimumIsNot() {
        Ivy solver = new Ivy(30, SpreadFactor.SCALAR, true);
        assertThat(run(solver, ReferenceFunction.SPHERE, 200).champion().objective())
                .isZero();
        assertThat(run(solver, ReferenceFunction.SHIFTED_SPHERE, 200).champion().objective())
                .isGreaterThan(100);
    }

    @Test
    void survivorsAreTheLeastOfTheUnion() {
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        Search search =
                new Ivy(15, SpreadFactor.VECTOR, true).start(problem, Budget.ofGenerations(30), Rng.of(1, "union"));
        search.step(problem);
        while (!search.isDone()) {
            double[] union = new double[30];
            for (int row = 0; row < 15; row++) {
                union[row] = search.population().objective(row);
            }
            search.step((batch, from, to) -> {
                problem.evaluate(batch, from, to);
                for (int row = from; row < to; row++) {
                    union[15 + row] = batch.objective(row);
                }
            });
            Arrays.sort(union);
            double[] kept = new double[15];
            Arrays.setAll(kept, search.population()::objective);
            Arrays.sort(kept);
            assertThat(kept).isEqualTo(Arrays.copyOf(union, 15));
        }
    }
}
