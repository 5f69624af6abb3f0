package org.skerry.spark.claim;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The verdicts on a paper as Markdown, which is also readable on a terminal. */
public final class VerdictText {
    private final Paper paper;
    private final List<Judgement> judgements;

    /** The verdicts on a paper. */
    public VerdictText(Paper paper, List<Judgement> judgements) {
        this.paper = paper;
        this.judgements = List.copyOf(judgements);
    }

    @Override
    public String toString() {
        return "## " + paper.title() + "\n\n" + counts() + "\n\n"
                + judgements.stream().map(VerdictText::claim).collect(Collectors.joining("\n"));
    }

    /** How many claims have each verdict. */
    public String counts() {
        Map<Verdict, Long> counts = new TreeMap<>(
                judgements.stream().collect(Collectors.groupingBy(Judgement::verdict, Collectors.counting())));
        return judgements.size() + " claims: "
                + counts.entrySet().stream()
                        .map(entry -> entry.getValue() + " "
                                + entry.getKey().toString().replace(" only under", " only under some readings"))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static String claim(Judgement judgement) {
        Claim claim = judgement.claim();
        String head = String.format(
                Locale.ROOT,
                "- **%s** (%s): %s%n  %s%n",
                judgement.text(),
                claim.place(),
                claim.stated(),
                judgement.why());
        return head + judgement.findings().stream().map(VerdictText::finding).collect(Collectors.joining());
    }

    private static String finding(Judgement.Finding finding) {
        String outcome = finding.outcome().name().toLowerCase(Locale.ROOT);
        return String.format(
                Locale.ROOT,
                "  - %s: %s: %s (n = %d)%n",
                finding.reading().name(),
                outcome,
                finding.measured(),
                finding.units());
    }
}
