/**
 * Statistics over the recorded runs. Values are put in the order of instance and repetition before anything is summed,
 * so the bits do not depend on how Spark read them; the price is that the objectives of one cell are held in memory.
 */
package org.skerry.spark.stats;
