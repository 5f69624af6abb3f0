package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PopulationTest {
    private static final double INFINITE = Double.POSITIVE_INFINITY;

    private static Population scored(double... objectives) {
        Population population = new Population(objectives.length, 2);
        for (int row = 0; row < objectives.length; row++) {
            population.genes()[population.offset(row)] = row;
            population.score(row, objectives[row], 0);
        }
        return population;
    }

    @Test
    void fitnessIsObjectivePlusPenaltyTimesViolation() {
        Population population = new Population(1, 1);
        population.penalize(10);
        population.score(0, 5, 0.25);
        assertThat(population.fitness(0)).isEqualTo(7.5);
        population.penalize(2);
        assertThat(population.fitness(0)).isEqualTo(5.5);
        assertThat(population.objective(0)).isEqualTo(5);
        assertThat(population.violation(0)).isEqualTo(0.25);
    }

    @Test
    void aMovingPenaltyReRanksTheStoredCandidates() {
        Population population = new Population(2, 1);
        population.score(0, 1, 1);
        population.score(1, 2, 0);
        assertThat(population.best()).isZero();
        population.penalize(5);
        assertThat(population.best()).isEqualTo(1);
    }

    @Test
    void whatIsNotFiniteIsInfinitelyBad() {
        Population population = new Population(3, 1);
        population.score(0, Double.NaN, 0);
        population.score(1, 1, Double.NaN);
        population.score(2, Double.NEGATIVE_INFINITY, 0);
        population.penalize(3);
        for (int row = 0; row < 3; row++) {
            assertThat(population.objective(row)).isEqualTo(INFINITE);
            assertThat(population.violation(row)).isEqualTo(INFINITE);
            assertThat(population.fitness(row)).isEqualTo(INFINITE);
        }
    }

    @Test
    void aNegativeViolationIsRefused() {
        assertThatThrownBy(() -> new Population(1, 1).score(0, 1, -1e-9))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("violation (-1.0E-9) must be at least 0");
    }

    @Test
    void aCopiedRowIsRankedUnderTheReceiversPenalty() {
        Population source = new Population(1, 1);
        source.penalize(100);
        source.genes()[0] = 7;
        source.score(0, 1, 2);
        Population target = new Population(2, 1);
        target.penalize(3);
        target.copyFrom(source, 0, 1);
        assertThat(target.genes()).containsExactly(0, 7);
        assertThat(target.fitness(1)).isEqualTo(7);
        assertThat(target.fitness(0)).isEqualTo(INFINITE);
    }

    @Test
    void bestAndWorstAreTheLowestIndexOnTies() {
        Population population = scored(3, 1, 4, 1, 4);
        assertThat(population.best()).isEqualTo(1);
        assertThat(population.worst()).isEqualTo(2);
    }

    @Test
    void swappedRowsKeepTheirScores() {
        Population population = scored(3, 1);
        population.swap(0, 1);
        assertThat(population.genes()).containsExactly(1, 0, 0, 0);
        assertThat(population.objective(0)).isEqualTo(1);
        assertThat(population.fitness(1)).isEqualTo(3);
    }

    @Test
    void shrinkingDropsTheLastRows() {
        Population population = scored(3, 1, 0);
        population.shrink(2);
        assertThat(population.size()).isEqualTo(2);
        assertThat(population.best()).isEqualTo(1);
        assertThatThrownBy(() -> population.shrink(3))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("can not shrink 2 rows to 3");
    }
}
