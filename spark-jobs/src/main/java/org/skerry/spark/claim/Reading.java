package org.skerry.spark.claim;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One way to read what a paper leaves open.
 *
 * @param name what it is, as verdicts tell it
 * @param experiment name of the experiment whose runs decide
 * @param where parameters of the problem that select its sets of instances; all of them where empty
 * @param solver label of the solver that the claim is about; null where the claim names it
 */
public record Reading(String name, String experiment, Map<String, Object> where, String solver) {
    /** Missing parameters select everything. */
    public Reading {
        Required.present("a reading's name", name);
        Required.present("the experiment of reading '" + name + "'", experiment);
        where = where == null ? Map.of() : Map.copyOf(where);
    }

    /** The same reading with further parameters and, if it has none of its own, the claim's solver. */
    Reading narrowed(Map<String, Object> further, String claimed) {
        Map<String, Object> all = new LinkedHashMap<>(where);
        all.putAll(further);
        return new Reading(name, experiment, all, solver == null ? claimed : solver);
    }

    /** Names of readings, for a sentence. */
    static String names(List<Reading> readings) {
        return String.join("; ", readings.stream().map(Reading::name).toList());
    }
}
