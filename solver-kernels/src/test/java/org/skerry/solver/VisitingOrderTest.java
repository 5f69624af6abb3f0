package org.skerry.solver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.skerry.search.Rng;

class VisitingOrderTest {
    @Property(seed = "1", tries = 300)
    void everyNumberComesOnceInEveryRound(@ForAll @IntRange(min = 1, max = 500) int size, @ForAll long seed) {
        VisitingOrder order = new VisitingOrder(size, Rng.of(seed, "order"));
        for (int round = 0; round < 3; round++) {
            assertThat(IntStream.range(0, size).map(k -> order.next()).sorted().toArray())
                    .isEqualTo(IntStream.range(0, size).toArray());
        }
    }

    @Test
    void theGreatestSizeDoesNotOverflow() {
        VisitingOrder order = new VisitingOrder(Integer.MAX_VALUE, Rng.of(1, "order"));
        for (int k = 0; k < 1000; k++) {
            assertThat(order.next()).isNotNegative();
        }
    }
}
