package org.skerry.spark.fanout;

import java.io.Serializable;
import org.skerry.run.RunSpec;
import org.skerry.search.Budget;
import org.skerry.search.Digest;
import org.skerry.search.Solver;
import org.skerry.spark.experiment.Json;

/**
 * One solver over one set of instances.
 *
 * @param solverName catalogue name of the solver
 * @param label the name that the user gave it
 */
record Cell(InstanceSet set, String solverName, String label, Solver solver, Budget budget) implements Serializable {
    private static final int ID_LENGTH = 12;

    /** Identity by meaning; the label is not part of it. */
    String id() {
        return new Digest()
                .add(set.id())
                .add(RunSpec.meaning(solverName, solver))
                .add(budget.generations())
                .add(budget.evaluations())
                .id()
                .substring(0, ID_LENGTH);
    }

    /** The solver's parameters as a JSON object. */
    String solverParameters() {
        return Json.of((Record) solver);
    }

    /** One run of the cell. */
    RunSpec run(String instanceId, int repetition, String weightsHash) {
        return new RunSpec(
                set.problem(),
                set.family(),
                instanceId,
                solverName,
                solver,
                budget,
                set.seed(),
                repetition,
                weightsHash);
    }

    @Override
    public String toString() {
        return label + " on " + set;
    }
}
