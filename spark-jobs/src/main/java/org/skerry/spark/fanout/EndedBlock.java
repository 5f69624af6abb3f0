package org.skerry.spark.fanout;

import java.io.Serializable;
import java.util.ArrayList;
import org.skerry.spark.island.EndedRun;

/**
 * A block whose runs have ended, to be published.
 *
 * @param runs what became of each run of {@code work}, in order
 */
record EndedBlock(BlockWork work, ArrayList<EndedRun> runs) implements Serializable {}
