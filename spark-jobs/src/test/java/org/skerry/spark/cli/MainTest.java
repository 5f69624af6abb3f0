package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.spark.experiment.BadExperiments;
import org.skerry.spark.experiment.ExperimentFile;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class MainTest {
    @Test
    void printsItsVersion() {
        Called version = Called.with("--version");

        assertThat(version.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(version.out()).startsWith("skerry ");
    }

    @Test
    void executeGivesTheExitCode() {
        assertThat(Main.execute("--version")).isEqualTo(ExitCode.DONE);
    }

    static List<String> commands() {
        List<String> commands = new ArrayList<>();
        collect(Main.commandLine(), "", commands);
        return commands;
    }

    private static void collect(CommandLine command, String path, List<String> commands) {
        command.getSubcommands().forEach((name, subcommand) -> {
            commands.add((path + " " + name).strip());
            collect(subcommand, path + " " + name, commands);
        });
    }

    @ParameterizedTest
    @MethodSource("commands")
    void everyCommandHasHelpWithExamplesAndExitCodes(String command) {
        Called help = Called.with((command + " --help").split(" ", -1));

        assertThat(help.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(help.err()).isEmpty();
        assertThat(help.out())
                .startsWith("Usage: skerry " + command)
                .contains("Exit codes:", "  130   interrupted", "Examples:");
        assertThat(help.out()
                        .lines()
                        .dropWhile(line -> !line.equals("Examples:"))
                        .skip(1))
                .isNotEmpty()
                .allMatch(line -> line.contains("skerry " + command));
    }

    @Test
    void everyCommandThatDoesSomethingCanBeQuietOrVerbose() {
        assertThat(commands())
                .filteredOn(command -> !command.equals("list"))
                .isNotEmpty()
                .allSatisfy(command -> assertThat(Called.with((command + " --help").split(" ", -1))
                                .out())
                        .contains("--quiet", "--verbose"));
    }

    @Test
    void anArgumentThatStartsWithAnAtSignIsNoFile() {
        assertThat(Called.with("describe", "@velo").err()).startsWith("unknown solver or problem '@velo'.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | skerry: Missing command. See 'skerry --help'.",
                "lst x | skerry: Unknown command 'lst'. Did you mean 'list'? See 'skerry --help'.",
                "list solver | skerry list: Unknown command 'solver'. Did you mean 'solvers'? See 'skerry list --help'.",
                "describe de x | skerry describe: Unmatched argument at index 2: 'x'. See 'skerry describe --help'.",
                "--versoin | skerry: Unknown option: '--versoin'. Did you mean '--version'? See 'skerry --help'.",
                "list | skerry list: Missing: solvers, problems or experiments. See 'skerry list --help'.",
                "describe | skerry describe: Missing required parameter: 'NAME'. See 'skerry describe --help'.",
                "generate vehicular --outptu x | skerry generate: Unknown option: '--outptu'. Did you mean '--output'?"
                        + " See 'skerry generate --help'.",
                "generate vehicular | skerry generate: Missing required option: '--output=FOLDER'. See 'skerry generate"
                        + " --help'.",
                "generate vehicular --output x --instances y | skerry generate: Invalid value for option '--instances':"
                        + " 'y' is not an int. See 'skerry generate --help'."
            })
    void aMistypedCommandLineIsOneLine(String line, String message) {
        assertRefused(Called.with(line.isEmpty() ? new String[0] : line.split(" ", -1)), message);
    }

    @ParameterizedTest
    @MethodSource("org.skerry.spark.experiment.BadExperiments#all")
    void aMistakeInAnExperimentIsOneLineAndExitCode2(BadExperiments.Mistake mistake) {
        Called called = Called.on(Main.commandLine().addSubcommand("read", new Read(mistake)), "read");

        assertRefused(called, mistake.message());
    }

    private static void assertRefused(Called called, String message) {
        assertThat(called.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(called.out()).isEmpty();
        assertThat(called.err()).isEqualTo(message + System.lineSeparator());
    }

    @Test
    void anUnexpectedFailureShowsItsStackTraceOnlyWhenAsked() {
        Called plain = Called.on(Main.commandLine().addSubcommand("fail", failing()), "fail");
        Called verbose = Called.on(Main.commandLine().addSubcommand("fail", failing()), "fail", "--verbose");

        assertThat(plain.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(plain.err())
                .isEqualTo("skerry fail: java.lang.IllegalStateException: two lines. Run with --verbose for the stack "
                        + "trace." + System.lineSeparator());
        assertThat(verbose.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(verbose.err()).contains("IllegalStateException", "\tat " + Fail.class.getName() + ".run");
    }

    private static CommandLine failing() {
        return new CommandLine(new Fail()).addMixin("verbosity", new Verbosity());
    }

    @Test
    void tooMuchToHoldIsOneLine() {
        Called generate = Called.with("generate", "vehicular", "--set", "tasks=2147483647", "--output", "x");

        assertThat(generate.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(generate.err()).startsWith("skerry: not enough memory").hasLineCount(1);
    }

    @Test
    void aTaskThatRanOutOfMemoryIsOneLineToo() {
        Called called = Called.on(Main.commandLine().addSubcommand("exhaust", new Exhaust()), "exhaust");

        assertThat(called.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(called.err()).startsWith("skerry: not enough memory").hasLineCount(1);
    }

    @Test
    void completionKnowsEveryCommand() {
        Called completion = Called.with("completion");

        assertThat(completion.exitCode()).isEqualTo(ExitCode.DONE);
        assertThat(completion.out()).startsWith("#!/usr/bin/env bash").contains("skerry", "generate", "--instances");
    }

    /** Reads an experiment as a command would. */
    @Command(name = "read")
    private static final class Read implements Runnable {
        private final BadExperiments.Mistake mistake;

        Read(BadExperiments.Mistake mistake) {
            this.mistake = mistake;
        }

        @Override
        public void run() {
            ExperimentFile.parse(BadExperiments.FILE, mistake.text(), mistake.overrides());
        }
    }

    /** Fails as only a defect can. */
    @Command(name = "fail")
    private static final class Fail implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("two\nlines");
        }
    }

    /** Fails as Spark does when a task has. */
    @Command(name = "exhaust")
    private static final class Exhaust implements Runnable {
        @Override
        public void run() {
            throw new IllegalStateException("Job aborted due to stage failure: Task 1 in stage 11.0 failed 1 times: "
                    + "java.lang.OutOfMemoryError: Java heap space\nDriver stacktrace:");
        }
    }
}
