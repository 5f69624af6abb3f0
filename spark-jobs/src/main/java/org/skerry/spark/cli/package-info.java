/** The command line. */
package org.skerry.spark.cli;
