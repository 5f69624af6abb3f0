package org.skerry.island;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.skerry.search.Rng;

class TopologyTest {
    private static int[][] sources(Topology topology, int islands, long seed) {
        return topology.sources(islands, Rng.of(seed, "topology"));
    }

    @Test
    void inARingEveryIslandReceivesFromTheOneBefore() {
        assertThat(sources(Topology.RING, 4, 1)).isDeepEqualTo(new int[][] {{3}, {0}, {1}, {2}});
        assertThat(sources(Topology.RING, 2, 1)).isDeepEqualTo(new int[][] {{1}, {0}});
    }

    @Test
    void inACompleteTopologyEveryIslandReceivesFromAllOthersInOrder() {
        assertThat(sources(Topology.COMPLETE, 3, 1)).isDeepEqualTo(new int[][] {{1, 2}, {0, 2}, {0, 1}});
    }

    @Test
    void withoutATopologyNobodyReceives() {
        assertThat(sources(Topology.NONE, 3, 1)).isDeepEqualTo(new int[][] {{}, {}, {}});
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 8, 33})
    void aRandomTopologyIsOneRingThroughAllIslands(int islands) {
        int[][] sources = sources(Topology.RANDOM, islands, 1);
        boolean[] visited = new boolean[islands];
        int island = 0;
        for (int k = 0; k < islands; k++) {
            assertThat(visited[island]).isFalse();
            visited[island] = true;
            assertThat(sources[island]).hasSize(1);
            island = sources[island][0];
        }
        assertThat(island).isZero();
    }

    @Test
    void aRandomTopologyFollowsItsSeed() {
        assertThat(sources(Topology.RANDOM, 8, 1)).isDeepEqualTo(sources(Topology.RANDOM, 8, 1));
        assertThat(IntStream.range(0, 10)
                        .mapToObj(seed -> Arrays.deepToString(sources(Topology.RANDOM, 8, seed)))
                        .distinct())
                .hasSizeGreaterThan(5);
    }
}
