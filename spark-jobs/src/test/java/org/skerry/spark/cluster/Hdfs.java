package org.skerry.spark.cluster;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.hdfs.HdfsConfiguration;
import org.apache.hadoop.hdfs.MiniDFSCluster;

/**
 * A real HDFS on loopback addresses: a name node and a data node in a process of their own, which can be killed and
 * started again with all that was stored.
 */
public final class Hdfs implements AutoCloseable {
    private static final long START_SECONDS = 120;
    private static final long POLL_MILLIS = 50;

    private final Path folder;
    private final int port;
    private Process process;

    private Hdfs(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    /** Starts an empty file system whose files are kept in a folder, and waits until it can be written. */
    public static Hdfs start(Path folder) throws IOException, InterruptedException {
        Hdfs hdfs = new Hdfs(folder, freePort());
        hdfs.start(true);
        return hdfs;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** The path of a folder in it. */
    public String uri(String path) {
        return "hdfs://127.0.0.1:" + port + "/" + path;
    }

    /** Kills the name node and the data node, as if their machine had lost power. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Starts it again after {@link #kill}, on the same port and with what it held. */
    public void restart() throws IOException, InterruptedException {
        start(false);
    }

    private void start(boolean empty) throws IOException, InterruptedException {
        Path ready = folder.resolve("ready");
        Files.createDirectories(folder);
        Files.deleteIfExists(ready);
        Path log = folder.resolve("hdfs.log");
        ProcessBuilder builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx384m",
                        "@" + Launcher.ROOT.resolve("conf/java.options"),
                        "-Dlog4j2.configurationFile=" + Launcher.ROOT.resolve("conf/log4j2.properties"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Hdfs.class.getName(),
                        folder.resolve("dfs").toString(),
                        String.valueOf(port),
                        String.valueOf(empty),
                        ready.toString()))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().remove("JDK_JAVA_OPTIONS");
        process = builder.start();
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (!Files.exists(ready)) {
            if (!process.isAlive() || System.nanoTime() > end) {
                kill();
                throw new IllegalStateException("HDFS did not start: " + Files.readString(log));
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public void close() {
        kill();
    }

    /**
     * The process: folder, port, whether to begin empty, the file to create when it can be written. It ends with the
     * process that started it, whose end closes its standard input.
     */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        Configuration configuration = new HdfsConfiguration();
        configuration.setInt("dfs.replication", 1);
        MiniDFSCluster.Builder builder = new MiniDFSCluster.Builder(configuration, folder.toFile())
                .nameNodePort(Integer.parseInt(arguments[1]))
                .numDataNodes(1)
                .format(Boolean.parseBoolean(arguments[2]));
        try (MiniDFSCluster cluster = builder.build()) {
            cluster.waitActive();
            Path ready = Path.of(arguments[3]);
            Path written =
                    Files.writeString(folder.resolve("ready"), cluster.getURI().toString());
            Files.move(written, ready, StandardCopyOption.ATOMIC_MOVE);
            System.in.transferTo(java.io.OutputStream.nullOutputStream());
        }
    }
}
