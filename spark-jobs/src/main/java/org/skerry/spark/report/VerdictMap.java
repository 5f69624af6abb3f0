package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.spark.claim.Judgement;
import org.skerry.spark.claim.Outcome;
import org.skerry.spark.claim.Reading;

/** Readings side by side: a table of claims against the readings under which they are judged, for every list of readings. */
final class VerdictMap {
    private final Html html;

    VerdictMap(Html html) {
        this.html = html;
    }

    /** Adds a table for every list of two readings or more, and what its signs mean. */
    void add(List<Judgement> judgements) {
        Map<List<String>, List<Judgement>> byReadings = new LinkedHashMap<>();
        for (Judgement judgement : judgements) {
            if (judgement.findings().size() > 1) {
                byReadings
                        .computeIfAbsent(names(judgement), key -> new ArrayList<>())
                        .add(judgement);
            }
        }
        byReadings.values().forEach(this::table);
    }

    private static List<String> names(Judgement judgement) {
        return judgement.findings().stream()
                .map(finding -> finding.reading().name())
                .toList();
    }

    private void table(List<Judgement> judgements) {
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", "readings side by side");
        html.open("table", "class", "map").open("thead");
        head(judgements.get(0).findings().stream()
                .map(Judgement.Finding::reading)
                .toList());
        html.close().open("tbody").line();
        for (Judgement judgement : judgements) {
            html.open("tr").element("th", judgement.claim().states(), "scope", "row");
            judgement.findings().forEach(this::cell);
            html.close().line();
        }
        html.close().close().close().line();
    }

    /** Where every reading has two axes the first stands above the second, once for all neighbours that share it. */
    private void head(List<Reading> readings) {
        boolean twofold = readings.stream().allMatch(reading -> reading.axes().size() == 2);
        html.open("tr").element("td", "", "rowspan", twofold ? "2" : "1");
        if (!twofold) {
            readings.forEach(reading -> html.element("th", reading.name(), "scope", "col"));
            html.close();
            return;
        }
        for (int i = 0; i < readings.size(); ) {
            String first = readings.get(i).axes().get(0);
            int end = i;
            while (end < readings.size() && readings.get(end).axes().get(0).equals(first)) {
                end++;
            }
            html.element("th", first, "scope", "colgroup", "colspan", Integer.toString(end - i));
            i = end;
        }
        html.close().open("tr");
        readings.forEach(reading -> html.element("th", reading.axes().get(1), "scope", "col"));
        html.close();
    }

    private void cell(Judgement.Finding finding) {
        html.element("td", sign(finding), "class", "outcome " + style(finding.outcome()), "title", finding.measured());
    }

    private static String sign(Judgement.Finding finding) {
        return switch (finding.outcome()) {
            case HOLDS -> "✓ holds";
            case EXCLUDED ->
                switch (finding.side()) {
                    case BELOW -> "▼ lower";
                    case ABOVE -> "▲ higher";
                    case NEITHER -> "✗ not";
                };
            case OPEN -> "? open";
        };
    }

    private static String style(Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "holds";
            case EXCLUDED -> "excluded";
            case OPEN -> "open";
        };
    }
}
