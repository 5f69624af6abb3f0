package org.skerry.spark.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalDiskTest {
    private static final Path MEMORY = Path.of("/dev/shm");

    @TempDir
    Path folder;

    private OutputStore store() throws IOException {
        return OutputStore.at(folder.resolve("out").toUri().toString(), new Configuration());
    }

    /** A copy that is interrupted would be half a file under the name of a whole one. */
    @Test
    void aTableOnAnotherDeviceIsRefusedAndNothingIsLeft() throws IOException {
        assumeTrue(
                Files.isWritable(MEMORY) && !Files.getFileStore(MEMORY).equals(Files.getFileStore(folder)),
                MEMORY + " is no other device");
        Path elsewhere = Files.createTempDirectory(MEMORY, "skerry");
        try {
            Files.createDirectories(folder.resolve("out"));
            Files.createSymbolicLink(folder.resolve("out/runs"), elsewhere);
            assertThatThrownBy(() -> store().publish("runs/file", new byte[] {1}))
                    .isInstanceOf(AtomicMoveNotSupportedException.class);
            assertThat(elsewhere).isEmptyDirectory();
            assertThat(folder.resolve("out/_tmp")).isEmptyDirectory();
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void aFolderThatCanNotBeMadeIsNamedWithTheReason() throws IOException {
        Files.writeString(folder.resolve("out"), "a file");
        assertThatThrownBy(() -> store().publish("runs/file", new byte[] {1}))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining(folder.resolve("out").toString());
    }

    /** What of two that publish the same file at the same moment is there afterwards is what one of them was told is its own. */
    @Test
    void oneOfTwoPublishesAFileAndTheOtherIsToldSo() throws Exception {
        OutputStore store = store();
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int file = 0; file < 300; file++) {
                String path = "runs/" + file;
                CyclicBarrier together = new CyclicBarrier(2);
                List<Future<Boolean>> published = new ArrayList<>();
                for (byte own = 0; own < 2; own++) {
                    byte[] content = {own};
                    published.add(threads.submit(() -> {
                        together.await();
                        return store.publish(path, content);
                    }));
                }
                boolean first = published.get(0).get();
                assertThat(published.get(1).get()).as(path).isNotEqualTo(first);
                assertThat(folder.resolve("out").resolve(path)).hasBinaryContent(new byte[] {(byte) (first ? 0 : 1)});
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(folder.resolve("out/_tmp")).isEmptyDirectory();
    }

    @Test
    void aPublishedFileIsThereWithoutASidecarAndIsNotWrittenAgain() throws IOException {
        assertThat(store().publish("runs/file", new byte[] {1, 2})).isTrue();
        assertThat(store().publish("runs/file", new byte[] {3})).isFalse();
        assertThat(folder.resolve("out/runs/file")).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder.resolve("out/runs")).isDirectoryNotContaining("glob:**.crc");
    }
}
