package org.skerry.spark.stats;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;

/**
 * A recorded run with what the other tables say of it.
 *
 * @param gap of a feasible run, to the certified optimum or lower bound of its instance; null without one
 * @param referenced whether its instance has references at all
 * @param copies how often its identity is recorded
 * @param last where its trajectory ends; null without one
 */
record CheckedRun(
        String runId,
        String label,
        String instanceId,
        Score recorded,
        boolean feasible,
        Double gap,
        boolean referenced,
        long copies,
        Score last) {
    /** Relative; gaps below this are more than rounding. */
    private static final double TOLERANCE = 1e-9;

    /** What a candidate scored. */
    record Score(double objective, double violation) {
        @Override
        public String toString() {
            return "objective " + objective + " and violation " + violation;
        }
    }

    /** The columns that {@link #of(Row)} reads, in order. */
    static Column[] columns() {
        return Stream.of(
                        "run_id",
                        "label",
                        "instance_id",
                        "objective",
                        "violation",
                        "feasible",
                        "gap",
                        "referenced",
                        "copies",
                        "last_objective",
                        "last_violation")
                .map(functions::col)
                .toArray(Column[]::new);
    }

    /** From a row with these columns. */
    static CheckedRun of(Row row) {
        return new CheckedRun(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                new Score(row.getDouble(3), row.getDouble(4)),
                row.getBoolean(5),
                row.isNullAt(6) ? null : row.getDouble(6),
                row.getBoolean(7),
                row.getLong(8),
                row.isNullAt(9) ? null : new Score(row.getDouble(9), row.getDouble(10)));
    }

    /** What can not be true, a line each. */
    List<String> findings() {
        List<String> findings = new ArrayList<>();
        if (gap != null && gap < -TOLERANCE) {
            findings.add(String.format(
                    Locale.ROOT,
                    "objective %s is below what is proven to be the least for %s, by %.3g of it",
                    recorded.objective(),
                    instanceId,
                    -gap));
        }
        if (!referenced) {
            findings.add("there are no references of " + instanceId);
        } else if (feasible && gap == null) {
            findings.add("it is feasible, and no optimum or lower bound of " + instanceId + " is certified");
        }
        if (copies > 1) {
            findings.add("it is recorded " + copies + " times");
        }
        if (feasible != (recorded.violation() == 0)) {
            findings.add("feasible is " + feasible + " at violation " + recorded.violation());
        }
        if (last == null) {
            findings.add("it has no trajectory");
        } else if (!last.equals(recorded)) {
            findings.add("its trajectory ends at " + last + ", not at " + recorded);
        }
        return findings.stream()
                .map(finding -> "run " + runId + " of " + label + ": " + finding)
                .toList();
    }
}
