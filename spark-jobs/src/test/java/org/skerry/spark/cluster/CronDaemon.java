package org.skerry.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;

/** The machine's cron with one file of entries more: the daemon that runs already, or one that is started for it. */
final class CronDaemon implements AutoCloseable {
    private static final Path PROGRAM = Path.of("/usr/sbin/cron");
    private static final Path ENTRIES = Path.of("/etc/cron.d");
    private static final Path PID = Path.of("/run/crond.pid");

    private final Path entries;
    private final Optional<Process> started;

    private CronDaemon(Path entries, Optional<Process> started) {
        this.entries = entries;
        this.started = started;
    }

    /** Why there can be none here; empty if there can. */
    static Optional<String> missing() {
        if (!Files.isExecutable(PROGRAM)) {
            return Optional.of("cron is not installed");
        } else if (!Files.isWritable(ENTRIES)) {
            return Optional.of(ENTRIES + " can not be written");
        }
        return Optional.empty();
    }

    /** Installs entries, and starts a daemon if none runs. */
    static CronDaemon with(String text) throws IOException {
        Path entries = Files.writeString(
                ENTRIES.resolve("skerry-test-" + ProcessHandle.current().pid()), text);
        Files.setPosixFilePermissions(entries, PosixFilePermissions.fromString("rw-r--r--"));
        Optional<Process> started = Optional.empty();
        if (!runs()) {
            started = Optional.of(
                    new ProcessBuilder(PROGRAM.toString(), "-f").inheritIO().start());
        }
        return new CronDaemon(entries, started);
    }

    private static boolean runs() throws IOException {
        if (!Files.exists(PID)) {
            return false;
        }
        Path command = Path.of("/proc", Files.readString(PID).strip(), "comm");
        return Files.exists(command) && Files.readString(command).strip().equals("cron");
    }

    @Override
    public void close() throws IOException {
        Files.delete(entries);
        started.ifPresent(daemon -> daemon.destroyForcibly().onExit().join());
    }
}
