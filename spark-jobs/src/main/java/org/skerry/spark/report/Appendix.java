package org.skerry.spark.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.skerry.search.Described;
import org.skerry.search.Digest;
import org.skerry.solver.MemeticSolver;
import org.skerry.spark.experiment.ParametersText;
import org.skerry.spark.experiment.SolverSpec;
import org.skerry.spark.report.HtmlTable.Cell;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.ModelSummary;

/** The end of a report: solvers, autoencoders, the experiment in full and where it ran. */
final class Appendix {
    private final RecordedOutput output;
    private final SeriesList series;

    Appendix(RecordedOutput output, SeriesList series) {
        this.output = output;
        this.series = series;
    }

    void write(Html html) {
        html.open("section", "id", "solvers").element("h2", "Solvers").line();
        solvers(html);
        models(html);
        html.close().line();
        html.open("section", "id", "experiment").element("h2", "Experiment").line();
        html.element(
                        "p",
                        "Every parameter, as it was run. SHA-256 of this text, shortened: "
                                + new Digest().add(output.experimentText()).id() + ".")
                .line();
        html.open("pre", "tabindex", "0")
                .element("code", output.experimentText())
                .close()
                .line();
        html.close().line();
        html.open("section", "id", "environment").element("h2", "Environment").line();
        environment(html);
        html.close().line();
    }

    private void solvers(Html html) {
        Map<String, SolverSpec> specs = new LinkedHashMap<>();
        output.experiment().solvers().forEach(spec -> specs.put(spec.label(), spec));
        Map<String, String> names = output.cells().stream()
                .collect(Collectors.toMap(
                        CellRuns::label, CellRuns::solver, (first, second) -> first, LinkedHashMap::new));
        HtmlTable table = new HtmlTable("Solvers of the figures and tables; every parameter is in the experiment below")
                .text("shown as")
                .text("label")
                .text("solver")
                .text("what it is")
                .text("source");
        names.forEach((label, name) -> {
            SolverSpec spec = specs.get(label);
            Described described = spec == null ? null : spec.method().described();
            boolean memetic =
                    spec != null && spec.method().solvers().stream().anyMatch(MemeticSolver.class::isInstance);
            String beside = memetic ? ", with a memetic step" : "";
            table.row(
                    "",
                    List.of(
                            Cell.text(series.name(label)),
                            prose(label),
                            Cell.text(name),
                            prose(described == null ? "" : described.title() + beside),
                            prose(described == null ? "" : described.source())));
        });
        table.write(html);
    }

    private static Cell prose(String text) {
        return new Cell(text, null, "prose");
    }

    private void models(Html html) {
        if (output.summary().models().isEmpty()) {
            return;
        }
        html.element("h3", "Autoencoders").line();
        HtmlTable table = new HtmlTable("Trained autoencoders: what a scheme loses on its way through one")
                .text("problem")
                .number("tasks")
                .number("Kullback-Leibler divergence [nat]")
                .number("active latents")
                .number("accuracy")
                .text("parameters");
        for (ModelSummary model : output.summary().models()) {
            table.row(
                    "",
                    List.of(
                            Cell.text(model.problem()),
                            Cell.number(String.valueOf(model.tasks()), (double) model.tasks()),
                            Cell.number(String.format(Locale.ROOT, "%.3g", model.kl()), model.kl()),
                            Cell.number(String.valueOf(model.activeLatents()), (double) model.activeLatents()),
                            Cell.number(Numbers.percent(model.accuracy()), model.accuracy()),
                            prose(ParametersText.parse(model.spec()).entrySet().stream()
                                    .map(entry -> entry.getKey() + "=" + entry.getValue())
                                    .collect(Collectors.joining(", ")))));
        }
        table.write(html);
    }

    private void environment(Html html) {
        HtmlTable hosts =
                new HtmlTable("Where the runs were computed").text("host").number("runs");
        output.provenance()
                .hosts()
                .forEach(host ->
                        hosts.row("", List.of(Cell.text(host.name()), Cell.number(Numbers.count(host.runs()), (double)
                                host.runs()))));
        hosts.write(html);
        html.element("h3", "This report").line();
        HtmlTable versions =
                new HtmlTable("What computed the statistics").text("part").text("version");
        Environment.versions().forEach((name, version) -> versions.row("", List.of(Cell.text(name), prose(version))));
        versions.write(html);
    }
}
