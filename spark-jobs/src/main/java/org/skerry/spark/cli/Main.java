package org.skerry.spark.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** The command {@code skerry}. */
@Command(
        name = "skerry",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Where should each computing task run, and how good are the optimizers that claim to decide it?",
        synopsisSubcommandLabel = "COMMAND",
        usageHelpWidth = 100,
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:all done",
            "1:some runs failed (the others are recorded), a check found what can not be true, or something "
                    + "unexpected happened",
            "2:the command line or a file is wrong; nothing was written",
            "3:a comparison found a regression",
            "130:interrupted; what finished is recorded"
        },
        footerHeading = "%nExamples:%n",
        footer = {
            "  skerry run conf/experiments/quickstart.yaml",
            "  skerry summarize results/quickstart",
            "  skerry list solvers",
            "  skerry describe velo",
            "  skerry generate vehicular --set tasks=100 --instances 3 --output instances"
        },
        subcommands = {
            RunCommand.class,
            PlanCommand.class,
            StatusCommand.class,
            SummarizeCommand.class,
            ReportCommand.class,
            ExportCommand.class,
            CompareCommand.class,
            VerifyCommand.class,
            DigestCommand.class,
            ReproduceCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            GenerateCommand.class,
            TrainCommand.class,
            CompletionCommand.class
        })
public final class Main implements Runnable {
    @Spec
    private CommandSpec spec;

    /**
     * Runs the command line and ends the JVM with its exit code.
     *
     * @param arguments the command line
     */
    public static void main(String[] arguments) {
        int exitCode = execute(arguments);
        if (exitCode != ExitCode.DONE || !isInYarn()) {
            System.exit(exitCode);
        }
    }

    /** Whether YARN has started the driver: it takes any exit of its process for a failure, even one of code 0. */
    private static boolean isInYarn() {
        return "yarn".equals(System.getProperty("spark.master"))
                && "cluster".equals(System.getProperty("spark.submit.deployMode"));
    }

    /**
     * Runs a command line.
     *
     * @return one of {@link ExitCode}
     */
    public static int execute(String... arguments) {
        return execute(commandLine(), arguments);
    }

    /** Runs a command line that has streams of its own. */
    static int execute(CommandLine commandLine, String... arguments) {
        try {
            return commandLine.execute(arguments);
        } catch (OutOfMemoryError e) {
            commandLine.getErr().println(OneLineErrors.NOT_ENOUGH_MEMORY);
            commandLine.getErr().flush();
            return ExitCode.FAILED;
        }
    }

    /** The command line before it is given arguments; tests give it other streams. */
    static CommandLine commandLine() {
        OneLineErrors errors = new OneLineErrors();
        CommandLine root = new CommandLine(new Main());
        root.getSubcommands().values().forEach(Main::mixInVerbosity);
        return root.setExpandAtFiles(false).setParameterExceptionHandler(errors).setExecutionExceptionHandler(errors);
    }

    /** Gives the options of {@link Verbosity} to a command that does not ask for them itself, and to its parts. */
    private static void mixInVerbosity(CommandLine command) {
        if (command.getSubcommands().isEmpty() && command.getCommandSpec().findOption("--verbose") == null) {
            command.addMixin("verbosity", new Verbosity());
        }
        command.getSubcommands().values().forEach(Main::mixInVerbosity);
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "Missing command");
    }

    /** The version in the manifest of the jar this class comes from. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"skerry " + (version == null ? "(development build)" : version)};
        }
    }
}
