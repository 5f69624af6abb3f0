package org.skerry.spark.export;

import java.util.ArrayList;
import java.util.List;

/** A table in the manner of booktabs: a first column of texts, then numbers under titles that may span several. */
final class LatexTable {
    private record Title(String text, int columns) {}

    private final String label;
    private final String caption;
    private final List<Title> titles = new ArrayList<>();
    private final List<String> subtitles = new ArrayList<>();
    private final StringBuilder body = new StringBuilder();

    LatexTable(String label, String caption) {
        this.label = label;
        this.caption = caption;
    }

    /** Adds a title over one column, or over one and those with the subtitles given. */
    void column(String title, String... more) {
        titles.add(new Title(title, 1 + more.length));
        subtitles.add("");
        subtitles.addAll(List.of(more));
    }

    /** Adds a line of fields, which are LaTeX. */
    void row(List<String> fields) {
        if (fields.size() != subtitles.size()) {
            throw new IllegalArgumentException(fields.size() + " fields must be " + subtitles.size());
        }
        body.append("    ").append(String.join(" & ", fields)).append(" \\\\\n");
    }

    /** Adds a rule across, unless nothing stands above it. */
    void rule() {
        if (!body.isEmpty()) {
            body.append("    \\midrule\n");
        }
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("\\begin{table}\n  \\centering\n  \\small\n");
        text.append("  \\caption{").append(caption).append("}\n");
        text.append("  \\label{").append(label).append("}\n");
        text.append("  \\begin{tabular}{l")
                .append("r".repeat(subtitles.size() - 1))
                .append("}\n    \\toprule\n    ");
        List<String> heads = titles.stream()
                .map(title -> title.columns() == 1
                        ? title.text()
                        : "\\multicolumn{" + title.columns() + "}{c}{" + title.text() + "}")
                .toList();
        text.append(String.join(" & ", heads)).append(" \\\\\n");
        if (subtitles.stream().anyMatch(subtitle -> !subtitle.isEmpty())) {
            text.append("    ").append(String.join(" & ", subtitles)).append(" \\\\\n");
        }
        text.append("    \\midrule\n").append(body);
        return text.append("    \\bottomrule\n  \\end{tabular}\n\\end{table}\n").toString();
    }
}
