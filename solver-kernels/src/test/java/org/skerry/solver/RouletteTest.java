package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.skerry.search.Population;
import org.skerry.search.Rng;

class RouletteTest {
    private static final int PICKS = 100_000;

    private static double[] shares(double... fitness) {
        Population population = new Population(fitness.length, 1);
        for (int row = 0; row < fitness.length; row++) {
            population.score(row, fitness[row], 0);
        }
        Roulette roulette = new Roulette(fitness.length);
        roulette.weigh(population);
        Rng rng = Rng.of(1, "roulette");
        double[] shares = new double[fitness.length];
        for (int k = 0; k < PICKS; k++) {
            shares[roulette.pick(rng)] += 1.0 / PICKS;
        }
        return shares;
    }

    /** Weights 1, 1/2, 2, 1/4 and 0, in all 15/4; three standard deviations of a share are at most 0.005. */
    @Test
    void rowsArePickedInProportionToTheirWeights() {
        double[] expected = {4 / 15.0, 2 / 15.0, 8 / 15.0, 1 / 15.0, 0};
        assertThat(shares(0, 1, -1, 3, Double.POSITIVE_INFINITY)).containsExactly(expected, within(0.005));
    }

    @Test
    void withoutAnyScoreAllRowsAreAlike() {
        double none = Double.POSITIVE_INFINITY;
        assertThat(shares(none, none, none, none))
                .containsExactly(new double[] {0.25, 0.25, 0.25, 0.25}, within(0.005));
    }
}
