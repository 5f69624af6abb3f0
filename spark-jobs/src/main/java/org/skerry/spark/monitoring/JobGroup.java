package org.skerry.spark.monitoring;

import org.apache.spark.SparkContext;

/** Names Spark's jobs, as its web interface, its REST interface and its event log show them. */
public final class JobGroup {
    private JobGroup() {}

    /** Work that starts jobs. */
    @FunctionalInterface
    public interface Work<T, E extends Exception> {
        /** Does it. */
        T call() throws E;
    }

    /**
     * Does something and names every job that this thread starts meanwhile, those of SQL queries among them.
     *
     * @param group what the jobs are for, such as an experiment and its cell
     * @param description what this job does, beside the others of the group
     */
    public static <T, E extends Exception> T call(
            SparkContext context, String group, String description, Work<T, E> work) throws E {
        context.setJobGroup(group, group + ", " + description, false);
        try {
            return work.call();
        } finally {
            context.clearJobGroup();
        }
    }
}
