package org.skerry.spark.report;

/**
 * One panel of a figure, drawn.
 *
 * @param name of the figure and of what it shows, for a file
 * @param svg a whole SVG document
 */
public record Drawing(String name, String svg) {}
