package org.skerry.spark.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.run.Nearest;
import org.skerry.run.Setting;
import org.skerry.search.Described;
import org.skerry.solver.MemeticStep;
import org.skerry.spark.experiment.UserError;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Everything a user is told of a solver or problem. */
@Command(
        name = "describe",
        description =
                "Describe a solver, a problem, the archipelago or the memetic step: source, departures from it, and every "
                        + "parameter with type, range, default and where the default comes from.",
        footer = {
            "  skerry describe de",
            "  skerry describe vehicular",
            "  skerry describe archipelago",
            "  skerry describe memetic"
        })
final class DescribeCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Parameters(
            paramLabel = "NAME",
            description = "Name of a solver or problem, as 'skerry list' shows it, or memetic.")
    private String name;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        out.print(description());
        out.flush();
    }

    private String description() {
        Map<String, ?> solvers = Catalogue.solvers();
        Map<String, ?> problems = Catalogue.problems();
        if (solvers.containsKey(name)) {
            return describe("solver", solvers.get(name));
        } else if (problems.containsKey(name)) {
            return describe("problem", problems.get(name));
        } else if (name.equals(Catalogue.ARCHIPELAGO)) {
            return describe(
                    "several solvers as islands, written as 'archipelago: {islands: [...]}'", Catalogue.migration());
        } else if (name.equals(Catalogue.MEMETIC)) {
            return describe("beside any solver, as 'memetic: {...}' in its entry", MemeticStep.DEFAULT);
        }
        List<String> known = new ArrayList<>(solvers.keySet());
        known.addAll(problems.keySet());
        known.add(Catalogue.ARCHIPELAGO);
        known.add(Catalogue.MEMETIC);
        throw new UserError("unknown solver or problem '" + name + "'." + Nearest.question(name, known)
                + " See 'skerry list solvers' and 'skerry list problems'.");
    }

    private String describe(String kind, Object entry) {
        Described described = entry.getClass().getAnnotation(Described.class);
        StringBuilder text = new StringBuilder();
        text.append(name).append(": ").append(described.title()).append("\n\n");
        line(text, "Kind", kind + ", revision " + described.revision());
        line(text, "Source", described.source());
        if (described.reconstructed()) {
            line(text, "Reconstructed", "neither public code nor full text was available; rankings leave it out");
        }
        if (entry instanceof ProblemFamily<?> family) {
            line(text, "Unit of the objective", family.unit());
        }
        line(text, "Order", described.order());
        line(text, "Evaluations per generation", described.evaluationsPerGeneration());
        for (String branch : described.branches()) {
            line(text, "Branch counted", branch);
        }
        for (String departure : described.departures()) {
            line(text, "Departure", departure);
        }
        List<Setting> settings = Setting.of(entry);
        return text + (settings.isEmpty() ? "It has no parameters.\n" : "\n" + table(settings));
    }

    private static void line(StringBuilder text, String title, String value) {
        if (!value.isEmpty()) {
            text.append(title).append(": ").append(value).append('\n');
        }
    }

    private static TextTable table(List<Setting> settings) {
        TextTable table = new TextTable()
                .text("parameter")
                .text("type")
                .text("allowed", 30)
                .text("default")
                .text("meaning", 44)
                .text("source of the default", 34);
        for (Setting setting : settings) {
            table.row(
                    setting.name(),
                    setting.type().title(),
                    setting.range(),
                    String.valueOf(setting.value()),
                    setting.description().value(),
                    setting.description().source());
        }
        return table;
    }
}
