/**
 * What an operator sees of a driver beside its own progress: names of Spark's jobs, metrics in Spark's metrics system,
 * and what the lines of a log are marked with. Nothing here changes a result.
 */
package org.skerry.spark.monitoring;
