package org.skerry.spark.cluster;

/**
 * What a process did.
 *
 * @param out its standard output
 * @param err its standard error
 */
public record Ended(int exitCode, String out, String err) {}
