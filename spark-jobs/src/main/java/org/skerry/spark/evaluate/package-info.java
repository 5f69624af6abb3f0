/**
 * Fitness in partitions: the candidates of a run, times the scenarios that each is valued in, are divided among the cores.
 *
 * <p>A run whose evaluations are expensive leaves cores idle when there are fewer runs than cores. Here the search stays
 * on the driver and every call of its evaluator is one Spark job. What is divided is blocks of scenarios, which are the
 * same whatever the number of partitions, and their outcomes are put together in the order of the blocks: so the bits are
 * those of a run in one task. The price is a job for every call, some ten milliseconds, which a sequential solver pays for
 * every candidate.
 */
package org.skerry.spark.evaluate;
