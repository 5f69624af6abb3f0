package org.skerry.spark.report;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.skerry.spark.stats.Gaps;
import org.skerry.spark.stats.ReferenceSummary;
import org.skerry.spark.stats.SetKey;

/**
 * One set of instances with all that ran on it.
 *
 * @param name what tells it from the problem's other sets, such as {@code tasks=50}
 * @param parameters its parameters by name
 * @param cells in the experiment's order, at least one
 */
record SetData(
        SetKey key,
        String name,
        Map<String, Object> parameters,
        List<SolverCell> cells,
        List<ReferenceSummary> references,
        Gaps gaps) {
    private static final Set<String> KNOWN = Set.of("optimum", "lower_bound", "best_known");

    /** Number of instances with a run. */
    int instances() {
        return cells.stream()
                .mapToInt(cell -> cell.runs().instances().length)
                .max()
                .orElse(0);
    }

    /** The kind of reference that gaps are to; empty without one. */
    Optional<String> gapTo() {
        return cells.stream()
                .map(cell -> cell.summary().gapTo())
                .filter(kind -> !kind.isEmpty())
                .findFirst();
    }

    /** Whether gaps are shares of a reference. */
    boolean hasRelativeGaps() {
        return cells.stream().anyMatch(cell -> cell.summary().meanGap() != null);
    }

    /** What solvers are drawn beside: the optimum or bound, and the best plan that needs no search. */
    List<ReferenceSummary> drawnReferences() {
        Optional<ReferenceSummary> toReference = references.stream()
                .filter(reference -> gapTo().isPresent() && reference.kind().equals(gapTo().get()))
                .findFirst();
        Optional<ReferenceSummary> plan = references.stream()
                .filter(reference -> !KNOWN.contains(reference.kind()) && !reference.infeasible())
                .filter(reference -> toReference.isEmpty()
                        || reference.mean() > toReference.get().mean())
                .min(Comparator.comparingDouble(ReferenceSummary::mean));
        return Stream.of(toReference, plan).flatMap(Optional::stream).toList();
    }
}
