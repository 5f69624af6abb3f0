package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Status;
import org.skerry.spark.result.OutputStore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** How far an output is. */
@Command(
        name = "status",
        description = "Print how many runs of every solver and set of instances are recorded in an output. Reads file "
                + "names only, so it can be asked at any time while runs go on.",
        footer = "  skerry status results/quickstart")
final class StatusCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "OUTPUT", description = "Path of the output.")
    private String output;

    @Override
    public void run() {
        OutputStore store = Sessions.output(output);
        Status status;
        try {
            status = Status.of(Sessions.manifest(store), store);
        } catch (IOException e) {
            throw new UserError(store.uri() + ": can not be read (" + e.getMessage() + ").", e);
        }
        TextTable table = new TextTable()
                .text("problem")
                .text("parameters")
                .text("solver")
                .number("recorded")
                .number("runs")
                .number("done");
        for (Status.Line line : status.lines()) {
            table.row(
                    line.problem(),
                    ParametersText.of(line.problem(), line.parameters(), beside(status, line.problem())),
                    line.label(),
                    String.valueOf(line.recorded()),
                    String.valueOf(line.total()),
                    percent(line.recorded(), line.total()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.println(status.name() + ": " + status.recorded() + " of " + status.total() + " runs recorded ("
                + percent(status.recorded(), status.total()) + ").");
        out.flush();
    }

    private static List<String> beside(Status status, String problem) {
        return status.lines().stream()
                .filter(line -> line.problem().equals(problem))
                .map(Status.Line::parameters)
                .toList();
    }

    private static String percent(long part, long whole) {
        return 100 * part / whole + " %";
    }
}
