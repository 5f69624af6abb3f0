package org.skerry.spark.report;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.skerry.spark.claim.Judgement;
import org.skerry.spark.claim.Paper;
import org.skerry.spark.claim.Verdict;
import org.skerry.spark.claim.VerdictText;

/**
 * The verdicts on papers as one HTML page without scripts: every claim with what was found under each reading, and every
 * figure and table with the report that holds its counterpart.
 */
public final class VerdictPage {
    private final Html html = new Html();

    private VerdictPage() {}

    /**
     * The page.
     *
     * @param judged the papers with their verdicts, in order
     * @param quick whether they rest on a quick look, which is said
     * @return a whole HTML document whose links lead to {@code EXPERIMENT/report.html} beside it
     */
    public static String html(Map<Paper, List<Judgement>> judged, boolean quick) {
        return new VerdictPage().page(judged, quick);
    }

    private String page(Map<Paper, List<Judgement>> judged, boolean quick) {
        html.open("html", "lang", "en", "data-theme", "auto")
                .line()
                .open("head")
                .line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty(
                        "meta",
                        "http-equiv",
                        "Content-Security-Policy",
                        "content",
                        "default-src 'none'; style-src 'unsafe-inline'")
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", "Reproduction - Skerry").line();
        html.raw("style", Scripts.style()).line().close().line();
        html.open("body").line().open("header").line();
        html.element("h1", "What the papers claim, and what the runs say").line();
        html.element(
                        "p",
                        "A number agrees if the 95 % interval of the mean lies within the margin of the published one, an "
                                + "order if every rank test finds the difference at 5 %, corrected for their number. Every "
                                + "claim is judged under each reading of what its paper leaves open.",
                        "class",
                        "lead")
                .line();
        if (quick) {
            html.open("ul", "class", "warnings")
                    .element("li", "A quick look with few runs, thinner grids and fewer readings: not evidence.")
                    .close()
                    .line();
        }
        html.close().line().open("main").line();
        judged.forEach(this::paper);
        html.close().line().close().line().close();
        return html.toString();
    }

    private void paper(Paper paper, List<Judgement> judgements) {
        html.open("section", "id", paper.name()).line();
        html.element("h2", paper.title()).line();
        html.element("p", new VerdictText(paper, judgements).counts()).line();
        claims(judgements);
        html.element("h3", "Readings side by side").line();
        html.element(
                        "p",
                        "Every claim under each reading of what the paper leaves open: it holds (✓), is excluded because what "
                                + "was measured is lower (▼) or higher (▲) than the published number or because the order is "
                                + "not that (✗), or the runs do not tell (?).",
                        "class",
                        "note")
                .line();
        new VerdictMap(html).add(judgements);
        html.element("h3", "Figures and tables").line();
        figures(paper.figures());
        html.close().line();
    }

    private void claims(List<Judgement> judgements) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "claims");
        head("claims", "claim", "place", "verdict", "what was found");
        for (Judgement judgement : judgements) {
            html.open("tr", "id", "claim-" + judgement.claim().id());
            html.element("td", judgement.claim().stated(), "class", "prose");
            html.element("td", judgement.claim().place(), "class", "prose");
            html.open("td", "class", "prose " + style(judgement.verdict()))
                    .element("strong", judgement.text())
                    .close();
            html.open("td", "class", "prose").text(judgement.why());
            if (!judgement.findings().isEmpty()) {
                html.open("details").element("summary", "under each reading").open("ul");
                judgement.findings().forEach(this::finding);
                html.close().close();
            }
            html.close().close().line();
        }
        html.close().close().close().line();
    }

    private static String style(Verdict verdict) {
        return switch (verdict) {
            case REPRODUCED, REPRODUCED_UNDER -> "holds";
            case NOT_REPRODUCED, ATTAINABLE_BUT_SUBOPTIMAL, CONTRADICTED -> "excluded";
            case UNDETERMINED, NOT_TESTABLE -> "open";
        };
    }

    private void finding(Judgement.Finding finding) {
        html.element(
                "li",
                String.format(
                        Locale.ROOT,
                        "%s: %s; %s (n = %d)",
                        finding.reading().name(),
                        finding.outcome().name().toLowerCase(Locale.ROOT),
                        finding.measured(),
                        finding.units()));
    }

    private void figures(List<Paper.Figure> figures) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "figures and tables");
        head("figures", "in the paper", "shows", "counterpart");
        for (Paper.Figure figure : figures) {
            html.open("tr").element("td", figure.place()).element("td", figure.shows(), "class", "prose");
            html.open("td", "class", "prose");
            if (figure.experiment() == null) {
                html.text(figure.counterpart() == null ? "holds no data" : figure.counterpart());
            } else {
                html.element("a", figure.counterpart(), "href", figure.experiment() + "/report.html");
            }
            html.close().close().line();
        }
        html.close().close().close().line();
    }

    /** Opens a table with a head, and its body. */
    private void head(String style, String... titles) {
        html.open("table", "class", style).open("thead").open("tr");
        for (String title : titles) {
            html.element("th", title, "scope", "col");
        }
        html.close().close().open("tbody").line();
    }
}
