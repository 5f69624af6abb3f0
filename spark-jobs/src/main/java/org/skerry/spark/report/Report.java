package org.skerry.spark.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.skerry.spark.experiment.Experiment;
import org.skerry.spark.result.SummaryRow;
import org.skerry.spark.stats.RunTime;

/** An output as one HTML page that needs no network. */
public final class Report {
    /** Tables beyond so many are folded away. */
    private static final int OPEN_TABLES = 4;
    /** So many rows of results keep the largest reports under 5 MB and are still read. */
    private static final int MOST_ROWS = 1500;

    private final RecordedOutput output;
    private final SeriesList series;
    private final Map<ProblemData, List<Figure>> figures = new LinkedHashMap<>();
    private final Html html = new Html();

    private Report(RecordedOutput output) {
        this.output = output;
        series = SeriesList.of(output);
        ProblemData.of(output).forEach(problem -> figures.put(problem, Figures.of(problem, series)));
    }

    /**
     * The page of an output.
     *
     * @return a whole HTML document, to be written as UTF-8
     */
    public static String html(RecordedOutput output) {
        return new Report(output).page();
    }

    private String page() {
        List<String> scripts = List.of(Scripts.echarts(), Scripts.figures(), Scripts.page());
        html.open("html", "lang", "en", "data-theme", "auto")
                .line()
                .open("head")
                .line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy(scripts))
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", output.experiment().name() + " - Skerry report").line();
        html.raw("style", Scripts.style()).line().close().line();
        html.open("body").line();
        header();
        html.open("main").line();
        figures.forEach(this::problem);
        new Appendix(output, series).write(html);
        html.close().line();
        html.open("footer")
                .element(
                        "p",
                        "Made by Skerry " + Environment.skerryVersion() + ". Charts: Apache ECharts "
                                + Scripts.echartsVersion() + " (Apache License 2.0). This page makes no request to any "
                                + "network.")
                .close()
                .line();
        html.element("noscript", "Figures need JavaScript; the tables do not.").line();
        html.raw("script", data().json(), "type", "application/json", "id", "data")
                .line();
        scripts.forEach(script -> html.raw("script", script).line());
        return html.close().close().toString();
    }

    private PageData data() {
        List<Figure> all = new ArrayList<>();
        figures.values().forEach(all::addAll);
        return new PageData(output.experiment().name(), series.entries(), all);
    }

    private void header() {
        Experiment experiment = output.experiment();
        html.open("header").line();
        html.open("div", "class", "themes", "role", "group", "aria-label", "colours");
        for (String theme : List.of("auto", "light", "dark")) {
            html.element(
                    "button",
                    theme,
                    "type",
                    "button",
                    "data-choose-theme",
                    theme,
                    "aria-pressed",
                    String.valueOf(theme.equals("auto")));
        }
        html.close().line();
        html.element("h1", experiment.name()).line();
        html.element("p", lead(), "class", "lead").line();
        html.open("dl", "class", "facts").line();
        fact("runs recorded", Numbers.count(output.provenance().runs()));
        fact("runs failed", Numbers.count(output.provenance().failed()));
        fact(
                "solvers",
                Numbers.count(output.cells().stream()
                        .map(cell -> cell.label())
                        .distinct()
                        .count()));
        fact(
                "sets of instances",
                Numbers.count(figures.keySet().stream()
                        .mapToLong(problem -> problem.sets().size())
                        .sum()));
        fact("budget of a run", budget(experiment));
        fact("time on one core", seconds(output.summary().time()));
        html.close().line();
        warnings();
        navigation();
        html.close().line();
    }

    private String lead() {
        Provenance provenance = output.provenance();
        return provenance.first() == null
                ? "No run is recorded."
                : "Recorded from " + Environment.minute(provenance.first()) + " to "
                        + Environment.minute(provenance.last()) + ".";
    }

    private void fact(String name, String value) {
        html.open("div").element("dt", name).element("dd", value).close().line();
    }

    private static String budget(Experiment experiment) {
        return experiment.followsPublishedProtocol()
                ? Numbers.count(experiment.budget().generations()) + " generations"
                : Numbers.count(experiment.budget().evaluations()) + " evaluations";
    }

    private static String seconds(RunTime time) {
        return time.wall() < 3600
                ? String.format(Locale.ROOT, "%.1f s", time.wall())
                : String.format(Locale.ROOT, "%.1f h", time.wall() / 3600);
    }

    private void warnings() {
        List<String> warnings = new ArrayList<>(output.summary().warnings());
        if (output.experiment().followsPublishedProtocol()) {
            warnings.add("Each solver spent what its paper's protocol spends; no ranking is made.");
        }
        List<String> reconstructed = output.summary().cells().stream()
                .filter(SummaryRow::reconstructed)
                .map(row -> series.name(row.label()))
                .distinct()
                .toList();
        if (!reconstructed.isEmpty()) {
            warnings.add("Not ranked: " + String.join(", ", reconstructed)
                    + " (reconstructed: neither public code nor full text was available).");
        }
        if (output.provenance().failed() > 0) {
            warnings.add(Numbers.count(output.provenance().failed()) + " runs failed and are missing here.");
        }
        if (!warnings.isEmpty()) {
            html.open("ul", "class", "warnings", "aria-label", "limits of these results");
            warnings.forEach(warning -> html.element("li", warning));
            html.close().line();
        }
    }

    private void navigation() {
        html.open("nav", "aria-label", "contents").open("ul");
        figures.keySet().forEach(problem -> link("problem-" + problem.name(), problem.name()));
        link("solvers", "Solvers");
        link("experiment", "Experiment");
        link("environment", "Environment");
        html.close().close().line();
    }

    private void link(String id, String name) {
        html.open("li").element("a", name, "href", "#" + id).close();
    }

    private void problem(ProblemData problem, List<Figure> drawn) {
        html.open("section", "id", "problem-" + problem.name()).line();
        html.element("h2", problem.name()).line();
        html.element("p", problem.title(), "class", "lead").line();
        html.element("h3", "Results").line();
        html.element(
                        "p",
                        "Every solver beside the reference values of the same instances, the best mean first. CI is a confidence "
                                + "interval by bootstrap, or Student's below ten values, IQR the interquartile range, "
                                + "\"to within 5 %\" the evaluations until a run is "
                                + "within 5 % of the best that any run found on its instance. A is the "
                                + "probability that a run is worse than one of the first solver on the same instance (Vargha and "
                                + "Delaney); p the Holm-corrected significance of that difference, Mann-Whitney within one instance "
                                + "and Wilcoxon over several. For both an infeasible run is worse than any feasible one.")
                .line();
        tables(problem);
        drawn.forEach(this::figure);
        html.element("h3", "Running times").line();
        runningTimes(problem);
        html.close().line();
    }

    private void tables(ProblemData problem) {
        int rows = 0;
        int tables = 0;
        for (SetData set : problem.sets()) {
            rows += set.cells().size() + set.references().size();
            if (rows > MOST_ROWS && tables > 0) {
                leftOut(problem, tables);
                return;
            }
            boolean folded = tables >= OPEN_TABLES;
            html.open(folded ? "details" : "div");
            html.element(folded ? "summary" : "h4", set.name()).line();
            new SummaryTable(problem, set, series).write(html);
            html.close().line();
            tables++;
        }
    }

    private void leftOut(ProblemData problem, int tables) {
        html.element(
                "p",
                "The tables of " + (problem.sets().size() - tables)
                        + " further sets are left out; the CSV export has them.",
                "class",
                "note");
    }

    private void runningTimes(ProblemData problem) {
        int rows = 0;
        int tables = 0;
        for (SetData set : SetPanels.of(problem)) {
            TargetTable table = new TargetTable(problem, set, series);
            rows += set.cells().size();
            if (!table.isEmpty() && rows <= MOST_ROWS) {
                html.open("details").element("summary", set.name()).line();
                table.write(html);
                html.close().line();
                tables++;
            }
        }
        if (tables < problem.sets().size()) {
            leftOut(problem, tables);
        }
    }

    private void figure(Figure figure) {
        html.open("figure", "id", figure.id()).element("h3", figure.title());
        html.element("figcaption", figure.caption()).close().line();
    }

    /** The policy that lets these scripts run and nothing be requested from anywhere. */
    private static String policy(List<String> scripts) {
        StringBuilder policy =
                new StringBuilder("default-src 'none'; style-src 'unsafe-inline'; img-src data:; script-src");
        scripts.forEach(
                script -> policy.append(" 'sha256-").append(sha256(script)).append('\''));
        return policy.append("; base-uri 'none'; form-action 'none'").toString();
    }

    private static String sha256(String script) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(script.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
