package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
import org.skerry.search.Solver;
import org.skerry.solver.MemeticSolver;

/**
 * One solver of an experiment.
 *
 * @param name its name in the catalogue
 * @param label how tables and figures call it, 1 to 64 printable characters
 * @param solver the solver with its parameters
 */
public record SolverSpec(String name, String label, Solver solver) {
    static final int LONGEST_LABEL = 64;

    /** Validates the label. */
    public SolverSpec {
        boolean printable = label.codePoints().allMatch(UserError::isPrintable);
        if (label.isBlank() || !printable || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new IllegalArgumentException(
                    "label ('" + label + "') must be 1 to " + LONGEST_LABEL + " printable characters");
        }
    }

    /** With a label that says of a local search beside the solver, whatever the user calls it. */
    static SolverSpec of(String name, String label, Solver solver) {
        boolean silent = solver instanceof MemeticSolver
                && !label.toLowerCase(Locale.ROOT).contains(Catalogue.MEMETIC);
        return new SolverSpec(name, silent ? label + " + " + Catalogue.MEMETIC : label, solver);
    }

    /** As a YAML mapping with every parameter. */
    Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("name", name);
        resolved.put("label", label);
        resolved.putAll(Overlay.values(solver));
        return resolved;
    }
}
