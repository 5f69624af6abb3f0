package org.skerry.island;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.skerry.search.Population;
import org.skerry.search.Rng;

class SelectionTest {
    /** One gene a row; the objectives are given. */
    private static Population population(double... objectives) {
        Population population = new Population(objectives.length, 1);
        for (int row = 0; row < objectives.length; row++) {
            population.score(row, objectives[row], 0);
        }
        return population;
    }

    private static int[] rows(Selection selection, Population population, int wanted, Rng rng) {
        return selection.rows(population, wanted, 2, rng);
    }

    @Test
    void theBestAreThoseOfLeastFitnessAndTheLowestRowsOnTies() {
        Population population = population(3, 1, 2, 1, 5, 1);
        assertThat(rows(Selection.BEST, population, 2, Rng.of(1))).containsExactly(1, 3);
        assertThat(rows(Selection.BEST, population, 4, Rng.of(1))).containsExactly(1, 3, 5, 2);
    }

    @ParameterizedTest
    @EnumSource(Selection.class)
    void noCandidateIsPickedTwiceAndNoMoreThanThereAre(Selection selection) {
        for (int seed = 0; seed < 100; seed++) {
            int[] all = rows(selection, population(4, 4, 2, 1), 9, Rng.of(seed));
            Arrays.sort(all);
            assertThat(all).containsExactly(0, 1, 2, 3);
        }
    }

    /** 8 rows with fitness 0 .. 7, 8000 draws: chi-square with 7 degrees of freedom, significance 0.001. */
    @Test
    void anyCandidateIsEquallyLikely() {
        assertThat(chiSquare(Selection.RANDOM, rank -> 1 / 8.0)).isLessThan(24.32);
    }

    /** The better of two of 8 drawn with replacement has rank r (from 0) with probability (2 (8 - r) - 1) / 64. */
    @Test
    void aBinaryTournamentPrefersTheFitterByRank() {
        assertThat(chiSquare(Selection.TOURNAMENT, rank -> (2 * (8 - rank) - 1) / 64.0))
                .isLessThan(24.32);
    }

    private static double chiSquare(Selection selection, IntToDoubleFunction probability) {
        Population population = population(0, 1, 2, 3, 4, 5, 6, 7);
        Rng rng = Rng.of(1, "chi-square");
        int[] counts = new int[8];
        for (int draw = 0; draw < 8000; draw++) {
            counts[rows(selection, population, 1, rng)[0]]++;
        }
        double sum = 0;
        for (int rank = 0; rank < 8; rank++) {
            double expected = 8000 * probability.applyAsDouble(rank);
            sum += (counts[rank] - expected) * (counts[rank] - expected) / expected;
        }
        return sum;
    }
}
