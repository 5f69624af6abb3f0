package org.skerry.run;

import java.util.List;
import java.util.Map;
import org.skerry.search.Described;
import org.skerry.search.Solver;

/**
 * A solver that searches alone.
 *
 * @param name catalogue name of the solver
 * @param solver the solver with its parameters
 */
public record Single(String name, Solver solver) implements Method {
    @Override
    public String meaning() {
        return RunSpec.meaning(name, solver);
    }

    @Override
    public Described described() {
        return Catalogue.described(solver);
    }

    @Override
    public Map<String, Object> parameters() {
        return Overlay.values(solver);
    }

    @Override
    public List<Solver> solvers() {
        return List.of(solver);
    }
}
