package org.skerry.spark.monitoring;

import org.apache.spark.SparkContext;
import org.apache.spark.TaskContext;
import org.slf4j.MDC;

/**
 * What the lines of a log are marked with in their diagnostic context: the experiment on the driver and in its tasks, and
 * the run while one is computed. A structured log shows the marks; the plain one does not.
 */
public final class LogContext {
    /** Key of the experiment's name. */
    public static final String EXPERIMENT = "experiment";

    /** Key of the run's identity, the same as in the tables. */
    public static final String RUN_ID = "run_id";

    /** The local property of a Spark job that takes the experiment's name to its tasks. */
    private static final String PROPERTY = "skerry.experiment";

    private LogContext() {}

    /** On the driver: marks what this thread logs, and what the tasks of the jobs log that it starts. */
    public static void enterExperiment(SparkContext context, String name) {
        MDC.put(EXPERIMENT, name);
        context.setLocalProperty(PROPERTY, name);
    }

    /** Ends what {@link #enterExperiment} began. */
    public static void leaveExperiment(SparkContext context) {
        MDC.remove(EXPERIMENT);
        context.setLocalProperty(PROPERTY, null);
    }

    /** Marks what this thread logs while it does something for a run: in a task, or on the driver in an experiment. */
    public static void enterRun(String runId) {
        MDC.put(RUN_ID, runId);
        TaskContext task = TaskContext.get();
        if (task != null && task.getLocalProperty(PROPERTY) != null) {
            MDC.put(EXPERIMENT, task.getLocalProperty(PROPERTY));
        }
    }

    /** Ends what {@link #enterRun} began. */
    public static void leaveRun() {
        MDC.remove(RUN_ID);
        if (TaskContext.get() != null) {
            MDC.remove(EXPERIMENT);
        }
    }
}
