/**
 * Islands: several solvers that search beside each other under one budget and send candidates round.
 *
 * <p>An {@link org.skerry.island.Archipelago} says which solvers and how they migrate; an
 * {@link org.skerry.island.Island} is the cursor of one of them; a {@link org.skerry.island.Voyage} is one run. An epoch
 * of an island is a function of its state, what it receives, and streams of randomness keyed by run, island and epoch,
 * and whoever merges does so in the order of the sources. So it does not matter where an island is advanced: the loop in
 * {@link org.skerry.island.Voyage#run} is the reference, and a cluster that moves snapshots and emigrants gives the same
 * bits. The price is that islands wait for the slowest of them at the end of every epoch.
 */
package org.skerry.island;
