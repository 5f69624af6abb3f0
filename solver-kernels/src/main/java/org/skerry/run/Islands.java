package org.skerry.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.skerry.island.Archipelago;
import org.skerry.island.Migration;
import org.skerry.search.Described;
import org.skerry.search.Solver;

/**
 * Solvers of the catalogue as the islands of an archipelago.
 *
 * @param islands the solver of every island, at least 2
 * @param migration how they exchange candidates
 */
public record Islands(List<Single> islands, Migration migration) implements Method {
    /** Validates the number of islands. */
    public Islands {
        islands = List.copyOf(islands);
        new Archipelago(islands.stream().map(Single::solver).toList(), migration);
    }

    /** The solvers without their names. */
    public Archipelago archipelago() {
        return new Archipelago(solvers(), migration);
    }

    @Override
    public String name() {
        return Catalogue.ARCHIPELAGO;
    }

    @Override
    public String meaning() {
        return islands.stream()
                .map(Single::meaning)
                .collect(Collectors.joining(", ", RunSpec.meaning(name(), migration) + "[", "]"));
    }

    @Override
    public Described described() {
        return Catalogue.described(migration);
    }

    @Override
    public Map<String, Object> parameters() {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("islands", islands.stream().map(Islands::named).toList());
        parameters.putAll(Overlay.values(migration));
        return parameters;
    }

    private static Map<String, Object> named(Single island) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("name", island.name());
        parameters.putAll(island.parameters());
        return parameters;
    }

    @Override
    public List<Solver> solvers() {
        return islands.stream().map(Single::solver).toList();
    }
}
