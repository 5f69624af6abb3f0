/**
 * The tables of an output, and how they are published and read.
 *
 * <p>A row is a record; its components are the columns, so that the Parquet schema, Spark's schema and the writer can
 * not drift apart. A file holds the rows of one block, is written in memory and put under its final name in one step,
 * and is never replaced. The price is that a block's rows must fit in memory; blocks are cut to about a second of work.
 * No Spark job commits output, so a retried, speculated or doubled task can only offer a file that is there already.
 */
package org.skerry.spark.result;
