package org.skerry.spark.stats;

/** A confidence interval. */
public record Interval(double lower, double upper) {}
