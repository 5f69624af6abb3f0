package org.skerry.spark.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.fanout.Plan;
import org.skerry.spark.fanout.Planner;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What a run would do. */
@Command(
        name = "plan",
        description =
                "Print what 'run' would do: cells, runs, what is recorded already, blocks, and the time predicted "
                        + "from short runs on this machine. Writes nothing.",
        footer = "  skerry plan conf/experiments/velo.yaml")
final class PlanCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "EXPERIMENT", description = "The experiment's YAML file.")
    private Path file;

    @Mixin
    private ExperimentOptions options;

    @Override
    public Integer call() throws IOException {
        Experiment experiment = options.read(file);
        Plan plan;
        try (SparkSession session = Sessions.open(experiment.name())) {
            plan = new Planner(
                            JavaSparkContext.fromSparkContext(session.sparkContext()),
                            Sessions.output(experiment.output(), session))
                    .plan(experiment);
        }
        TextTable table = new TextTable()
                .text("problem")
                .text("parameters")
                .text("solver")
                .number("runs")
                .number("recorded")
                .number("blocks")
                .number("ms per run");
        for (Plan.Line line : plan.cells()) {
            table.row(
                    line.problem(),
                    ParametersText.of(line.problem(), line.parameters(), beside(plan, line.problem())),
                    line.label(),
                    String.valueOf(line.runs()),
                    String.valueOf(line.recorded()),
                    String.valueOf(line.blocks()),
                    String.format(Locale.ROOT, "%.1f", 1000 * line.secondsPerRun()));
        }
        PrintWriter out = spec.commandLine().getOut();
        out.print(table);
        out.printf(
                Locale.ROOT,
                plan.partitioned()
                        ? "%d runs, %d recorded. The %d missing go on one after the other, in %d blocks, with their "
                                + "evaluations in partitions on %d cores.%n"
                        : "%d runs, %d recorded. The %d missing are fanned out in %d blocks of about a second over "
                                + "%d cores.%n",
                plan.runs(),
                plan.recorded(),
                plan.runs() - plan.recorded(),
                plan.blocks(),
                plan.cores());
        if (plan.islands().runs() > 0) {
            out.println(plan.islands());
        }
        plan.fitness().forEach(out::println);
        if (plan.trainings() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d autoencoders are trained on the driver meanwhile, in about %.0f s.%n",
                    plan.trainings(),
                    plan.trainingSeconds());
        }
        out.printf(Locale.ROOT, "Predicted time: %.0f s.%n", plan.seconds());
        out.flush();
        return ExitCode.DONE;
    }

    private static List<String> beside(Plan plan, String problem) {
        return plan.cells().stream()
                .filter(line -> line.problem().equals(problem))
                .map(Plan.Line::parameters)
                .toList();
    }
}
