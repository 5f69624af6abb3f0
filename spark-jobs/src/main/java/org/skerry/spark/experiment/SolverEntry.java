package org.skerry.spark.experiment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.skerry.run.Catalogue;
import org.skerry.run.Single;
import org.skerry.search.Solver;
import org.skerry.solver.MemeticStep;

/** An entry that names a solver: of {@code solvers}, or of the islands of an archipelago. */
final class SolverEntry {
    private final CatalogueEntry<Solver> entry;

    /**
     * Reads an entry.
     *
     * @param ownKeys the keys that belong to the entry and not to the solver, beside its name and its local search
     * @throws UserError if the name is missing or not in the catalogue
     */
    SolverEntry(Yaml yaml, String... ownKeys) {
        List<String> keys = new ArrayList<>(List.of(ownKeys));
        keys.addAll(List.of("name", Catalogue.MEMETIC));
        entry = new CatalogueEntry<>("solver", yaml, Catalogue.solvers(), keys);
    }

    /** The keys of the entry itself. */
    Fields own() {
        return entry.own();
    }

    String name() {
        return entry.name();
    }

    /** The solver, with a local search beside it where the entry says so. */
    Single solver() {
        if (!own().has(Catalogue.MEMETIC)) {
            return new Single(name(), entry.overlaid());
        }
        Yaml yaml = own().required(Catalogue.MEMETIC);
        String what = "solver " + name() + ": " + Catalogue.MEMETIC;
        Map<String, Yaml> parameters = new LinkedHashMap<>();
        Fields.of(what, yaml).all().forEach((key, field) -> parameters.put(key, field.value()));
        MemeticStep step = PlacedOverlay.apply(what, MemeticStep.DEFAULT, parameters, yaml.place());
        return new Single(name(), Catalogue.memetic(entry.overlaid(), step));
    }
}
