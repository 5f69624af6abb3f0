package org.skerry.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone Spark cluster on loopback addresses: a master and workers of two cores each, all processes of their own,
 * from Spark's jars alone. The application's own classes are not among them, so that only what is submitted runs. Every
 * worker has an address of its own, because Spark starts no speculative copy of a task on the host that runs it.
 */
public final class StandaloneCluster implements AutoCloseable {
    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://\\S+)");
    private static final Pattern REGISTERED = Pattern.compile("Successfully registered with master");
    private static final long START_SECONDS = 120;
    private static final long POLL_MILLIS = 50;

    private static final Path HOME = Path.of("target/spark-home").toAbsolutePath();

    private final Path folder;
    private final Process master;
    private final String url;
    private final List<Process> workers = new ArrayList<>();
    private int started;

    private StandaloneCluster(Path folder) throws IOException, InterruptedException {
        this.folder = folder;
        linkSparksJars();
        Path log = folder.resolve("master.log");
        master = start(log, "127.0.0.1", "org.apache.spark.deploy.master.Master", "--port", "0");
        url = await(log, MASTER, master).group(1);
    }

    /** Starts a cluster whose files are kept in a folder, and waits until all workers have registered. */
    public static StandaloneCluster start(Path folder, int workers) throws IOException, InterruptedException {
        StandaloneCluster cluster = new StandaloneCluster(folder);
        for (int i = 0; i < workers; i++) {
            cluster.startWorker();
        }
        return cluster;
    }

    private static void linkSparksJars() throws IOException {
        Path jars = Files.createDirectories(HOME.resolve("jars"));
        try (Stream<Path> old = Files.list(jars)) {
            for (Path link : old.toList()) {
                Files.delete(link);
            }
        }
        try (Stream<Path> all = Files.list(Launcher.JARS)) {
            for (Path jar : all.toList()) {
                if (!jar.getFileName().toString().matches("(solver-kernels|data-gen)-.*")) {
                    Files.createSymbolicLink(jars.resolve(jar.getFileName()), jar);
                }
            }
        }
    }

    /** Adds a worker and waits until it has registered. */
    public void startWorker() throws IOException, InterruptedException {
        String name = "worker-" + ++started;
        Path log = folder.resolve(name + ".log");
        Process worker = start(
                log,
                "127.0.0." + started,
                "org.apache.spark.deploy.worker.Worker",
                "--cores",
                "2",
                "--memory",
                "3g",
                "--work-dir",
                folder.resolve(name).toString(),
                url);
        workers.add(worker);
        await(log, REGISTERED, worker);
    }

    private static Process start(Path log, String host, String type, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "@" + Launcher.ROOT.resolve("conf/java.options"),
                "-cp",
                HOME.resolve("jars") + "/*",
                type,
                "--host",
                host,
                "--webui-port",
                "0"));
        command.addAll(List.of(arguments));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile());
        builder.environment().remove("JDK_JAVA_OPTIONS");
        builder.environment().put("SPARK_HOME", HOME.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", host);
        return builder.start();
    }

    private static Matcher await(Path log, Pattern line, Process process) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS);
        while (process.isAlive() && System.nanoTime() < end) {
            Matcher matcher = line.matcher(Files.readString(log));
            if (matcher.find()) {
                return matcher;
            }
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
        }
        throw new IllegalStateException("no '" + line + "' in " + Files.readString(log));
    }

    /** Where to submit to. */
    public String master() {
        return url;
    }

    /** Kills the worker that was started first and lives, with its executors, as if its machine had lost power. */
    public void killWorker() {
        kill(workers.remove(0));
    }

    /** Workers that live. */
    public int workers() {
        return workers.size();
    }

    /** Kills a driver that runs in the cluster, and nothing else. */
    public void killDriver() {
        killOne("org.apache.spark.deploy.worker.DriverWrapper");
    }

    /** Kills an executor, and nothing else. */
    public void killExecutor() {
        killOne("org.apache.spark.executor.CoarseGrainedExecutorBackend");
    }

    private void killOne(String type) {
        workers.stream()
                .flatMap(Process::descendants)
                .filter(process -> runs(process, type))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no " + type + " runs in the cluster"))
                .destroyForcibly();
    }

    private static boolean runs(ProcessHandle process, String type) {
        try {
            return Files.readString(Path.of("/proc", String.valueOf(process.pid()), "cmdline"))
                    .contains(type);
        } catch (IOException e) {
            return false;
        }
    }

    private static void kill(Process process) {
        List<ProcessHandle> children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
        process.onExit().join();
    }

    @Override
    public void close() {
        for (Process worker : workers) {
            kill(worker);
        }
        kill(master);
    }
}
