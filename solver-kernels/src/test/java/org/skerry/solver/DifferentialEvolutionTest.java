package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class DifferentialEvolutionTest {
    private static final int DIMENSION = 5;
    private static final Lattice PROBLEM = new Lattice(DIMENSION);

    private static Search sampled(DifferentialEvolution solver) {
        Search search = solver.start(PROBLEM, Budget.ofGenerations(100), Rng.of(1, "de"));
        search.step(PROBLEM);
        return search;
    }

    private static Population copy(Population population) {
        Population copy = new Population(population.size(), population.dimension());
        for (int row = 0; row < population.size(); row++) {
            copy.copyFrom(population, row, row);
        }
        return copy;
    }

    /** With N = 4 a mutant of row i is x_a + F (x_b - x_c) of a permutation of the other three; all 6 occur. */
    @Test
    void mutantsAreRandOneOfTheOtherRows() {
        Set<String> seen = new HashSet<>();
        for (int repetition = 0; repetition < 60; repetition++) {
            Search search = new DifferentialEvolution(4, 0.5, 1)
                    .start(PROBLEM, Budget.ofGenerations(1), Rng.of(1, "mutants", repetition));
            search.step(PROBLEM);
            Population parents = copy(search.population());
            search.step((batch, from, to) -> {
                for (int row = from; row < to; row++) {
                    seen.add(row + " from " + mutationOf(parents, batch, row));
                    batch.score(row, 1, 0);
                }
            });
        }
        assertThat(seen).hasSize(4 * 6);
    }

    private static String mutationOf(Population parents, Population trials, int row) {
        for (int code = 0; code < 64; code++) {
            int a = code / 16;
            int b = code / 4 % 4;
            int c = code % 4;
            boolean distinct = a != b && a != c && b != c && a != row && b != row && c != row;
            if (distinct && isMutant(parents, trials, row, a, b, c)) {
                return a + " " + b + " " + c;
            }
        }
        throw new AssertionError("trial " + row + " is no mutant");
    }

    private static boolean isMutant(Population parents, Population trials, int row, int a, int b, int c) {
        double[] genes = parents.genes();
        for (int j = 0; j < DIMENSION; j++) {
            double mutant =
                    genes[parents.offset(a) + j] + 0.5 * (genes[parents.offset(b) + j] - genes[parents.offset(c) + j]);
            if (trials.genes()[trials.offset(row) + j] != mutant) {
                return false;
            }
        }
        return true;
    }

    /** CR = 0 leaves the one gene that crosses for certain, each as often as any other. */
    @Test
    void oneGeneAlwaysCrosses() {
        Search search = sampled(new DifferentialEvolution(50, 0.5, 0));
        Population parents = copy(search.population());
        int[] crossings = new int[DIMENSION];
        search.step((batch, from, to) -> {
            for (int row = from; row < to; row++) {
                int differing = 0;
                for (int j = 0; j < DIMENSION; j++) {
                    if (batch.genes()[batch.offset(row) + j] != parents.genes()[parents.offset(row) + j]) {
                        differing++;
                        crossings[j]++;
                    }
                }
                assertThat(differing).isLessThanOrEqualTo(1);
                batch.score(row, 1, 0);
            }
        });
        assertThat(crossings).doesNotContain(0);
    }

    /** Expected share of crossing genes: CR + (1 - CR) / d. */
    @Test
    void genesCrossWithTheirProbability() {
        Search search = sampled(new DifferentialEvolution(1000, 0.5, 0.3));
        Population parents = copy(search.population());
        int[] differing = new int[1];
        search.step((batch, from, to) -> {
            for (int k = 0; k < batch.genes().length; k++) {
                differing[0] += batch.genes()[k] != parents.genes()[k] ? 1 : 0;
            }
            for (int row = from; row < to; row++) {
                batch.score(row, 1, 0);
            }
        });
        double share = differing[0] / (1000.0 * DIMENSION);
        assertThat(share).isCloseTo(0.3 + 0.7 / DIMENSION, within(0.03));
    }

    @Test
    void aTrialAsGoodAsItsParentReplacesIt() {
        Search search = sampled(new DifferentialEvolution(10, 0.5, 1));
        double[] before = search.population().genes().clone();
        search.step(PROBLEM);
        assertThat(search.population().genes()).isNotEqualTo(before);
    }
}
