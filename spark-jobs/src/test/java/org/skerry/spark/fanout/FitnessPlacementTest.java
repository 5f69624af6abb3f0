package org.skerry.spark.fanout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Predictions by hand: a run of 100 calls, each 80 ms of evaluating, and 2 s of searching beside them. */
class FitnessPlacementTest {
    private static FitnessPlacement placement(long runs, int islands, double jobSeconds, int partitions, int cores) {
        return new FitnessPlacement(
                "cell", runs, islands, islands > 1 ? 10 : 1, 10, 100, 0.08, jobSeconds, partitions, cores);
    }

    @Test
    void runsFillTheCoresAWaveAtATime() {
        assertThat(placement(4, 1, 0.01, 4, 4).secondsByRuns()).isEqualTo(10);
        assertThat(placement(5, 1, 0.01, 4, 4).secondsByRuns()).isEqualTo(20);
    }

    @Test
    void aPartitionedRunSearchesAloneAndPaysAJobForEveryCall() {
        // 2 s of searching, 100 jobs of 10 ms, 8 s of evaluating over 4 cores
        assertThat(placement(1, 1, 0.01, 4, 4).secondsByPartitions()).isCloseTo(2 + 1 + 2, within(1e-9));
        assertThat(placement(1, 1, 0.01, 9, 4).secondsByPartitions()).isCloseTo(2 + 1 + 2, within(1e-9));
        assertThat(placement(1, 1, 0.01, 2, 4).secondsByPartitions()).isCloseTo(2 + 1 + 4, within(1e-9));
    }

    @Test
    void islandsShareTheRunAndPayTheirEpochs() {
        assertThat(placement(1, 4, 0.01, 4, 4).secondsByIslands()).isCloseTo(2.5 + 10 * 0.07, within(1e-9));
        assertThat(placement(1, 4, 0.01, 4, 2).secondsByIslands()).isCloseTo(5 + 10 * 0.07, within(1e-9));
    }

    @Test
    void theCheapestWayIsNamed() {
        assertThat(placement(1, 1, 0.01, 4, 4).toString()).endsWith("partitions pay: evaluation: {partitions: 4}.");
        assertThat(placement(4, 1, 0.01, 4, 4).toString()).endsWith("runs pay.");
        assertThat(placement(1, 1, 0.2, 4, 4).toString()).endsWith("runs pay.");
        assertThat(placement(1, 4, 0.01, 4, 4).toString()).endsWith("islands pay.");
    }
}
