package org.skerry.spark.result;

import java.io.IOException;
import java.io.OutputStream;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.FilterFileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;
import org.apache.hadoop.fs.StreamCapabilities;
import org.apache.hadoop.fs.Syncable;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.util.Progressable;

/** A real file system of which every step can be made to fail by a {@link Fault}. */
public abstract class FailingFileSystem extends FilterFileSystem {
    FailingFileSystem(FileSystem real) {
        super(real);
    }

    /** The local disk; for {@code fs.file.impl}. */
    public static final class OnDisk extends FailingFileSystem {
        /** Over the file system that takes this one's place. */
        public OnDisk() {
            super(new LocalDisk());
        }
    }

    /** HDFS; for {@code fs.hdfs.impl}. */
    public static final class OnHdfs extends FailingFileSystem {
        /** Over the file system that takes this one's place. */
        public OnHdfs() {
            super(new DistributedFileSystem());
        }
    }

    @Override
    public FSDataOutputStream create(
            Path file,
            FsPermission permission,
            boolean overwrite,
            int bufferSize,
            short replication,
            long blockSize,
            Progressable progress)
            throws IOException {
        FSDataOutputStream out = Fault.change(
                "create",
                file.toString(),
                () -> super.create(file, permission, overwrite, bufferSize, replication, blockSize, progress));
        return new FSDataOutputStream(new Stream(out, file.toString()), null);
    }

    @Override
    public FSDataInputStream open(Path file, int bufferSize) throws IOException {
        return Fault.read("open", file.toString(), () -> super.open(file, bufferSize));
    }

    @Override
    public boolean rename(Path from, Path to) throws IOException {
        return Fault.change("rename to", to.toString(), () -> super.rename(from, to));
    }

    @Override
    public boolean delete(Path file, boolean recursive) throws IOException {
        return Fault.change("delete", file.toString(), () -> super.delete(file, recursive));
    }

    @Override
    public boolean mkdirs(Path folder) throws IOException {
        return Fault.change("mkdirs", folder.toString(), () -> super.mkdirs(folder));
    }

    @Override
    public FileStatus getFileStatus(Path file) throws IOException {
        return Fault.read("status", file.toString(), () -> super.getFileStatus(file));
    }

    @Override
    public FileStatus[] listStatus(Path folder) throws IOException {
        return Fault.read("list", folder.toString(), () -> super.listStatus(folder));
    }

    @Override
    public RemoteIterator<LocatedFileStatus> listLocatedStatus(Path folder) throws IOException {
        return Fault.read("list", folder.toString(), () -> super.listLocatedStatus(folder));
    }

    /** What is written of a file. */
    private static final class Stream extends OutputStream implements Syncable, StreamCapabilities {
        private final FSDataOutputStream real;
        private final String path;

        Stream(FSDataOutputStream real, String path) {
            this.real = real;
            this.path = path;
        }

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            Fault.change("write", path, () -> real.write(bytes, offset, length), () -> {
                real.write(bytes, offset, length / 2);
                real.hflush();
            });
        }

        @Override
        public void hflush() throws IOException {
            Fault.change("flush", path, real::hflush, real::hflush);
        }

        @Override
        public void hsync() throws IOException {
            Fault.change("hsync", path, real::hsync, real::hsync);
        }

        @Override
        public boolean hasCapability(String capability) {
            return real.hasCapability(capability);
        }

        @Override
        public void close() throws IOException {
            Fault.change("close", path, real::close, real::close);
        }
    }
}
