package org.skerry.spark.result;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FsConstants;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.io.IOUtils;
import org.skerry.search.Digest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder of an output on any Hadoop file system, into which whole files are published exactly once.
 *
 * <p>A file is written under a temporary name, synchronised to the device, and renamed; a file that is there is never
 * replaced. The local file system is used without its checksum sidecars, because a sidecar is a second file and two
 * renames are not one step. Object stores have no rename: there the file is put directly, which is one step.
 */
public final class OutputStore {
    private static final Logger LOG = LoggerFactory.getLogger(OutputStore.class);

    /** File systems whose rename is one step. All others are taken for object stores. */
    private static final Set<String> RENAMING =
            Set.of("file", "hdfs", "viewfs", "webhdfs", "swebhdfs", "abfs", "abfss");
    /** Unfinished files; readers of Parquet skip names that begin with an underscore. */
    private static final String TEMPORARY = "_tmp";
    /** Unfinished files older than this belong to nobody any more. */
    private static final long ABANDONED_MILLIS = 24L * 60 * 60 * 1000;

    private final FileSystem files;
    private final Path root;

    /** What a file is to hold. */
    @FunctionalInterface
    public interface Content {
        /** Writes it; the stream is closed afterwards. */
        void writeTo(OutputStream out) throws IOException;
    }

    private OutputStore(FileSystem files, Path root) {
        this.files = files;
        this.root = root;
    }

    /**
     * The output at a path; nothing is created.
     *
     * @param uri any Hadoop path; without a scheme, one of the default file system
     * @throws IOException if the file system can not be reached
     */
    public static OutputStore at(String uri, Configuration configuration) throws IOException {
        Path path = new Path(uri);
        FileSystem files = path.getFileSystem(configuration);
        if (files instanceof LocalFileSystem) {
            files = new LocalDisk();
            files.initialize(FsConstants.LOCAL_FS_URI, configuration);
        }
        return new OutputStore(files, files.makeQualified(path));
    }

    /** The qualified path of the output, for another process. */
    public String uri() {
        return root.toString();
    }

    /**
     * Publishes a file unless it is there already.
     *
     * @param path relative to the output
     * @return whether this call published it
     */
    public boolean publish(String path, byte[] content) throws IOException {
        Path target = new Path(root, path);
        if (files.exists(target)) {
            return false;
        }
        if (!renames()) {
            write(files.create(target, false), target, out -> out.write(content));
            return true;
        }
        boolean renamed = move(writeTemporary(content), target);
        if (!renamed && !files.exists(target)) {
            throw new IOException("can not rename a file to " + target);
        }
        return renamed;
    }

    /** Puts a derived file in the place of an older one. */
    public void replace(String path, byte[] content) throws IOException {
        Path target = new Path(root, path);
        if (!renames()) {
            write(files.create(target, true), target, out -> out.write(content));
            return;
        }
        Path temporary = writeTemporary(content);
        files.delete(target, false);
        move(temporary, target);
    }

    /**
     * Writes a file that no table depends on, such as a report, in the place of an older one. It is never held in memory
     * whole, and nothing is left of it where writing fails.
     */
    public void write(String path, Content content) throws IOException {
        Path target = new Path(root, path);
        write(files.create(target, true), target, content);
    }

    private boolean renames() {
        return RENAMING.contains(files.getUri().getScheme());
    }

    private Path writeTemporary(byte[] content) throws IOException {
        Path temporary = new Path(new Path(root, TEMPORARY), UUID.randomUUID().toString());
        write(files.create(temporary, false), temporary, out -> out.write(content));
        return temporary;
    }

    private boolean move(Path temporary, Path target) throws IOException {
        boolean renamed = false;
        try {
            files.mkdirs(target.getParent());
            renamed = files.rename(temporary, target);
        } finally {
            if (!renamed) {
                discard(temporary);
            }
        }
        return renamed;
    }

