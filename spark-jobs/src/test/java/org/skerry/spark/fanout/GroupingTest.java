package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupingTest {
    /** Blocks of ten runs each. */
    private static List<BlockWork> blocks(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new BlockWork(
                        new Block("cell", i, i + 1, 0, 10),
                        IntStream.range(0, 10).toArray()))
                .toList();
    }

    private static List<Integer> sizes(int blocks, double secondsPerRun, int cores) {
        return Grouping.tasks(blocks(blocks), secondsPerRun, cores).stream()
                .map(task -> task.length)
                .toList();
    }

    @Test
    void everyBlockIsInOneTask() {
        List<BlockWork> blocks = blocks(37);
        assertThat(Grouping.tasks(blocks, 0.1, 2).stream().flatMap(Arrays::stream))
                .containsExactlyElementsOf(blocks);
    }

    @Test
    void tasksGetSmallerTowardsTheEnd() {
        assertThat(sizes(26, 0.1, 2)).containsExactly(3, 2, 2, 2, 2, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1);
    }

    @Test
    void noTaskOfSeveralBlocksTakesLongerThanFourSeconds() {
        assertThat(sizes(1000, 0.1, 2)).startsWith(4, 4, 4).allMatch(size -> size <= 4);
        assertThat(sizes(1000, 0.2, 2)).startsWith(2, 2, 2);
        assertThat(sizes(1000, 3, 2)).hasSize(1000);
    }

    @Test
    void manyCoresGetOneBlockEach() {
        assertThat(sizes(100, 0.1, 64)).hasSize(100);
    }
}
