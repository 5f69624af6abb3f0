package org.skerry.spark.fanout;

import java.io.Serializable;

/**
 * What is left to do of a block.
 *
 * @param runs the runs of the block that are not recorded, ascending; all of them in a block that was never tried
 */
record BlockWork(Block block, int[] runs) implements Serializable {}
