package org.skerry.spark.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** What varies among the sets of instances of a problem. */
final class Grid {
    /** Along a surface there are at least so many values of one parameter, and at least two of the other. */
    private static final int SURFACE = 3;

    private final List<SetData> sets;
    private final List<String> varying;
    private final List<String> numeric;

    Grid(ProblemData problem) {
        sets = problem.sets();
        Set<String> names = new LinkedHashSet<>();
        sets.forEach(set -> names.addAll(set.parameters().keySet()));
        varying = names.stream().filter(name -> values(sets, name).size() > 1).toList();
        numeric = varying.stream()
                .filter(name -> sets.stream().allMatch(set -> set.parameters().get(name) instanceof Number))
                .toList();
    }

    /**
     * Sets that differ in one number alone.
     *
     * @param at the values of what else varies in the grid, the same for all of them; empty if nothing does
     * @param sets at least two, by that number
     */
    record Sweep(String parameter, String at, List<SetData> sets) {}

    /**
     * Sets that differ in two numbers alone and have every pair of their values.
     *
     * @param at the values of what else varies in the grid; empty if nothing does
     */
    record Plane(String first, String second, String at, List<SetData> sets) {}

    /** The value of a number among a set's parameters. */
    static double value(SetData set, String parameter) {
        return ((Number) set.parameters().get(parameter)).doubleValue();
    }

    /** Every sweep, by parameter. */
    List<Sweep> sweeps() {
        List<Sweep> sweeps = new ArrayList<>();
        for (String parameter : numeric) {
            byRest(parameter).forEach((at, alike) -> {
                if (alike.size() > 1) {
                    List<SetData> sorted = alike.stream()
                            .sorted(Comparator.comparingDouble(set -> value(set, parameter)))
                            .toList();
                    sweeps.add(new Sweep(parameter, at, sorted));
                }
            });
        }
        return sweeps;
    }

    /** Every plane, by its parameters. */
    List<Plane> planes() {
        List<Plane> planes = new ArrayList<>();
        for (int i = 0; i < numeric.size(); i++) {
            for (int j = i + 1; j < numeric.size(); j++) {
                String first = numeric.get(i);
                String second = numeric.get(j);
                byRest(first, second).forEach((at, alike) -> {
                    int across = values(alike, first).size();
                    int along = values(alike, second).size();
                    if (Math.min(across, along) >= 2
                            && Math.max(across, along) >= SURFACE
                            && alike.size() == across * along) {
                        planes.add(new Plane(first, second, at, alike));
                    }
                });
            }
        }
        return planes;
    }

    /** The sets by the values of everything that varies but some parameters. */
    private Map<String, List<SetData>> byRest(String... parameters) {
        List<String> rest = new ArrayList<>(varying);
        rest.removeAll(List.of(parameters));
        return sets.stream()
                .collect(Collectors.groupingBy(
                        set -> rest.stream()
                                .map(name -> name + "=" + set.parameters().get(name))
                                .collect(Collectors.joining(", ")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private static Set<String> values(List<SetData> sets, String parameter) {
        return sets.stream()
                .map(set -> Objects.toString(set.parameters().get(parameter)))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
