package org.skerry.spark.cli;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.skerry.run.Nearest;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.result.StorageFailure;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line on standard error. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    static final String NOT_ENOUGH_MEMORY =
            "skerry: not enough memory; ask for less, or give more with --driver-memory.";

    @Override
    public int handleParseException(ParameterException refusal, String[] arguments) {
        ParameterException e = mistyped(refusal);
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command, name + ": " + problem(e) + " See '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UserError) {
            print(command, e.getMessage());
            return ExitCode.USAGE;
        }
        if (isEnding()) {
            print(command, command.getCommandSpec().qualifiedName() + ": interrupted; what is recorded is kept.");
            return ExitCode.INTERRUPTED;
        }
        if (ranOutOfMemory(e)) {
            print(command, NOT_ENOUGH_MEMORY);
            return ExitCode.FAILED;
        }
        String problem = command.getCommandSpec().qualifiedName() + ": " + unexpected(e);
        if (Verbosity.isVerbose(command.getParseResult())) {
            print(command, problem);
            e.printStackTrace(command.getErr());
        } else {
            print(command, problem + " Run with --verbose for the stack trace.");
        }
        return ExitCode.FAILED;
    }

    /** Whether the JVM is on its way down, as a signal has asked, and Spark with it, which fails what still goes on. */
    private static boolean isEnding() {
        Thread hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    /** Of the error of a task, Spark hands on the text alone. */
    private static boolean ranOutOfMemory(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError
                    || String.valueOf(cause.getMessage()).contains(OutOfMemoryError.class.getName())) {
                return true;
            }
        }
        return false;
    }

    private static String unexpected(Exception e) {
        return StorageFailure.behind(e)
                .map(failure -> sentence(failure.getMessage()) + " What is recorded is kept; the same command goes on.")
                .orElseGet(() -> sentence(e.toString()));
    }

    /** When a required option is missing and an unknown one is there, the unknown one is what to tell. */
    private static ParameterException mistyped(ParameterException e) {
        List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
        return e instanceof MissingParameterException && !unmatched.isEmpty()
                ? new UnmatchedArgumentException(e.getCommandLine(), unmatched.subList(0, 1))
                : e;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(UserError.oneLine(line));
        command.getErr().flush();
    }

    private static String sentence(String message) {
        String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.endsWith(".") ? line : line + ".";
    }

    private static String problem(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return sentence(e.getMessage());
        }
        Set<String> commands = e.getCommandLine().getSubcommands().keySet();
        if (!commands.isEmpty() && !unmatched.isUnknownOption()) {
            String word = unmatched.getUnmatched().get(0);
            return "Unknown command '" + word + "'." + Nearest.question(word, commands);
        }
        List<String> suggestions = unmatched.getSuggestions();
        String question = suggestions.isEmpty() ? "" : " Did you mean '" + String.join("' or '", suggestions) + "'?";
        return sentence(e.getMessage()) + question;
    }
}
