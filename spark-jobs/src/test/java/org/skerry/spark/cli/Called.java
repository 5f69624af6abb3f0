package org.skerry.spark.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;

/** What a command line did: exit code, standard output, standard error. */
record Called(int exitCode, String out, String err) {
    static Called with(String... arguments) {
        return on(Main.commandLine(), arguments);
    }

    static Called on(CommandLine commandLine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        commandLine.setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        int exitCode = Main.execute(commandLine, arguments);
        return new Called(exitCode, out.toString(), err.toString());
    }
}
