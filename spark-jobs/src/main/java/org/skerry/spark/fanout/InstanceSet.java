package org.skerry.spark.fanout;

import java.io.Serializable;
import org.skerry.problem.ProblemFamily;
import org.skerry.run.RunSpec;
import org.skerry.search.Digest;
import org.skerry.spark.experiment.Json;

/**
 * The numbered instances that a problem family generates from a seed.
 *
 * @param problem catalogue name of the family
 * @param seed the experiment's seed
 */
record InstanceSet(String problem, ProblemFamily<?> family, long seed) implements Serializable {
    private static final int ID_LENGTH = 12;

    /** Identity by meaning. */
    String id() {
        return new Digest().add(RunSpec.meaning(problem, family)).add(seed).id().substring(0, ID_LENGTH);
    }

    /** The family's parameters as a JSON object. */
    String parameters() {
        return Json.of((Record) family);
    }

    @Override
    public String toString() {
        return problem + " " + parameters();
    }
}
