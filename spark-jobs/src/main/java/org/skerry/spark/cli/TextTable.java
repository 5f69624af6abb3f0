package org.skerry.spark.cli;

import com.github.freva.asciitable.AsciiTable;
import com.github.freva.asciitable.Column;
import com.github.freva.asciitable.HorizontalAlign;
import com.github.freva.asciitable.OverflowBehaviour;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A plain table for a terminal: aligned columns, a line of titles, no borders. */
public final class TextTable {
    private static final int WIDEST = 80;

    private final List<Column> columns = new ArrayList<>();
    private final List<String[]> rows = new ArrayList<>();

    /** Adds a column whose values start at its left edge; those over 80 characters are broken. */
    public TextTable text(String title) {
        return text(title, WIDEST);
    }

    /** Adds a column whose values start at its left edge; those over {@code widest} characters are broken. */
    public TextTable text(String title, int widest) {
        return column(title, HorizontalAlign.LEFT, widest);
    }

    /** Adds a column whose values end at its right edge. */
    public TextTable number(String title) {
        return column(title, HorizontalAlign.RIGHT, WIDEST);
    }

    private TextTable column(String title, HorizontalAlign align, int widest) {
        columns.add(new Column()
                .header(title)
                .headerAlign(align)
                .dataAlign(align)
                .maxWidth(widest, OverflowBehaviour.NEWLINE));
        return this;
    }

    /**
     * Adds a row.
     *
     * @param values one per column
     */
    public TextTable row(String... values) {
        if (values.length != columns.size()) {
            throw new IllegalArgumentException(values.length + " values must be " + columns.size());
        }
        rows.add(values);
        return this;
    }

    /** The table as lines, each ended by a line break. */
    @Override
    public String toString() {
        String table = AsciiTable.builder()
                .border(AsciiTable.NO_BORDERS)
                .lineSeparator("\n")
                .data(columns.toArray(Column[]::new), rows.toArray(String[][]::new))
                .asString();
        return table.stripIndent().lines().map(line -> line + "\n").collect(Collectors.joining());
    }
}
