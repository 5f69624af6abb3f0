package org.skerry.spark.report;

import java.util.List;

/** Which sets of instances have panels of their own. */
final class SetPanels {
    /** What a reader chooses. */
    static final String INSTANCES = "instances";

    /** A list to choose from that is still read, and what keeps the largest reports under 5 MB. */
    private static final int MOST = 24;

    private SetPanels() {}

    /** The sets that are drawn one by one: the first ones of an experiment. */
    static List<SetData> of(ProblemData problem) {
        return problem.sets().subList(0, Math.min(MOST, problem.sets().size()));
    }

    /** A sentence that says which were left out; empty if none was. */
    static String leftOut(ProblemData problem) {
        int sets = problem.sets().size();
        return sets <= MOST
                ? ""
                : " The first " + MOST + " of " + sets + " sets of instances are drawn; the CSV export has all.";
    }

    /** A sentence that names the solvers that are not drawn, and why; empty if all are. */
    static String missing(List<String> names, String reason) {
        return names.isEmpty() ? "" : " Not drawn, because " + reason + ": " + String.join(", ", names) + ".";
    }

    /** "n runs" or "n to m runs" of the solvers on a set. */
    static String runs(SetData set) {
        int least =
                set.cells().stream().mapToInt(cell -> cell.runs().size()).min().orElse(0);
        int most =
                set.cells().stream().mapToInt(cell -> cell.runs().size()).max().orElse(0);
        String runs = least == most ? Numbers.count(most) : Numbers.count(least) + " to " + Numbers.count(most);
        String instances = set.instances() == 1 ? "one instance" : Numbers.count(set.instances()) + " instances";
        return "n = " + runs + (most == 1 ? " run" : " runs") + " a solver on " + instances + ".";
    }
}
