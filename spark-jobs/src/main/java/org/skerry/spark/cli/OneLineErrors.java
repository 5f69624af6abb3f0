package org.skerry.spark.cli;

import java.util.List;
import java.util.stream.Collectors;
import org.skerry.spark.experiment.UserError;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what went wrong in one line on standard error. */
final class OneLineErrors implements IParameterExceptionHandler, IExecutionExceptionHandler {
    @Override
    public int handleParseException(ParameterException refusal, String[] arguments) {
        ParameterException e = mistyped(refusal);
        CommandLine command = e.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        print(command, name + ": " + sentence(e.getMessage()) + suggestion(e) + " See '" + name + " --help'.");
        return ExitCode.USAGE;
    }

    @Override
    public int handleExecutionException(Exception e, CommandLine command, ParseResult parsed) {
        if (e instanceof UserError) {
            print(command, e.getMessage());
            return ExitCode.USAGE;
        }
        String problem = command.getCommandSpec().qualifiedName() + ": " + sentence(e.toString());
        if (Verbosity.isVerbose(command.getParseResult())) {
            print(command, problem);
            e.printStackTrace(command.getErr());
        } else {
            print(command, problem + " Run with --verbose for the stack trace.");
        }
        return ExitCode.FAILED;
    }

    /** When a required option is missing and an unknown one is there, the unknown one is what to tell. */
    private static ParameterException mistyped(ParameterException e) {
        List<String> unmatched = e.getCommandLine().getUnmatchedArguments();
        return e instanceof MissingParameterException && !unmatched.isEmpty()
                ? new UnmatchedArgumentException(e.getCommandLine(), unmatched.subList(0, 1))
                : e;
    }

    private static void print(CommandLine command, String line) {
        command.getErr().println(new UserError(line).getMessage());
        command.getErr().flush();
    }

    private static String sentence(String message) {
        String line = message.lines().map(String::strip).collect(Collectors.joining(" "));
        return line.endsWith(".") ? line : line + ".";
    }

    private static String suggestion(ParameterException e) {
        if (!(e instanceof UnmatchedArgumentException unmatched)) {
            return "";
        }
        List<String> suggestions = unmatched.getSuggestions();
        return suggestions.isEmpty() ? "" : " Did you mean '" + String.join("' or '", suggestions) + "'?";
    }
}
