package org.skerry.spark.fanout;

import java.io.Serializable;
import org.skerry.run.Method;
import org.skerry.run.RunSpec;
import org.skerry.search.Budget;
import org.skerry.search.Digest;
import org.skerry.spark.experiment.Json;

/**
 * One solver, or one archipelago, over one set of instances.
 *
 * @param label the name that the user gave it
 * @param method the solver or the islands
 */
record Cell(InstanceSet set, String label, Method method, Budget budget) implements Serializable {
    private static final int ID_LENGTH = 12;

    /** Identity by meaning; the label is not part of it. */
    String id() {
        return new Digest()
                .add(set.id())
                .add(method.meaning())
                .add(budget.generations())
                .add(budget.evaluations())
                .id()
                .substring(0, ID_LENGTH);
    }

    /** Catalogue name of the solver. */
    String solverName() {
        return method.name();
    }

    /** The solver's parameters as a JSON object. */
    String solverParameters() {
        return Json.of(method.parameters());
    }

    /** Whether it waits for an autoencoder. */
    boolean isLatent() {
        return !method.autoencoders().isEmpty();
    }

    /** One run of the cell. */
    RunSpec run(String instanceId, int repetition, String weightsHash) {
        return new RunSpec(
                set.problem(), set.family(), instanceId, method, budget, set.seed(), repetition, weightsHash);
    }

    @Override
    public String toString() {
        return label + " on " + set;
    }
}
