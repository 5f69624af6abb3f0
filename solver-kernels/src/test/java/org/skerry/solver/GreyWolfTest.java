package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class GreyWolfTest {
    /** A constant objective fills only the first leader's place: at (15, 15) in [10, 20]^2, from where nothing is seen. */
    private static final Problem CONSTANT = new Problem() {
        @Override
        public Box box() {
            return Box.cube(2, 10, 20);
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            batch.score(row, 1, 0);
        }

        @Override
        public void sample(Population population, Rng rng) {
            Arrays.fill(population.genes(), 15);
        }
    };

    /** Eqs. 3.3 to 3.7 move a gene by at most a * max |C x_leader - x| from the leader; a = 0.04 in the last of 100 sweeps. */
    @Test
    void vacantLeadersDoNotPullTowardsTheOrigin() {
        Search search = new GreyWolf(6).start(CONSTANT, Budget.ofGenerations(99), Rng.of(1, "gwo"));
        while (!search.isDone()) {
            search.step(CONSTANT);
        }
        double a = 2 - 2.0 * 98 / 100;
        assertThat(a).isCloseTo(0.04, within(1e-12));
        for (double gene : search.population().genes()) {
            assertThat(gene).isCloseTo(15, within(a * 20));
        }
    }

    /** An immigrant that becomes first leader takes a third of the weight from the two that stay at 15. */
    @Test
    void anImmigrantIsFollowed() {
        Search search = new GreyWolf(6).start(CONSTANT, Budget.ofGenerations(99), Rng.of(1, "gwo"));
        while (search.generation() < 98) {
            search.step(CONSTANT);
        }
        Population migrant = new Population(1, 2);
        Arrays.fill(migrant.genes(), 12);
        migrant.score(0, 0, 0);
        search.immigrate(migrant);
        search.step(CONSTANT);
        for (double gene : search.population().genes()) {
            assertThat(gene).isCloseTo((12 + 15 + 15) / 3.0, within(0.8));
        }
    }

    /** As in the authors' code, T sweeps of N evaluations; the last move is not evaluated. */
    @Test
    void aBudgetOfEvaluationsIsSpentInWholeSweeps() {
        Search search = new GreyWolf(30).start(CONSTANT, Budget.ofEvaluations(3000), Rng.of(1, "gwo"));
        while (!search.isDone()) {
            search.step(CONSTANT);
        }
        assertThat(search.generation()).isEqualTo(99);
        assertThat(search.evaluations()).isEqualTo(3000);
    }
}