    /** Object stores synchronise on closing, and have no other way. */
    private void write(FSDataOutputStream out, Path file, Content content) throws IOException {
        boolean written = false;
        try {
            content.writeTo(out);
            if (out.hasCapability(StreamCapabilities.HSYNC)) {
                out.hsync();
            }
            out.close();
            written = true;
        } catch (FSError e) {
            // How the local file system says that the device is full; an error, but not one of the program.
            throw new IOException(e.getCause().getMessage(), e.getCause());
        } finally {
            if (!written) {
                abandon(out, file);
            }
        }
    }

    /** Leaves nothing of a file whose writing failed: closing it would put half a file where a whole one belongs. */
    private void abandon(FSDataOutputStream out, Path file) {
        if (out.hasCapability(StreamCapabilities.ABORTABLE_STREAM)) {
            out.abort();
        } else {
            try {
                IOUtils.closeStream(out);
            } catch (FSError e) {
                LOG.debug("{} can not be closed", file, e);
            }
            discard(file);
        }
    }

    /** Removes a file of no use, if the file system that has just failed can; otherwise {@link #sweep} will. */
    private void discard(Path file) {
        try {
            files.delete(file, false);
        } catch (IOException e) {
            LOG.debug("{} is left behind", file, e);
        }
    }

    /** Removes unfinished files that a killed process left behind a day ago or earlier. */
    public void sweep() throws IOException {
        Path temporary = new Path(root, TEMPORARY);
        if (!files.exists(temporary)) {
            return;
        }
        long oldest = System.currentTimeMillis() - ABANDONED_MILLIS;
        for (FileStatus status : files.listStatus(temporary)) {
            if (status.getModificationTime() < oldest) {
                files.delete(status.getPath(), true);
            }
        }
    }

    /** Whether a file or folder is there. */
    public boolean exists(String path) throws IOException {
        return files.exists(new Path(root, path));
    }

    /** Removes a file, or a folder with everything in it; nothing if there is none. */
    public void delete(String path) throws IOException {
        files.delete(new Path(root, path), true);
    }

    /** The content of a file. */
    public byte[] read(String path) throws IOException {
        Path file = new Path(root, path);
        try (FSDataInputStream in = files.open(file)) {
            return in.readAllBytes();
        }
    }

    /** The names of the files in a folder, sorted; empty if there is no such folder. */
    public List<String> list(String folder) throws IOException {
        return Listing.in(files, new Path(root, folder)).stream()
                .map(status -> status.getPath().getName())
                .sorted()
                .toList();
    }

    /**
     * The names, sizes and times of all files that hold rows of runs and of what they need, as a digest: it changes with
     * every file that is published, and so tells whether a table that is derived from them is out of date.
     */
    public String fingerprint() throws IOException {
        List<String> published = new ArrayList<>();
        for (Table<?> table : Table.ALL) {
            if (table != Table.SUMMARY) {
                for (FileStatus status : Listing.below(files, new Path(root, table.name()))) {
                    published.add(status.getPath() + " " + status.getLen() + " " + status.getModificationTime());
                }
            }
        }
        Collections.sort(published);
        Digest digest = new Digest();
        published.forEach(digest::add);
        return digest.id();
    }

    /** Publishes rows as one file of a table; all rows must share one partition. */
    public <R extends Record> boolean publish(Table<R> table, String name, List<R> rows) {
        String path = path(table, name, rows.get(0));
        try {
            return publish(path, ParquetBytes.of(table, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path + " in " + uri(), e);
        }
    }

    /** Replaces a derived file of a table; all rows must share one partition. */
    public <R extends Record> void replace(Table<R> table, String name, List<R> rows) {
        String path = path(table, name, rows.get(0));
        try {
            replace(path, ParquetBytes.of(table, rows));
        } catch (IOException e) {
            throw new UncheckedIOException("writing " + path + " in " + uri(), e);
        }
    }

    private static <R extends Record> String path(Table<R> table, String name, R row) {
        return table.name() + "/" + table.partitionPath(row) + "/" + name + ".parquet";
    }
}
