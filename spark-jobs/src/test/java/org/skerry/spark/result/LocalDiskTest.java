package org.skerry.spark.result;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
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

    @Test
    void aPublishedFileIsThereWithoutASidecarAndIsNotWrittenAgain() throws IOException {
        assertThat(store().publish("runs/file", new byte[] {1, 2})).isTrue();
        assertThat(store().publish("runs/file", new byte[] {3})).isFalse();
        assertThat(folder.resolve("out/runs/file")).hasBinaryContent(new byte[] {1, 2});
        assertThat(folder.resolve("out/runs")).isDirectoryNotContaining("glob:**.crc");
    }
}
