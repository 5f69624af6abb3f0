package org.skerry.spark.result;

import java.time.Instant;

/**
 * A run that failed; it is tried again at the next start.
 *
 * @param attempt number of the task attempt, from 0
 * @param message the error's type and message
 * @param where the place in Skerry's code where it was thrown
 */
public record FailureRow(
        int schemaVersion,
        String runId,
        @Partitioned String problem,
        @Partitioned String solver,
        String problemParameters,
        String instanceId,
        String label,
        int repetition,
        long seed,
        @NotDeterministic int attempt,
        String message,
        String where,
        @NotDeterministic String host,
        @NotDeterministic Instant failedAt) {

    /** The place in Skerry's code where an error was thrown, for {@link #where}. */
    public static String placeOf(Throwable error) {
        for (StackTraceElement element : error.getStackTrace()) {
            if (element.getClassName().startsWith("org.skerry.")) {
                return element.toString();
            }
        }
        return "outside Skerry";
    }
}
