package org.skerry.spark.result;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The file system of an output failed: it is full, gone or refuses. The message is one line that says what was done and
 * why it failed. What is recorded is kept, and the same command goes on from there.
 */
public final class StorageFailure extends IOException {
    private static final long serialVersionUID = 1;

    private StorageFailure(Throwable cause) {
        super(told(cause), cause);
    }

    /** The failure of a file system that is an error or among its causes. */
    public static Optional<StorageFailure> behind(Throwable error) {
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            if (cause instanceof StorageFailure failure) {
                return Optional.of(failure);
            } else if (cause instanceof IOException || cause instanceof UncheckedIOException) {
                return Optional.of(new StorageFailure(cause));
            }
        }
        return Optional.empty();
    }

    /** The first lines of all messages from the outside in; those of HDFS go on with the name node's stack trace. */
    private static String told(Throwable error) {
        List<String> messages = new ArrayList<>();
        for (Throwable cause = error; cause != null; cause = cause.getCause()) {
            String message = cause.getMessage() == null ? cause.getClass().getSimpleName() : firstLine(cause);
            if (messages.stream().noneMatch(outer -> outer.contains(message))) {
                messages.add(message);
            }
        }
        return String.join(": ", messages);
    }

    private static String firstLine(Throwable error) {
        return error.getMessage().lines().findFirst().orElse("").strip();
    }
}
