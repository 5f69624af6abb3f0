package org.skerry.spark.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.skerry.spark.stats.RankComparison.Group;

class RankComparisonTest {
    /** p-values of four solvers, 1 where nothing else is said. */
    private static double[][] pValues(int[]... different) {
        double[][] p = {{1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}, {1, 1, 1, 1}};
        for (int[] pair : different) {
            p[pair[0]][pair[1]] = 0.01;
            p[pair[1]][pair[0]] = 0.01;
        }
        return p;
    }

    @Test
    void groupsAreTheLargestRunsWithoutASignificantPair() {
        assertThat(RankComparison.groups(pValues())).containsExactly(new Group(0, 3));
        assertThat(RankComparison.groups(pValues(new int[] {0, 3}))).containsExactly(new Group(0, 2), new Group(1, 3));
        assertThat(RankComparison.groups(pValues(new int[] {0, 1}, new int[] {0, 2}, new int[] {0, 3})))
                .containsExactly(new Group(1, 3));
        assertThat(RankComparison.groups(pValues(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 3})))
                .isEmpty();
    }

    /** A solver in the middle that differs from a neighbour splits the line, whatever the outer ones are. */
    @Test
    void aGroupHasNoGap() {
        assertThat(RankComparison.groups(pValues(new int[] {1, 2}))).containsExactly(new Group(0, 1), new Group(2, 3));
    }

    /** Demsar's Table 6: C4.5+m+cf leads with 1.964 and plain C4.5 is last with 3.143; no pair is significant over 14. */
    @Test
    void solversStandByAverageRank() {
        RankComparison ranks = RankComparison.of(List.of("C4.5", "+m", "+cf", "+m+cf"), FriedmanTest.demsar());

        assertThat(ranks.labels()).containsExactly("+m+cf", "+m", "+cf", "C4.5");
        assertThat(ranks.averageRanks()[0]).isEqualTo(1.964, within(0.0005));
        assertThat(ranks.averageRanks()[3]).isEqualTo(3.143, within(0.0005));
        assertThat(ranks.instances()).isEqualTo(14);
    }

    /** Eight instances in one order: each pair has p = 2 / 2^8, times 3 pairs 0.0234. */
    @Test
    void holmCorrectsOverAllPairs() {
        double[][] values = new double[8][];
        for (int i = 0; i < values.length; i++) {
            values[i] = new double[] {3 + i, 1 + i * 0.9, 2 + i * 0.95};
        }
        RankComparison ranks = RankComparison.of(List.of("worst", "best", "middle"), values);

        assertThat(ranks.labels()).containsExactly("best", "middle", "worst");
        assertThat(ranks.pValues()[0][2]).isEqualTo(3 * 2.0 / 256, within(1e-12));
        assertThat(ranks.groups()).isEmpty();
    }

    @Test
    void onlySolversWithEveryInstanceAreRanked() {
        CellRuns whole = Cells.oneRunEach("whole", 1, 2, 3, 4, 5, 6);
        CellRuns other = Cells.oneRunEach("other", 2, 3, 4, 5, 6, 7);
        CellRuns part = Cells.oneRunEach("part", 0, 0, 0);

        assertThat(Rankings.of(List.of(whole, other, part)).orElseThrow().labels())
                .containsExactly("whole", "other");
        assertThat(Rankings.of(List.of(whole, part))).isEmpty();
        assertThat(Rankings.of(List.of(Cells.oneRunEach("a", 1, 2), Cells.oneRunEach("b", 1, 2))))
                .isEmpty();
    }

    @Test
    void reconstructionsAreNotRanked() {
        CellRuns one = Cells.oneRunEach("de", 1, 2, 3, 4, 5, 6);
        CellRuns other = Cells.oneRunEach("gwo", 2, 3, 4, 5, 6, 7);
        CellRuns reconstructed = Cells.oneRunEach("saeo-reconstructed", 0, 1, 2, 3, 4, 5);

        assertThat(Rankings.of(List.of(one, reconstructed, other)).orElseThrow().labels())
                .containsExactly("de", "gwo");
        assertThat(Rankings.of(List.of(one, reconstructed))).isEmpty();
    }
}
