package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.List;

/** A table that a reader can sort; its first column names the rows. */
final class HtmlTable {
    /**
     * A cell.
     *
     * @param sorted what it is sorted by; NaN to stay last, null to sort by the text
     * @param style class of the cell, such as {@code best}; may be empty
     */
    record Cell(String text, Double sorted, String style) {
        static Cell text(String text) {
            return new Cell(text, null, "");
        }

        static Cell number(String text, Double value) {
            return new Cell(text, value == null ? Double.NaN : value, "number");
        }

        /** The same cell marked as the best of its column. */
        Cell best() {
            return new Cell(text, sorted, style + " best");
        }
    }

    private record Row(String style, List<Cell> cells) {}

    private final String caption;
    private final List<String> titles = new ArrayList<>();
    private final List<Boolean> numeric = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();

    HtmlTable(String caption) {
        this.caption = caption;
    }

    /** Adds a column of texts. */
    HtmlTable text(String title) {
        titles.add(title);
        numeric.add(false);
        return this;
    }

    /** Adds a column of numbers. */
    HtmlTable number(String title) {
        titles.add(title);
        numeric.add(true);
        return this;
    }

    /** Adds a row, with a class that may be empty. */
    void row(String style, List<Cell> cells) {
        if (cells.size() != titles.size()) {
            throw new IllegalArgumentException(cells.size() + " cells must be " + titles.size());
        }
        rows.add(new Row(style, List.copyOf(cells)));
    }

    void write(Html html) {
        html.element("p", caption, "class", "note").line();
        html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", caption);
        html.open("table", "class", "sortable");
        html.open("thead").open("tr");
        for (int column = 0; column < titles.size(); column++) {
            html.open("th", "scope", "col", "class", numeric.get(column) ? "number" : "");
            html.element("button", titles.get(column), "type", "button").close();
        }
        html.close().close().open("tbody").line();
        rows.forEach(row -> write(html, row));
        html.close().close().close().line();
    }

    private static void write(Html html, Row row) {
        html.open("tr", "class", row.style());
        for (int column = 0; column < row.cells().size(); column++) {
            Cell cell = row.cells().get(column);
            List<String> attributes = new ArrayList<>();
            if (column == 0) {
                attributes.addAll(List.of("scope", "row"));
            }
            if (!cell.style().isEmpty()) {
                attributes.addAll(List.of("class", cell.style().strip()));
            }
            if (cell.sorted() != null && Double.isFinite(cell.sorted())) {
                attributes.addAll(List.of("data-value", cell.sorted().toString()));
            }
            html.open(column == 0 ? "th" : "td", attributes.toArray(String[]::new));
            html.element("bdi", cell.text()).close();
        }
        html.close().line();
    }
}
