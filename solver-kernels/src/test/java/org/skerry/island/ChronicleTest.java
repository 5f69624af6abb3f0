package org.skerry.island;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ChronicleTest {
    private static Improvement improvement(int island, int epoch, long evaluation) {
        return new Improvement(island, epoch, 0, evaluation, 1, 0);
    }

    private static Island.Log log(int island, List<Long> epochEnds, Improvement... improvements) {
        return new Island.Log(island, List.of(improvements), List.of(), epochEnds);
    }

    /**
     * Two islands, evaluations 10 and 7 in the first epoch, 5 and 4 in the second; the second island ends, and the first
     * does 6 more. One core does 1-10 on the first, 11-17 on the second, 18-22, 23-26, 27-32.
     */
    @Test
    void evaluationsAreCountedInTheOrderInWhichOneCoreDoesThem() {
        Chronicle chronicle = new Chronicle(
                2,
                List.of(
                        log(0, List.of(10L), improvement(0, 1, 3)),
                        log(0, List.of(15L, 21L), improvement(0, 2, 10), improvement(0, 2, 15), improvement(0, 3, 16)),
                        log(1, List.of(7L, 11L), improvement(1, 1, 1), improvement(1, 2, 8))));
        assertThat(chronicle.improvements())
                .extracting(Improvement::evaluation)
                .containsExactly(3L, 10L + 7, 15L + 7, 16L + 11, 1L + 10, 8L + 15);
    }

    @Test
    void aSolverAloneKeepsItsCount() {
        Chronicle chronicle = new Chronicle(1, List.of(log(0, List.of(100L), improvement(0, 1, 1))));
        assertThat(chronicle.improvements()).containsExactly(improvement(0, 1, 1));
    }
}
