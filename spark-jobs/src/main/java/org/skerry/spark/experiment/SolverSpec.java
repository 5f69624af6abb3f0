package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.skerry.run.Catalogue;
import org.skerry.run.Islands;
import org.skerry.run.Method;
import org.skerry.run.Single;
import org.skerry.search.Solver;
import org.skerry.solver.MemeticSolver;

/**
 * One solver of an experiment, or one archipelago of several.
 *
 * @param label how tables and figures call it, 1 to 64 printable characters
 * @param method the solver or the islands, with their parameters
 */
public record SolverSpec(String label, Method method) {
    static final int LONGEST_LABEL = 64;

    /** Validates the label. */
    public SolverSpec {
        boolean printable = label.codePoints().allMatch(UserError::isPrintable);
        if (label.isBlank() || !printable || label.codePointCount(0, label.length()) > LONGEST_LABEL) {
            throw new IllegalArgumentException(
                    "label ('" + label + "') must be 1 to " + LONGEST_LABEL + " printable characters");
        }
    }

    /** A solver alone, by its name in the catalogue. */
    public SolverSpec(String name, String label, Solver solver) {
        this(label, new Single(name, solver));
    }

    /** With a label that says of a local search beside a solver, whatever the user calls it. */
    static SolverSpec of(String label, Method method) {
        boolean silent = method.solvers().stream().anyMatch(MemeticSolver.class::isInstance)
                && !label.toLowerCase(Locale.ROOT).contains(Catalogue.MEMETIC);
        return new SolverSpec(silent ? label + " + " + Catalogue.MEMETIC : label, method);
    }

    /** Its name in the catalogue. */
    public String name() {
        return method.name();
    }

    /** As a YAML mapping with every parameter. */
    Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("label", label);
        resolved.putAll(method.parameters());
        if (method instanceof Islands) {
            return Map.of(Catalogue.ARCHIPELAGO, resolved);
        }
        Map<String, Object> named = new LinkedHashMap<>(Map.of("name", name()));
        named.putAll(resolved);
        return named;
    }
}
