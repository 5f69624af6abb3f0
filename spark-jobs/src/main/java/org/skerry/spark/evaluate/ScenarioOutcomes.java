package org.skerry.spark.evaluate;

/**
 * What came out of a part.
 *
 * @param values the outcomes of its pairs, one pair after the other
 * @param nanos how long it took
 */
record ScenarioOutcomes(double[] values, long nanos) {}
