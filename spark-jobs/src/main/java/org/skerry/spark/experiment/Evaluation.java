package org.skerry.spark.experiment;

import java.util.LinkedHashMap;
import java.util.Map;
import org.skerry.search.Ranges;

/**
 * Where candidates are scored. No result depends on it.
 *
 * @param partitions tasks that every call of a run's evaluator is divided into; 1 leaves it in the task of its run
 */
public record Evaluation(int partitions) {
    /** Every run in a task of its own, which scores its candidates. */
    public static final Evaluation IN_ONE_TASK = new Evaluation(1);

    static final int MOST_PARTITIONS = 10_000;

    /** Validates the range. */
    public Evaluation {
        Ranges.within("partitions", partitions, 1, MOST_PARTITIONS);
    }

    /** Whether runs go on one after the other, on the driver, and their evaluations on the cores. */
    public boolean isPartitioned() {
        return partitions > 1;
    }

    Map<String, Object> resolved() {
        Map<String, Object> resolved = new LinkedHashMap<>();
        resolved.put("partitions", partitions);
        return resolved;
    }
}
