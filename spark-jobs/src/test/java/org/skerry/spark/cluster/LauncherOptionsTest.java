package org.skerry.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the launcher refuses before it looks for Java. There is none here, so that nothing is built or started. */
class LauncherOptionsTest {
    private static final String NO_JAVA =
            "skerry: JAVA_HOME (/nowhere) has no bin/java; it must be a JDK, 17 or later\n";

    @TempDir
    Path folder;

    private Ended launched(String options) throws InterruptedException {
        Launcher launcher = new Launcher(folder, options.split(" ", -1)).with("JAVA_HOME", "/nowhere");
        return launcher.run("plan", "experiment.yaml");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--master | --master needs a value",
                "--master lokal[2] | --master (lokal[2]) must be local, local[N], local[*], spark://HOST:PORT, k8s://URL or"
                        + " yarn",
                "--driver-memory big | --driver-memory (big) must be a size such as 800m or 2g",
                "--driver-memory 2x | --driver-memory (2x) must be a size such as 800m or 2g",
                "--driver-memory=1.5g | --driver-memory (1.5g) must be a size such as 800m or 2g",
                "--driver-memory 0 | --driver-memory (0) must be a size such as 800m or 2g",
                "--conf spark.driver.memory=-1g | --driver-memory (-1g) must be a size such as 800m or 2g",
                "--deploy-mode clutser | --deploy-mode (clutser) must be client or cluster",
                "--conf spark.submit.deployMode=Client | --deploy-mode (Client) must be client or cluster",
                "--deploy-mode cluster | --deploy-mode cluster needs a cluster: --master (none) must be spark://HOST:PORT,"
                        + " k8s://URL or yarn",
                "--deploy-mode cluster --master local[2] | --deploy-mode cluster needs a cluster: --master (local[2]) must"
                        + " be spark://HOST:PORT, k8s://URL or yarn"
            })
    void aMistakeIsOneLineAndExitCode2(String options, String message) throws InterruptedException {
        assertThat(launched(options)).isEqualTo(new Ended(2, "", "skerry: " + message + "\n"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--driver-memory 800m",
                "--driver-memory 2G",
                "--driver-memory=2gb",
                "--driver-memory 1024",
                "--deploy-mode client",
                "--deploy-mode client --master local[2]",
                "--deploy-mode cluster --master spark://host:7077",
                "--master local[*,3]"
            })
    void whatSparkKnowsIsNotRefused(String options) throws InterruptedException {
        assertThat(launched(options).err()).isEqualTo(NO_JAVA);
    }

    @Test
    void anInstallationMayNameTheClusterItself() throws InterruptedException {
        Launcher launcher = new Launcher(folder, "--deploy-mode", "cluster")
                .with("JAVA_HOME", "/nowhere")
                .with("SPARK_HOME", "/somewhere");
        assertThat(launcher.run("plan", "experiment.yaml").err()).isEqualTo(NO_JAVA);
    }
}
