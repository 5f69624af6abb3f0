package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
import org.skerry.search.Ranges;

/**
 * One point of an experiment's problem grid.
 *
 * @param name the family's name in the catalogue
 * @param family the family with its parameters
 * @param instances number of instances, at least 1; they are numbered from 0
 */
public record ProblemSpec(String name, ProblemFamily<?> family, int instances) {
    /** Validates the ranges. */
    public ProblemSpec {
        Ranges.atLeast("instances", instances, 1);
    }

    /**
     * A family of the catalogue with some parameters set.
     *
     * @param settings arguments of {@code --set}, each {@code parameter=value}
     * @throws UserError if the name, a parameter or a number is wrong
     */
    public static ProblemSpec named(String name, List<String> settings, int instances) {
        Place place = ParameterOptions.COMMAND_LINE;
        ProblemFamily<?> prototype = CatalogueEntry.prototype("problem", name, Catalogue.problems(), place);
        ProblemFamily<?> family = ParameterOptions.apply("problem " + name, prototype, "--set", settings);
        try {
            return new ProblemSpec(name, family, instances);
        } catch (IllegalArgumentException e) {
            throw place.error("problem " + name + ": " + e.getMessage() + ".");
        }
    }

    /** As a YAML mapping with every parameter. */
    Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("name", name);
        resolved.put("instances", instances);
        resolved.putAll(Overlay.values(family));
        return resolved;
    }
}
