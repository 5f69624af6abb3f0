package org.skerry.solver;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.skerry.run.Catalogue;
import org.skerry.run.Overlay;
import org.skerry.search.Budget;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * How a solver is run to compare it.
 *
 * @param name its name in the catalogue
 * @param changes parameters that differ from the catalogue's
 * @param budget the sample is generation 0
 */
record Configuration(String name, Map<String, ?> changes, Budget budget) {
    /** So many generations of the solver as it is in the catalogue. */
    static Configuration of(String name, int generations) {
        return of(name, Map.of(), generations);
    }

    /** So many generations of the solver with other values of some parameters. */
    static Configuration of(String name, Map<String, ?> changes, int generations) {
        return new Configuration(name, changes, Budget.ofGenerations(generations));
    }

    /**
     * One run from beginning to end.
     *
     * @param purpose what its randomness is drawn for
     */
    Search run(ReferenceFunction function, String purpose, int repetition) {
        Solver solver = Overlay.apply(name, Catalogue.solvers().get(name), changes);
        Search search = solver.start(function, budget, Rng.of(1, "fidelity", purpose, repetition));
        while (!search.isDone()) {
            search.step(function);
        }
        return search;
    }

    /** The name, with what differs from the catalogue. */
    String title() {
        return changes.isEmpty()
                ? name
                : new TreeMap<>(changes)
                        .entrySet().stream()
                                .map(Object::toString)
                                .collect(Collectors.joining(", ", name + " with ", ""));
    }
}
