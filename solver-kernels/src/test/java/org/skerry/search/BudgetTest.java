package org.skerry.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
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
    void whatDoesNotDivideGoesToTheFirstParts() {
        Budget whole = Budget.ofEvaluations(25_050);
        assertThat(whole.share(0, 4)).isEqualTo(Budget.ofEvaluations(6263));
        assertThat(whole.share(1, 4)).isEqualTo(Budget.ofEvaluations(6263));
        assertThat(whole.share(2, 4)).isEqualTo(Budget.ofEvaluations(6262));
        assertThat(whole.share(3, 4)).isEqualTo(Budget.ofEvaluations(6262));
        assertThat(Budget.ofGenerations(10).share(1, 3)).isEqualTo(Budget.ofGenerations(3));
        assertThat(Budget.ofGenerations(2).share(2, 3)).isEqualTo(Budget.ofGenerations(0));
    }

    @Property
    void sharesSumToTheWholeAndDifferByOneAtMost(
            @ForAll @LongRange(min = 40, max = Long.MAX_VALUE - 1) long evaluations,
            @ForAll @IntRange(max = Integer.MAX_VALUE - 1) int generations,
            @ForAll @IntRange(min = 1, max = 40) int parts) {
        List<Budget> shares = IntStream.range(0, parts)
                .mapToObj(part -> new Budget(generations, evaluations).share(part, parts))
                .toList();
        assertThat(shares.stream().mapToLong(Budget::evaluations).sum()).isEqualTo(evaluations);
        assertThat(shares.stream().mapToLong(Budget::generations).sum()).isEqualTo(generations);
        assertThat(shares.get(0).evaluations() - shares.get(parts - 1).evaluations())
                .isBetween(0L, 1L);
        assertThat(shares.get(0).generations() - shares.get(parts - 1).generations())
                .isBetween(0, 1);
    }

    @Test
    void aBudgetWithoutAnEvaluationForEveryPartIsRefused() {
        assertThatThrownBy(() -> Budget.ofEvaluations(3).share(0, 4))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("evaluations (3) must be at least 1 for each of 4 parts");
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
