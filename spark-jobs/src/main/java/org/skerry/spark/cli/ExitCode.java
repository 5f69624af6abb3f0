package org.skerry.spark.cli;

/** The exit codes of all commands; scripts depend on them. */
public final class ExitCode {
    /** All was done. */
    public static final int DONE = 0;
    /** Some runs failed and the others are recorded, a check found what can not be true, or the unexpected happened. */
    public static final int FAILED = 1;
    /** The command line or a file is wrong; nothing was written. */
    public static final int USAGE = 2;
    /** A comparison found a regression. */
    public static final int REGRESSION = 3;
    /** Interrupted; what finished is recorded. */
    public static final int INTERRUPTED = 130;

    private ExitCode() {}
}
