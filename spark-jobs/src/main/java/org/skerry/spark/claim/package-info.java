/**
 * What the papers claim, as data, and whether the recorded runs bear it out.
 *
 * <p>A claim is judged under every reading of the paper that was tried, and nothing is tuned to please: a claim that holds
 * under one reading alone is reported with that reading's name. A number is refused only when a confidence interval
 * excludes it with the stated margin under every reading; an order only when rank tests, corrected for their number, find
 * one that is the other way round. A published number that is worse than what anybody gets without a search is said to be
 * so, whatever the optimizers do.
 */
package org.skerry.spark.claim;
