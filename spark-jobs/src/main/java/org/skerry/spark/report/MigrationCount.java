package org.skerry.spark.report;

import org.skerry.spark.stats.SetKey;

/**
 * What went from one island to another in all runs of a cell.
 *
 * @param sent number of migrants
 * @param accepted how many of them replaced a candidate
 */
record MigrationCount(SetKey set, String label, int source, int target, long sent, long accepted) {}
