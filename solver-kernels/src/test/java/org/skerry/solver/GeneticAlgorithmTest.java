package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class GeneticAlgorithmTest {
    private static final int SIZE = 2000;
    private static final int DIMENSION = 10;

    /** Every gene of row i is i at first, and a candidate is as fit as its first gene is small. */
    private static final Problem ROWS = new Problem() {
        @Override
        public Box box() {
            return Box.cube(DIMENSION, 0, SIZE);
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            batch.score(row, batch.genes()[batch.offset(row)], 0);
        }

        @Override
        public void sample(Population population, Rng rng) {
            for (int row = 0; row < population.size(); row++) {
                Arrays.fill(population.genes(), population.offset(row), population.offset(row + 1), row);
            }
        }
    };

    /** The children of the first generation, shape [children][genes]. */
    private static List<double[]> children(ParentSelection selection, double crossover, double mutation) {
        GeneticAlgorithm solver = new GeneticAlgorithm(SIZE, selection, crossover, mutation);
        Search search = solver.start(ROWS, Budget.ofGenerations(1), Rng.of(1, "ga"));
        search.step(ROWS);
        List<double[]> children = new ArrayList<>();
        search.step((batch, from, to) -> {
            for (int row = from; row < to; row++) {
                double[] genes = new double[DIMENSION];
                System.arraycopy(batch.genes(), batch.offset(row), genes, 0, DIMENSION);
                children.add(genes);
                batch.score(row, genes[0], 0);
            }
        });
        return children;
    }

    private static int cuts(double[] child) {
        int cuts = 0;
        for (int j = 1; j < DIMENSION; j++) {
            cuts += child[j] != child[j - 1] ? 1 : 0;
        }
        return cuts;
    }

    @Test
    void crossoverCutsAtOnePointAndBothChildrenShareIt() {
        List<double[]> children = children(ParentSelection.TOURNAMENT, 1, 0);
        boolean[] seen = new boolean[DIMENSION];
        for (int pair = 0; pair < SIZE; pair += 2) {
            double[] child = children.get(pair);
            double[] sibling = children.get(pair + 1);
            assertThat(cuts(child)).isLessThanOrEqualTo(1);
            assertThat(child[0]).isEqualTo(sibling[DIMENSION - 1]);
            assertThat(child[DIMENSION - 1]).isEqualTo(sibling[0]);
            for (int j = 1; j < DIMENSION; j++) {
                seen[j] |= child[j] != child[j - 1];
            }
        }
        assertThat(seen).containsExactly(false, true, true, true, true, true, true, true, true, true);
    }

    @Test
    void withoutCrossoverAndMutationChildrenAreCopies() {
        assertThat(children(ParentSelection.TOURNAMENT, 0, 0))
                .allSatisfy(child -> assertThat(cuts(child)).isZero());
    }

    /** 20 000 genes, standard deviation of the share 0.002. */
    @Test
    void genesMutateWithTheirProbability() {
        long mutated = children(ParentSelection.TOURNAMENT, 0, 0.1).stream()
                .flatMapToDouble(Arrays::stream)
                .filter(gene -> gene != Math.rint(gene))
                .count();
        assertThat(mutated / (double) (SIZE * DIMENSION)).isCloseTo(0.1, within(0.007));
    }

    /** The better of two of n uniform ranks is (n - 1) / 3 in the mean, where all would be (n - 1) / 2. */
    @Test
    void tournamentsSelectTheBetterOfTwo() {
        double mean = children(ParentSelection.TOURNAMENT, 0, 0).stream()
                .mapToDouble(child -> child[0])
                .average()
                .orElseThrow();
        assertThat(mean / (SIZE - 1)).isCloseTo(1 / 3.0, within(0.02));
    }

    @Test
    void theBestParentSurvives() {
        Problem problem = ReferenceFunction.SHIFTED_SPHERE;
        Search search = new GeneticAlgorithm(10, ParentSelection.ROULETTE, 0.6, 0.5)
                .start(problem, Budget.ofGenerations(50), Rng.of(1, "ga"));
        while (!search.isDone()) {
            search.step(problem);
            assertThat(search.population().fitness(search.population().best()))
                    .isEqualTo(search.champion().objective());
        }
    }
}
