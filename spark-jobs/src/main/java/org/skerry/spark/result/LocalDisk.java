package org.skerry.spark.result;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.fs.permission.FsPermission;

/**
 * The local file system without checksum sidecars, whose rename is one step or none. Hadoop's own falls back to copying
 * where a rename is refused, as between two devices, and a copy that is interrupted is half a file under its final name.
 */
final class LocalDisk extends RawLocalFileSystem {

    /**
     * Renames a file unless there is one of that name: by a second link to it, which can not replace anything, unlike the
     * system's own renaming. Where the device has no links, a file that comes there at the same moment is replaced.
     */
    @Override
    public boolean rename(Path from, Path to) throws IOException {
        java.nio.file.Path source = pathToFile(from).toPath();
        java.nio.file.Path target = pathToFile(to).toPath();
        try {
            Files.createLink(target, source);
            Files.delete(source);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (FileSystemException | UnsupportedOperationException e) {
            if (Files.exists(target)) {
                return false;
            }
            Files.move(source, target, StandardCopyOption.ATOMIC_MOVE);
            return true;
        }
    }

    /** Sets the rights of a file that was created; Hadoop's own starts a process for it. */
    @Override
    public void setPermission(Path file, FsPermission permission) throws IOException {
        Files.setPosixFilePermissions(
                pathToFile(file).toPath(), PosixFilePermissions.fromString(permission.toString()));
    }

    /** Makes a folder and those above it, and says why where it can not. */
    @Override
    public boolean mkdirs(Path folder) throws IOException {
        Files.createDirectories(pathToFile(folder).toPath());
        return true;
    }
}
