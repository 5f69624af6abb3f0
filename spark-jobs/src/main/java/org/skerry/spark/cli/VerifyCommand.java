package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.result.OutputStore;
import org.skerry.spark.result.Tables;
import org.skerry.spark.stats.Verification;
import org.skerry.spark.stats.VerifiedCell;
import org.skerry.spark.stats.Verifier;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether what is recorded in outputs can be true. */
@Command(
        name = "verify",
        description = {
            "Check that what is recorded in outputs can be true: no feasible run is below the certified optimum or lower "
                    + "bound of its instance by more than 1e-9 of it, every run has references of its instance, an "
                    + "identity of its own, a violation of 0 if and only if it is feasible, and a trajectory that ends "
                    + "at its result.",
            "Prints the runs and the smallest gap of every solver on every set of instances (absolute where the "
                    + "reference is 0), and a line for each finding. The exit code is 1 if there is any."
        },
        footer = {"  skerry verify results/quickstart", "  skerry verify results/velo results/traffic"})
final class VerifyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "OUTPUT", description = "Paths of the outputs.")
    private List<String> outputs;

    @Override
    public Integer call() throws IOException {
        List<OutputStore> stores = new ArrayList<>();
        for (String output : outputs) {
            OutputStore store = Sessions.output(output);
            Sessions.manifest(store); // says so if this is no output
            stores.add(store);
        }
        boolean holds = true;
        try (SparkSession session = Sessions.open("verify")) {
            for (OutputStore store : stores) {
                Verification verification = new Verifier(new Tables(session, store.uri())).verify();
                print(store.uri(), verification);
                holds &= verification.holds();
            }
        }
        return holds ? ExitCode.DONE : ExitCode.FAILED;
    }

    private void print(String uri, Verification verification) {
        PrintWriter out = spec.commandLine().getOut();
        out.print(table(verification.cells()));
        verification.findings().forEach(finding -> out.println(uri + ": " + finding + "."));
        long more = verification.found() - verification.findings().size();
        if (more > 0) {
            out.println(uri + ": " + more + " more findings are not listed.");
        }
        String checked =
                verification.runs() + " runs in " + verification.cells().size() + " cells";
        out.println(uri + ": " + checked + " checked, "
                + (verification.holds() ? "all hold." : verification.found() + " findings."));
        out.flush();
    }

    private static TextTable table(List<VerifiedCell> cells) {
        TextTable table = new TextTable()
                .text("problem")
                .text("parameters")
                .text("solver")
                .number("runs")
                .number("feasible")
                .number("smallest gap");
        for (VerifiedCell cell : cells) {
            table.row(
                    cell.set().problem(),
                    ParametersText.of(cell.set().problem(), cell.set().parameters(), beside(cells, cell)),
                    cell.label(),
                    String.valueOf(cell.runs()),
                    String.valueOf(cell.feasible()),
                    cell.smallestGap() == null ? "" : String.format(Locale.ROOT, "%.3g", cell.smallestGap()));
        }
        return table;
    }

    private static List<String> beside(List<VerifiedCell> cells, VerifiedCell one) {
        return cells.stream()
                .map(VerifiedCell::set)
                .filter(set -> set.problem().equals(one.set().problem()))
                .map(set -> set.parameters())
                .toList();
    }
}
