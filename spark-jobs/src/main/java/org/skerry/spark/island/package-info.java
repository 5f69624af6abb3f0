/**
 * Archipelagos whose islands advance on different executors, one Spark job per epoch.
 *
 * <p>All islands of all runs of a cell advance in the same stage. A task gets an island's snapshot and what was sent to
 * it, and gives back the next snapshot and its emigrants; the driver holds them in between, routes them in the order of
 * the sources, and stores its state every so many epochs, from where a later driver goes on. Nothing is cached on
 * executors and every stage starts from the driver's own data, so no lineage grows and a lost executor's tasks are done
 * again with the same bits. The price is that all snapshots pass through the driver in every epoch; this way is taken
 * only when there are fewer runs than cores, which bounds how many there are.
 */
package org.skerry.spark.island;
