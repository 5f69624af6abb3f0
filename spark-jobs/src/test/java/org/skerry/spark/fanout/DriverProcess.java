package org.skerry.spark.fanout;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Starts a driver in a process of its own, on an embedded Spark. */
record DriverProcess(Path log) {

    /**
     * Starts an experiment.
     *
     * @param javaOptions beside those of this process
     */
    Process start(Path experiment, Path output, String master, String... javaOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaOptions));
        command.addAll(List.of(
                "-cp",
                System.getProperty("java.class.path"),
                "org.apache.spark.deploy.SparkSubmit",
                "--master",
                master,
                "--conf",
                "spark.ui.enabled=false",
                "--conf",
                "spark.driver.host=127.0.0.1",
                "--conf",
                "spark.serializer=org.apache.spark.serializer.KryoSerializer",
                "--conf",
                "spark.kryo.registrationRequired=true",
                "--conf",
                "spark.kryo.registrator=org.skerry.spark.SkerryRegistrator",
                "--class",
                "org.skerry.spark.cli.Main",
                "spark-internal",
                "run",
                experiment.toString(),
                "--output",
                output.toUri().toString(),
                "--quiet"));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().put("JDK_JAVA_OPTIONS", moduleOptions());
        builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
        return builder.start();
    }

    /** The module openings that this process was given. */
    private static String moduleOptions() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith("--add-opens") || argument.startsWith("-D"))
                .filter(argument -> !argument.contains(" "))
                .collect(Collectors.joining(" "));
    }
}
