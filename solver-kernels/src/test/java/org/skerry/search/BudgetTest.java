package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class BudgetTest {
    /** VELO's protocol: 50 candidates, 500 iterations, 25 050 evaluations with the sample. */
    @Test
    void plansAsManyGenerationsAsTheEvaluationsPayFor() {
        assertThat(Budget.ofEvaluations(25_050).plannedGenerations(50, 50)).isEqualTo(500);
        assertThat(Budget.ofEvaluations(25_051).plannedGenerations(50, 50)).isEqualTo(501);
        assertThat(Budget.ofEvaluations(25_049).plannedGenerations(50, 50)).isEqualTo(500);
    }

    @Test
    void aBudgetThatTheSampleUsesUpPlansNoGeneration() {
        assertThat(Budget.ofEvaluations(1).plannedGenerations(50, 50)).isZero();
        assertThat(Budget.ofEvaluations(50).plannedGenerations(50, 50)).isZero();
        assertThat(Budget.ofEvaluations(51).plannedGenerations(50, 50)).isEqualTo(1);
    }

    @Test
    void theTighterLimitDecides() {
        assertThat(Budget.ofGenerations(500).plannedGenerations(50, 50)).isEqualTo(500);
        assertThat(new Budget(10, 1000).plannedGenerations(50, 50)).isEqualTo(10);
        assertThat(new Budget(100, 1000).plannedGenerations(50, 50)).isEqualTo(19);
    }

    @Test
    void rangesAreChecked() {
        assertThatThrownBy(() -> new Budget(-1, 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("generations (-1) must be at least 0");
        assertThatThrownBy(() -> new Budget(0, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evaluations (0) must be at least 1");
    }
}
