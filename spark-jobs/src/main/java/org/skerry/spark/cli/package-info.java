/**
 * The command line: one class per command under {@link org.skerry.spark.cli.Main}.
 *
 * <p>Results go to standard output, everything else to standard error. A mistake of the user's is one line and exit
 * code 2, wherever it is found: commands throw a {@link org.skerry.spark.experiment.UserError} and never print it. The
 * exit codes are in {@link org.skerry.spark.cli.ExitCode}.
 */
package org.skerry.spark.cli;
