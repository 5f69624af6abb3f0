package org.skerry.spark.cli;

import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;

/** How much a command tells on standard error; mixed into every command. The level of the log is the launcher's part,
 * because Spark opens the log before a command is read. */
public final class Verbosity {
    private static final String VERBOSE = "--verbose";

    @Option(
            names = {"-q", "--quiet"},
            description = "Show no progress.")
    private boolean quiet;

    /** Never read: {@link #isVerbose} asks the command line for it. */
    @SuppressWarnings("UnusedVariable")
    @Option(
            names = {"-v", VERBOSE},
            description = "Show the log, and the stack trace of an unexpected failure.")
    private boolean verbose;

    /** Whether a command was called with {@code --verbose}. */
    static boolean isVerbose(ParseResult parsed) {
        return parsed != null && parsed.hasMatchedOption(VERBOSE);
    }

    /**
     * Progress as the user wants it: none with {@code --quiet}, else as {@link Progress#start} shows it.
     *
     * @param what what the work is, before the figures
     * @param total runs in all
     * @param alreadyDone runs of them that are recorded already
     */
    public Progress progress(String what, long total, long alreadyDone) {
        return quiet ? Progress.NONE : Progress.start(what, total, alreadyDone);
    }

    /** Prints sentences to standard error, none of them with {@code --quiet}. */
    void tell(List<String> sentences) {
        if (!quiet) {
            sentences.forEach(System.err::println);
        }
    }

    /** Progress of something else than runs, by the name of its unit. */
    Progress progress(String what, String unit, long total) {
        return quiet ? Progress.NONE : Progress.start(what, unit, total, 0);
    }
}
