package org.skerry.problem;

import org.skerry.search.Population;
import org.skerry.search.Problem;

/**
 * A problem whose objective is a statistic of a candidate's outcomes in many scenarios.
 *
 * <p>Scenarios come in blocks of {@value #BLOCK}, the last of which may be shorter. The outcomes of a block depend on
 * nothing but the candidate and the block, so blocks can be computed anywhere and in any order. The statistic adds within
 * blocks and then over blocks, in the order of their indices: it has the same bits however the blocks were divided.
 */
public interface ScenarioProblem extends Problem {
    /** Scenarios of a block. */
    int BLOCK = 64;

    /** Number of scenarios, at least 1. */
    int scenarios();

    /** Number of blocks. */
    default int blocks() {
        return (scenarios() + BLOCK - 1) / BLOCK;
    }

    /**
     * Number of scenarios of a block.
     *
     * @param block from 0 to {@code blocks() - 1}
     */
    default int scenarios(int block) {
        return Math.min(BLOCK, scenarios() - BLOCK * block);
    }

    /**
     * The outcomes of one row of a batch in the scenarios of one block. Allocates nothing, but for what the first use of a
     * block needs.
     *
     * @param block from 0 to {@code blocks() - 1}
     * @param outcomes receives one number for each scenario of the block, from {@code offset} on
     */
    void outcomes(Population batch, int row, int block, double[] outcomes, int offset);

    /**
     * Scores one row of a batch with the statistic of its outcomes. Allocates nothing.
     *
     * @param outcomes of all scenarios in their order, block by block; shape [scenarios], not changed
     */
    void score(Population batch, int row, double[] outcomes);
}
