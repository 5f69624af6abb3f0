package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.search.Box;
import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

class TeachingLearningTest {
    /** Two learners, (0, 0) and (4, 8), with objectives 1 and 2; whatever is tried is worse. */
    private static final Problem TWO = new Problem() {
        @Override
        public Box box() {
            return Box.cube(2, -100, 100);
        }

        @Override
        public double penalty() {
            return 1;
        }

        @Override
        public void evaluate(Population batch, int row) {
            double gene = batch.genes()[batch.offset(row)];
            batch.score(row, gene == 0 ? 1 : gene == 4 ? 2 : 3, 0);
        }

        @Override
        public void sample(Population population, Rng rng) {
            double[] genes = population.genes();
            genes[2] = 4;
            genes[3] = 8;
        }
    };

    private static List<double[]> batches() {
        List<double[]> batches = new ArrayList<>();
        Search search = new TeachingLearning(2).start(TWO, Budget.ofGenerations(200), Rng.of(1, "tlbo"));
        search.step(TWO);
        while (!search.isDone()) {
            search.step((batch, from, to) -> {
                batches.add(batch.genes().clone());
                TWO.evaluate(batch, from, to);
            });
        }
        return batches;
    }

    /** The teacher (0, 0) less once or twice the mean (2, 4): steps of up to (-2, -4) or (-4, -8). */
    @Test
    void learnersMoveWithTheTeachersLeadOverTheMean() {
        List<double[]> batches = batches();
        boolean twice = false;
        for (int k = 0; k < batches.size(); k += 2) {
            double[] taught = batches.get(k);
            assertThat(taught[0]).isBetween(-4.0, 0.0);
            assertThat(taught[1]).isBetween(-8.0, 0.0);
            assertThat(taught[2]).isBetween(0.0, 4.0);
            assertThat(taught[3]).isBetween(0.0, 8.0);
            twice |= taught[0] < -2;
        }
        assertThat(twice).isTrue();
    }

    /** The better learner moves away from the worse by up to the distance, the worse towards the better. */
    @Test
    void learnersMoveAwayFromWorseAndTowardsBetterOnes() {
        List<double[]> batches = batches();
        assertThat(batches).hasSize(400);
        for (int k = 1; k < batches.size(); k += 2) {
            double[] learnt = batches.get(k);
            assertThat(learnt[0]).isBetween(-4.0, 0.0);
            assertThat(learnt[1]).isBetween(-8.0, 0.0);
            assertThat(learnt[2]).isBetween(0.0, 4.0);
            assertThat(learnt[3]).isBetween(0.0, 8.0);
        }
    }
}
