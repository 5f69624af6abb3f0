package org.skerry.run;

import java.io.Serializable;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Budget;
import org.skerry.search.Digest;
import org.skerry.search.Rng;
import org.skerry.search.Solver;
import org.skerry.solver.MemeticSolver;

/**
 * One independent run, by names, parameters and seeds.
 *
 * @param problem catalogue name of the family
 * @param instanceId identity of the instance by content
 * @param solverName catalogue name of the solver
 * @param seed the experiment's seed
 * @param repetition number of the repetition, from 0
 * @param weightsHash hash of the autoencoder's weights; empty for a solver without one
 */
public record RunSpec(
        String problem,
        ProblemFamily<?> family,
        String instanceId,
        String solverName,
        Solver solver,
        Budget budget,
        long seed,
        int repetition,
        String weightsHash)
        implements Serializable {

    /** The hash of everything that the run's result depends on, revisions of solver and problem included. */
    public String id() {
        return new Digest()
                .add(meaning(problem, family))
                .add(instanceId)
                .add(meaning(solverName, solver))
                .add(budget.generations())
                .add(budget.evaluations())
                .add(seed)
                .add(repetition)
                .add(weightsHash)
                .id();
    }

    /** A catalogue entry in full: name, revision and every parameter, and those of a memetic step beside it. */
    public static String meaning(String name, Object prototype) {
        if (prototype instanceof MemeticSolver combined) {
            return meaning(name, combined.solver()) + " " + meaning(Catalogue.MEMETIC, combined.memetic());
        }
        return name + "#" + revision(prototype) + Overlay.values((Record) prototype);
    }

    /** The revision that a solver or problem family carries. */
    public static int revision(Object prototype) {
        return Catalogue.described(prototype).revision();
    }

    /** The run's randomness; the same for every solver, so that all start from the same sample. */
    Rng rng() {
        return Rng.of(seed, "run", instanceId, repetition);
    }
}
