package org.skerry.spark.stats;

/**
 * The recorded runs of a cell, held against the bounds of their instances.
 *
 * @param runs number of runs
 * @param feasible number of feasible runs
 * @param smallestGap smallest gap of a feasible run to the certified optimum or lower bound of its instance; null without
 *     a feasible run that has one
 */
public record VerifiedCell(SetKey set, String label, long runs, long feasible, Double smallestGap) {}
