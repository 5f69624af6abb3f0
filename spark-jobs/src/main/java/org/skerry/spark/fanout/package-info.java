/**
 * The fan-out of independent runs: an experiment becomes cells, cells become blocks of runs, and each block is a Spark
 * task that publishes its own rows.
 *
 * <p>What a block holds follows from the manifest of the output alone, never from timing, cores or what is missing, so
 * any process that looks at the same output agrees on the names of its files. A manifest grows by numbered versions, each
 * created once; more repetitions, instances, solvers or sizes add a version with the difference. The price is that the
 * size of a block is decided before its first run, by a formula.
 */
package org.skerry.spark.fanout;
