/**
 * The report of an output: one HTML file that needs no network.
 *
 * <p>Which figures there are follows from the shape of the data: what varies among the sets of instances, what the
 * problem measures, what was recorded. Each figure is drawn from the rows that stand below it, by one script
 * ({@code figures.js}) for the browser and for SVG files alike. All text from outside passes through {@link
 * org.skerry.spark.report.Html} or through JSON that can not end its element, so no label can become markup; the page
 * also forbids itself any request.
 */
package org.skerry.spark.report;
