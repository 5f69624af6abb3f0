package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class ExtentTest {
    private static Set<String> runs(List<Block> blocks) {
        Set<String> runs = new HashSet<>();
        for (Block block : blocks) {
            for (int run = 0; run < block.runs(); run++) {
                assertThat(runs.add(block.instance(run) + "/" + block.repetition(run)))
                        .as("run %d of %s is in one block only", run, block)
                        .isTrue();
            }
        }
        return runs;
    }

    private static List<Extent> extents(List<Integer> numbers) {
        List<Extent> extents = new ArrayList<>();
        for (int i = 0; i + 2 < numbers.size(); i += 3) {
            extents.add(new Extent(numbers.get(i), numbers.get(i + 1), numbers.get(i + 2)));
        }
        return extents;
    }

    @Property
    void blocksHoldEveryRunOnce(@ForAll @Size(min = 3, max = 12) List<@IntRange(min = 1, max = 9) Integer> numbers) {
        List<Extent> extents = extents(numbers);
        Set<String> expected = new HashSet<>();
        for (Extent extent : extents) {
            for (int i = 0; i < extent.instances(); i++) {
                for (int r = 0; r < extent.repetitions(); r++) {
                    expected.add(i + "/" + r);
                }
            }
        }
        assertThat(runs(Extent.blocks("c", extents))).isEqualTo(expected);
    }

    @Property
    void aLaterVersionLeavesTheEarlierBlocksAsTheyAre(
            @ForAll @Size(min = 6, max = 12) List<@IntRange(min = 1, max = 9) Integer> numbers) {
        List<Extent> extents = extents(numbers);
        List<Block> before = Extent.blocks("c", extents.subList(0, extents.size() - 1));
        assertThat(Extent.blocks("c", extents)).startsWith(before.toArray(Block[]::new));
    }

    @Property
    void noBlockIsLargerThanAsked(
            @ForAll @IntRange(min = 1, max = 40) int instances,
            @ForAll @IntRange(min = 1, max = 40) int repetitions,
            @ForAll @IntRange(min = 1, max = 50) int runsPerBlock) {
        assertThat(Extent.blocks("c", List.of(new Extent(instances, repetitions, runsPerBlock))))
                .allMatch(block -> block.runs() <= runsPerBlock);
    }

    @Test
    void tenRepetitionsInBlocksOfFourGrowToFourteen() {
        List<Block> blocks = Extent.blocks("c", List.of(new Extent(1, 10, 4), new Extent(1, 14, 4)));
        assertThat(blocks)
                .containsExactly(
                        new Block("c", 0, 1, 0, 4),
                        new Block("c", 0, 1, 4, 8),
                        new Block("c", 0, 1, 8, 10),
                        new Block("c", 0, 1, 10, 14));
    }

    @Test
    void shortInstancesShareABlock() {
        assertThat(Extent.blocks("c", List.of(new Extent(5, 2, 4))))
                .containsExactly(new Block("c", 0, 2, 0, 2), new Block("c", 2, 4, 0, 2), new Block("c", 4, 5, 0, 2));
    }
}
