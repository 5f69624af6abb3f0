package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.run.Overlay;
import org.skerry.search.Solver;

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

    /** As a YAML mapping with every parameter. */
    Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("name", name);
        resolved.put("label", label);
        resolved.putAll(Overlay.values(solver));
        return resolved;
    }
}
