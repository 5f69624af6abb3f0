package org.skerry.spark.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;

/**
 * A figure: rows, what their columns mean, and how they are drawn.
 *
 * @param id unique in the page; letters, digits and hyphens
 * @param kind which drawing of {@code figures.js}
 * @param title what is shown
 * @param caption how to read it: n, what a band or bar is, what was left out
 * @param band how the columns {@code lower} and {@code upper} of lines are drawn: {@code area} or {@code bars}
 * @param columns of the rows of all panels
 * @param choices names of what a reader may choose among the panels
 * @param panels at least one
 */
record Figure(
        String id,
        String kind,
        String title,
        String caption,
        String band,
        List<Column> columns,
        List<String> choices,
        List<Panel> panels) {
    static final String LINES = "lines";
    static final String BARS = "bars";
    static final String BOXES = "boxes";
    static final String SCATTER = "scatter";
    static final String MATRIX = "matrix";
    static final String RANKS = "ranks";
    static final String SURFACE = "surface";

    static final String AREA = "area";

    /**
     * A column.
     *
     * @param role what a drawing takes it for: {@code series}, {@code x}, {@code y}, {@code z}, {@code lower}, {@code upper},
     *     {@code least}, {@code middle}, {@code greatest}, or {@code more} for what only the table shows
     */
    record Column(String role, String title, String unit) {}

    /**
     * One drawing of a figure.
     *
     * @param choice which of the reader's choices it is, one per name
     * @param step whether a value holds until the next
     * @param rows values in the order of the columns; a series is its place in the page's list
     * @param lines reference values, drawn across
     * @param groups solvers that do not differ, by the places of their rows
     * @param note what is to be said of this panel alone
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Panel(
            List<String> choice,
            Axis x,
            Axis y,
            Axis z,
            boolean step,
            List<Object[]> rows,
            List<Line> lines,
            List<Span> groups,
            String note) {
        /** A panel without lines, groups or a note. */
        static Panel of(List<String> choice, Axis x, Axis y, List<Object[]> rows) {
            return new Panel(choice, x, y, null, false, rows, List.of(), List.of(), "");
        }

        /** The same panel in which a value holds until the next. */
        Panel inSteps() {
            return new Panel(choice, x, y, z, true, rows, lines, groups, note);
        }

        /** The same panel with reference values. */
        Panel withLines(List<Line> newLines) {
            return new Panel(choice, x, y, z, step, rows, newLines, groups, note);
        }

        /** The same panel with a note. */
        Panel withNote(String newNote) {
            return new Panel(choice, x, y, z, step, rows, lines, groups, newNote);
        }
    }

    /** A reference value across a panel. */
    record Line(String name, double value) {}

    /** Neighbours, both included. */
    record Span(int first, int last) {}
}
