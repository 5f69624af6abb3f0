/**
 * Outputs as files for other programs: CSV for spreadsheets, LaTeX for papers, IOHprofiler for IOHanalyzer, SVG figures.
 * Everything is written file by file as it is read, so an export needs no more memory than its largest cell.
 */
package org.skerry.spark.export;
