package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class PumaTest {
    private static final Problem PROBLEM = ReferenceFunction.SHIFTED_RASTRIGIN;

    /** N + 3 * 2N + (T - 3) N = N (T + 4). */
    @Test
    void aRunOfTGenerationsSpendsNTimesTPlus4Evaluations() {
        Search search = Puma.PUBLISHED.start(PROBLEM, Budget.ofGenerations(100), Rng.of(22, "puma"));
        while (!search.isDone()) {
            search.step(PROBLEM);
        }
        assertThat(search.evaluations()).isEqualTo(30 * 104);
        Search sameBudget = Puma.PUBLISHED.start(PROBLEM, Budget.ofEvaluations(30 * 104), Rng.of(22, "puma"));
        while (!sameBudget.isDone()) {
            sameBudget.step(PROBLEM);
        }
        assertThat(sameBudget.generation()).isEqualTo(100);
        assertThat(sameBudget.population().genes())
                .isEqualTo(search.population().genes());
    }

    /** The third generation keeps the best N of parents, explored and exploited candidates. */
    @Test
    void theUnexperiencedGenerationsKeepTheBestOfBothPhasesAndTheParents() {
        Search search = Puma.PUBLISHED.start(PROBLEM, Budget.ofGenerations(3), Rng.of(22, "puma"));
        search.step(PROBLEM);
        while (!search.isDone()) {
            double worst = search.population().fitness(search.population().worst());
            List<Double> evaluated = new ArrayList<>();
            search.step((batch, from, to) -> {
                PROBLEM.evaluate(batch, from, to);
                for (int row = from; row < to; row++) {
                    evaluated.add(batch.fitness(row));
                }
            });
            assertThat(evaluated).hasSize(60);
            double newWorst = search.population().fitness(search.population().worst());
            assertThat(newWorst).isLessThanOrEqualTo(worst);
            assertThat(search.population().fitness(search.population().best()))
                    .isEqualTo(search.champion().objective());
        }
    }

    /**
     * Eqs. 24-27: on a constant objective every trial fails, so the share of genes that cross rises from U = 0.2 by
     * 0.8 / N with each of them. The N trials of the exploring phase come first.
     */
    @Test
    void genesCrossMoreOftenTheMoreTrialsFail() {
        int size = 400;
        int dimension = 40;
        Problem constant = new Lattice(dimension);
        Puma solver = new Puma(size, 0.2, 0.5, 0.5, 0.5, 0.67, 2);
        Search search = solver.start(constant, Budget.ofGenerations(5), Rng.of(24, "puma"));
        search.step(constant);
        Population parents = search.population();
        List<Double> shares = new ArrayList<>();
        search.step((batch, from, to) -> {
            if (shares.size() < size) {
                shares.add(shareOfNewGenes(batch, parents, shares.size()));
            }
            batch.score(from, 1, 0);
        });
        assertThat(mean(shares.subList(0, 40))).isCloseTo(expectedShare(0.2 + 0.8 * 19.5 / size), within(0.03));
        assertThat(mean(shares.subList(180, 220))).isCloseTo(expectedShare(0.6), within(0.03));
        assertThat(mean(shares.subList(360, 400))).isCloseTo(expectedShare(0.2 + 0.8 * 379.5 / size), within(0.03));
    }

    /** One gene crosses for certain; a combination with G = 0 aside, a crossing gene changes. */
    private static double expectedShare(double crossover) {
        return crossover + (1 - crossover) / 40;
    }

    private static double shareOfNewGenes(Population batch, Population parents, int row) {
        int changed = 0;
        for (int j = 0; j < batch.dimension(); j++) {
            changed += batch.genes()[j] != parents.genes()[parents.offset(row) + j] ? 1 : 0;
        }
        return changed / (double) batch.dimension();
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
    }

    /** The origin is found for structural reasons, a shifted optimum is not. */
    @Test
    void theOriginIsFoundAndAShiftedOptimumIsNot() {
        assertThat(best(ReferenceFunction.SPHERE)).isLessThan(1e-30);
        assertThat(best(ReferenceFunction.SHIFTED_SPHERE)).isGreaterThan(100);
    }

    private static double best(Problem problem) {
        Search search = Puma.PUBLISHED.start(problem, Budget.ofGenerations(100), Rng.of(22, "puma"));
        while (!search.isDone()) {
            search.step(problem);
        }
        return search.champion().objective();
    }
}
