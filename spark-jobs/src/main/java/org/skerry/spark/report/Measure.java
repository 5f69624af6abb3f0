package org.skerry.spark.report;

import java.util.List;
import java.util.Optional;
import org.skerry.spark.stats.ReferenceSummary;

/**
 * What a figure measures runs by: the objective itself, or the gap to the optimum or bound.
 *
 * @param title such as {@code energy} or {@code gap to optimum}
 * @param unit such as {@code J} or {@code %}
 */
record Measure(String title, String unit) {
    /** What a reader chooses. */
    static final String CHOICE = "measure";

    /** Gaps below this many percent are drawn at it on a logarithmic axis. */
    static final double LEAST_GAP = 1e-3;

    static Measure objective(ProblemData problem) {
        return new Measure(problem.objective(), problem.unit());
    }

    /** The gap of a set that has one. */
    static Optional<Measure> gap(SetData set) {
        return set.gapTo()
                .filter(kind -> set.hasRelativeGaps())
                .map(kind -> new Measure("gap to " + kind.replace('_', ' '), "%"));
    }

    boolean isGap() {
        return unit.equals("%");
    }

    /** What a reader chooses it by. */
    String choice() {
        return unit.isEmpty() ? title : title + " [" + unit + "]";
    }

    /** An axis for values of it. */
    Axis axis(double[] values) {
        return Axis.of(title, unit, values, isGap() ? LEAST_GAP : Double.NaN);
    }

    /** The reference values of a set as lines across; those of a gap are gaps. */
    List<Figure.Line> lines(SetData set) {
        return set.drawnReferences().stream()
                .filter(reference -> !isGap() || (reference.meanGap() != null && reference.meanGap() > 0))
                .map(reference -> new Figure.Line(reference.kind().replace('_', ' '), value(reference)))
                .toList();
    }

    private double value(ReferenceSummary reference) {
        return isGap() ? 100 * reference.meanGap() : reference.mean();
    }
}
