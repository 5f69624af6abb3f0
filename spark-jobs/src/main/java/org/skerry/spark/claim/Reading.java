package org.skerry.spark.claim;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One way to read what a paper leaves open.
 *
 * @param axes what is chosen for each of the things that the paper leaves open, in the order of the list's other readings;
 *     a map of verdicts has the first above the others
 * @param experiment name of the experiment whose runs decide
 * @param where parameters of the problem that select its sets of instances; all of them where empty
 * @param solver label of the solver that the claim is about; null where the claim names it
 * @param champions which champions count
 * @param metric what is compared; null where it is the claim's
 */
public record Reading(
        List<String> axes,
        String experiment,
        Map<String, Object> where,
        String solver,
        Champions champions,
        Metric metric) {
    /** Missing parameters select everything, and only feasible champions count where nothing else is said. */
    public Reading {
        Required.present("a reading's axes", axes);
        axes = List.copyOf(axes);
        Required.present("the experiment of reading " + axes, experiment);
        where = where == null ? Map.of() : Map.copyOf(where);
        champions = champions == null ? Champions.FEASIBLE : champions;
    }

    /** What it is, as verdicts tell it. */
    public String name() {
        return String.join(", ", axes);
    }

    /** The same reading with further parameters and, if it has none of its own, the claim's solver. */
    Reading narrowed(Map<String, Object> further, String claimed) {
        Map<String, Object> all = new LinkedHashMap<>(where);
        all.putAll(further);
        return new Reading(axes, experiment, all, solver == null ? claimed : solver, champions, metric);
    }

    /** Whether it differs from another in nothing but parameters of the problem that are named. */
    boolean differsOnlyIn(Set<String> parameters, Reading other) {
        Set<String> all = new HashSet<>(where.keySet());
        all.addAll(other.where.keySet());
        all.removeAll(parameters);
        return Objects.equals(solver, other.solver)
                && champions == other.champions
                && metric == other.metric
                && all.stream().allMatch(name -> Objects.equals(where.get(name), other.where.get(name)));
    }

    /** Names of readings, for a sentence; those that share their first axis are told together. */
    static String names(List<Reading> readings) {
        Map<String, List<String>> byFirst = new LinkedHashMap<>();
        for (Reading reading : readings) {
            byFirst.computeIfAbsent(reading.axes.get(0), first -> new ArrayList<>())
                    .add(String.join(", ", reading.axes.subList(1, reading.axes.size())));
        }
        return byFirst.entrySet().stream()
                .map(entry -> {
                    String others = String.join(" or ", entry.getValue());
                    return others.isEmpty() ? entry.getKey() : entry.getKey() + ", " + others;
                })
                .collect(Collectors.joining("; "));
    }
}
