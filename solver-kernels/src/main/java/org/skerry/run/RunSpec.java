package org.skerry.run;

import java.io.Serializable;
import org.skerry.island.Streams;
import org.skerry.problem.ProblemFamily;
import org.skerry.search.Budget;
import org.skerry.search.Digest;
import org.skerry.search.Rng;
import org.skerry.solver.MemeticSolver;

/**
 * One independent run, by names, parameters and seeds.
 *
 * @param problem catalogue name of the family
 * @param instanceId identity of the instance by content
 * @param method the solver or the islands
 * @param seed the experiment's seed
 * @param repetition number of the repetition, from 0
 * @param weightsHash hash of the autoencoder's weights, of several joined by commas in the order of
 *     {@link Method#autoencoders()}; empty without one
 */
public record RunSpec(
        String problem,
        ProblemFamily<?> family,
        String instanceId,
        Method method,
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
                .add(method.meaning())
                .add(budget.generations())
                .add(budget.evaluations())
                .add(seed)
                .add(repetition)
                .add(weightsHash)
                .id();
    }

    /** Catalogue name of what runs. */
    public String solverName() {
        return method.name();
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

    /** The randomness of the run's islands. */
    public Streams streams() {
        return new Streams(seed, instanceId, repetition);
    }
}
