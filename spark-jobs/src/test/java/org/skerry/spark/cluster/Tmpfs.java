package org.skerry.spark.cluster;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A small file system in memory, mounted on a folder; its size and whether it can be written may change. */
final class Tmpfs implements AutoCloseable {
    private static final int ATTEMPTS = 200;

    private final Path folder;

    private Tmpfs(Path folder) {
        this.folder = folder;
    }

    /** Mounts one; the test that asks is skipped where this user may not mount. */
    static Tmpfs mount(Path folder, String options) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        assumeTrue(done("mount", "-t", "tmpfs", "-o", options, "tmpfs", folder.toString()), "this user may not mount");
        return new Tmpfs(folder);
    }

    /** Gives it other options, as soon as no file is open that stands against them. */
    void remount(String options) throws IOException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            if (done("mount", "-o", "remount," + options, folder.toString())) {
                return;
            }
        }
        throw new IllegalStateException(folder + " is not given " + options);
    }

    @Override
    public void close() throws IOException {
        try {
            done("umount", "-l", folder.toString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean done(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }
}
