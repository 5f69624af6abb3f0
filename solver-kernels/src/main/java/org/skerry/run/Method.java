package org.skerry.run;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.skerry.latent.AutoencoderSpec;
import org.skerry.latent.LatentSolver;
import org.skerry.search.Described;
import org.skerry.search.Solver;

/** What a run does: a solver alone, or several as islands. */
public sealed interface Method extends Serializable permits Single, Islands {
    /** The catalogue name of the solver, or {@link Catalogue#ARCHIPELAGO}. */
    String name();

    /** In full: names, revisions and every parameter; part of every run's identity. */
    String meaning();

    /** What a user is told of it; of a solver with a local search beside it, what is told of the solver. */
    Described described();

    /**
     * Every parameter by its name, in a fixed order: whole numbers, real numbers, truth values and texts, and for
     * islands a list of such mappings.
     */
    Map<String, Object> parameters();

    /** The solvers that search: one, or that of every island. */
    List<Solver> solvers();

    /** The autoencoders in whose latent spaces some of the solvers search, each once, in the order of the solvers. */
    default List<AutoencoderSpec> autoencoders() {
        return solvers().stream()
                .filter(LatentSolver.class::isInstance)
                .map(solver -> ((LatentSolver) solver).autoencoderSpec())
                .distinct()
                .toList();
    }
}
