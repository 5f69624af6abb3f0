package org.skerry.spark.result;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The files of a folder. Hadoop's own iterators ask for the owner of every file too, for which its local file system starts
 * a process each time.
 */
final class Listing {
    private Listing() {}

    /** The files in a folder; none if there is no such folder. */
    static List<FileStatus> in(FileSystem files, Path folder) throws IOException {
        return all(files, folder).stream().filter(FileStatus::isFile).toList();
    }

    /** The files in a folder and those below it. */
    static List<FileStatus> below(FileSystem files, Path folder) throws IOException {
        List<FileStatus> found = new ArrayList<>();
        for (FileStatus status : all(files, folder)) {
            if (status.isFile()) {
                found.add(status);
            } else {
                found.addAll(below(files, status.getPath()));
            }
        }
        return found;
    }

    private static List<FileStatus> all(FileSystem files, Path folder) throws IOException {
        try {
            return List.of(files.listStatus(folder));
        } catch (FileNotFoundException e) {
            return List.of();
        }
    }
}
