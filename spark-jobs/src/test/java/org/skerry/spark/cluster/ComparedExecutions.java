package org.skerry.spark.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.spark.cluster.Comparison.Variant;

/** One experiment in many executions, embedded and on a standalone cluster of its own, which must give the same rows. */
@Tag("long")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ComparedExecutions {
    private final String name;
    private final int runs;
    private final String experiment;

    Path folder;
    StandaloneCluster cluster;
    Comparison comparison;

    /**
     * Executions of an experiment.
     *
     * @param name of the table that they leave
     * @param runs how many the experiment has
     * @param experiment as YAML
     */
    ComparedExecutions(String name, int runs, String experiment) {
        this.name = name;
        this.runs = runs;
        this.experiment = experiment;
    }

    abstract Stream<Variant> variants();

    @BeforeAll
    void start(@TempDir Path temporary) throws IOException, InterruptedException {
        folder = temporary;
        cluster = StandaloneCluster.start(Files.createDirectories(folder.resolve("cluster")), 2);
        comparison = Comparison.begin(folder.resolve(name), name, experiment, runs);
    }

    @AfterAll
    void stop() throws IOException {
        cluster.close();
        comparison.write();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void giveTheSameRows(Variant variant) throws IOException, InterruptedException {
        comparison.check(variant);
    }
}
