package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class BeeColonyTest {
    private static final int SOURCES = 15;
    private static final int GENERATIONS = 40;
    private static final Lattice CONSTANT = new Lattice(6);

    private static Search sampled(BeeColony solver) {
        Search search = solver.start(CONSTANT, Budget.ofGenerations(GENERATIONS), Rng.of(1, "abc"));
        search.step(CONSTANT);
        return search;
    }

    private static long evaluations(int limit) {
        Search search = sampled(new BeeColony(SOURCES, limit));
        while (!search.isDone()) {
            search.step(CONSTANT);
        }
        return search.evaluations();
    }

    /** On a constant objective every move fails, at least one for every source in a generation. */
    @Test
    void oneExhaustedSourceAtMostIsLeftInAGeneration() {
        assertThat(evaluations(Integer.MAX_VALUE)).isEqualTo(SOURCES + 2 * SOURCES * GENERATIONS);
        assertThat(evaluations(0)).isEqualTo(SOURCES + (2 * SOURCES + 1) * GENERATIONS);
    }

    /** The employed bees' trials come first, each a copy of its source but for one gene moved by at most the distance. */
    @Test
    void aBeeMovesOneGeneByAtMostTheDistanceToAnotherSource() {
        Search search = sampled(BeeColony.PUBLISHED);
        Population sources = search.population();
        int[] bee = new int[1];
        search.step((batch, from, to) -> {
            if (bee[0] < SOURCES) {
                int changed = 0;
                for (int j = 0; j < 6; j++) {
                    double source = sources.genes()[sources.offset(bee[0]) + j];
                    changed += batch.genes()[j] != source ? 1 : 0;
                    assertThat(Math.abs(batch.genes()[j] - source)).isLessThanOrEqualTo(200);
                }
                assertThat(changed).isLessThanOrEqualTo(1);
            }
            bee[0]++;
            batch.score(from, 1, 0);
        });
        assertThat(bee[0]).isEqualTo(2 * SOURCES);
    }

    @Test
    void anImmigrantStartsWithoutFailures() {
        Search search = sampled(new BeeColony(SOURCES, 60));
        while (search.generation() < 20) {
            search.step(CONSTANT);
        }
        Population migrants = new Population(SOURCES, 6);
        for (int row = 0; row < SOURCES; row++) {
            migrants.score(row, 0.5, 0);
        }
        assertThat(search.immigrate(migrants)).containsOnly(true);
        long before = search.evaluations();
        search.step(CONSTANT);
        assertThat(search.evaluations() - before).isEqualTo(2 * SOURCES);
    }
}
