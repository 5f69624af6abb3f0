package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ChampionTest {
    private final Champion champion = new Champion(1);
    private long evaluation;

    private void offer(double objective, double violation) {
        Population batch = new Population(1, 1);
        batch.genes()[0] = objective;
        batch.score(0, objective, violation);
        champion.offer(batch, 0, ++evaluation);
    }

    @Test
    void beforeAnythingWasEvaluatedItIsInfinitelyBad() {
        assertThat(champion.objective()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(champion.feasible()).isFalse();
        assertThat(champion.evaluation()).isZero();
    }

    @Test
    void feasibilityComesFirstThenViolationThenObjective() {
        offer(1, 5);
        offer(100, 4);
        assertThat(champion.objective()).isEqualTo(100);
        offer(90, 4);
        assertThat(champion.objective()).isEqualTo(90);
        offer(1000, 0);
        assertThat(champion.feasible()).isTrue();
        offer(-1000, 1e-9);
        assertThat(champion.objective()).isEqualTo(1000);
        offer(999, 0);
        assertThat(champion.genes()).containsExactly(999);
        assertThat(champion.evaluation()).isEqualTo(6);
    }

    @Test
    void anEqualCandidateDoesNotReplaceIt() {
        offer(3, 0);
        offer(3, 0);
        assertThat(champion.evaluation()).isEqualTo(1);
    }

    @Test
    void aCandidateWithoutScoreIsNoChampion() {
        offer(Double.NaN, 0);
        Population unscored = new Population(1, 1);
        champion.offer(unscored, 0, 2);
        assertThat(champion.evaluation()).isZero();
        assertThat(champion.objective()).isEqualTo(Double.POSITIVE_INFINITY);
    }
}
