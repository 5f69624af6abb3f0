package org.skerry.spark.island;

import org.apache.spark.TaskContext;
import org.apache.spark.TaskKilledException;

/** The Spark task that the calling thread does. */
public final class RunningTask {
    private RunningTask() {}

    /**
     * Is called again and again by what takes long, so that a task that nobody waits for ends.
     *
     * @throws TaskKilledException if the task was killed
     */
    public static void stopIfKilled() {
        if (TaskContext.get().isInterrupted()) {
            throw new TaskKilledException("the task was killed");
        }
    }
}
