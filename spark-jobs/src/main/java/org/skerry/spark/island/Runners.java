package org.skerry.spark.island;

import java.io.Serializable;
import org.skerry.run.Runner;

/** What does the runs of a cell on an executor; crosses a wire with a task. */
@FunctionalInterface
public interface Runners extends Serializable {
    /**
     * A runner of one run.
     *
     * @param run its number in the list of the runs that advance together
     */
    Runner runner(int run);
}
