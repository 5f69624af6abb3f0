package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.spark.stats.CellRuns;
import org.skerry.spark.stats.ReferenceSummary;

/** The series of all figures of a page, so that a solver looks the same in each. */
final class SeriesList {
    /**
     * How a series is told from others.
     *
     * @param name one short line, unique
     * @param place number among the solvers or among the references, which decides colour, symbol and dash
     * @param reference whether it is a value to compare with and no solver
     */
    record Entry(String name, int place, boolean reference) {}

    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Integer> solvers = new LinkedHashMap<>();
    private final Map<String, Integer> references = new LinkedHashMap<>();

    /** The series of solvers and kinds of reference, in the order given. */
    SeriesList(List<String> labels, List<String> kinds) {
        List<String> all = new ArrayList<>(labels);
        kinds.forEach(kind -> all.add(kind.replace('_', ' ')));
        List<String> names = Labels.shortened(all);
        for (String label : labels) {
            entries.add(new Entry(names.get(entries.size()), solvers.size(), false));
            solvers.put(label, entries.size() - 1);
        }
        for (String kind : kinds) {
            entries.add(new Entry(names.get(entries.size()), references.size(), true));
            references.put(kind, entries.size() - 1);
        }
    }

    /** The series of an output. */
    static SeriesList of(RecordedOutput output) {
        return new SeriesList(
                output.cells().stream().map(CellRuns::label).distinct().toList(),
                output.summary().references().stream()
                        .map(ReferenceSummary::kind)
                        .distinct()
                        .toList());
    }

    /** The place of a solver in {@link #entries()}. */
    int solver(String label) {
        return solvers.get(label);
    }

    /** The place of a kind of reference in {@link #entries()}. */
    int reference(String kind) {
        return references.get(kind);
    }

    /** The short name of a solver. */
    String name(String label) {
        return entries.get(solver(label)).name();
    }

    List<Entry> entries() {
        return entries;
    }
}
