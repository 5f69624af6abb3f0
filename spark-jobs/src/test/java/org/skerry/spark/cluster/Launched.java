package org.skerry.spark.cluster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * A process that was started.
 *
 * @param out file of its standard output
 * @param err file of its standard error
 */
public record Launched(Process process, Path out, Path err) {
    private static final long POLL_MILLIS = 20;
    private static final long LONGEST_MINUTES = 10;

    /** Waits for its end; one that hangs is killed. */
    public Ended await() throws InterruptedException {
        if (!process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
            kill();
            throw new IllegalStateException("no end after " + LONGEST_MINUTES + " minutes: " + read(err));
        }
        return new Ended(process.exitValue(), read(out), read(err));
    }

    /**
     * Waits until something is so or the process has ended.
     *
     * @return whether the process lives
     */
    public boolean awaitUntil(BooleanSupplier condition) throws InterruptedException {
        while (process.isAlive() && !condition.getAsBoolean()) {
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        return process.isAlive();
    }

    /** Kills it without warning and waits until it is gone. */
    public void kill() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().onExit().join();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
