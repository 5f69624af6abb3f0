package org.skerry.data.io;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.skerry.data.generate.Instances;
import org.skerry.problem.Instance;
import org.skerry.problem.ProblemFamily;
import org.skerry.problem.benchmark.Benchmark;
import org.skerry.problem.benchmark.BenchmarkFunction;
import org.skerry.problem.benchmark.BenchmarkVariant;
import org.skerry.problem.endedge.EndEdge;
import org.skerry.problem.vehicular.Vehicular;
import org.skerry.problem.vehicular.VehicularInstance;
import org.skerry.run.Catalogue;

class InstanceFileTest {
    private static final String VALID = """
            {
              "format": "skerry-instance",
              "version": 1,
              "family": "vehicular",
              "tasks": 2,
              "cycles": [4, 8],
              "bits": [16, 2],
              "eta_vehicle_joules_per_cycle": [0.5, 2],
              "eta_edge_joules_per_cycle": [0.25, 1],
              "eta_cloud_joules_per_cycle": [0.125, 0.5],
              "eps_edge_joules_per_bit": [0.5, 0.25],
              "eps_cloud_joules_per_bit": [1, 5e-1]
            }
            """;

    /** Every finite number of at least 0, by its bits. */
    @Provide
    Arbitrary<Double> anyNumber() {
        return Arbitraries.longs()
                .between(0, Double.doubleToLongBits(Double.MAX_VALUE))
                .map(Double::longBitsToDouble);
    }

    @Property(seed = "1", tries = 300)
    void whatIsWrittenIsReadBitByBit(
            @ForAll @IntRange(min = 1, max = 5) int tasks, @ForAll @Size(35) List<@From("anyNumber") Double> numbers) {
        double[][] c = new double[7][tasks];
        for (int k = 0; k < 7 * tasks; k++) {
            c[k / tasks][k % tasks] = numbers.get(k);
        }
        VehicularInstance instance = new VehicularInstance(c[0], c[1], c[2], c[3], c[4], c[5], c[6]);

        VehicularInstance read = (VehicularInstance) InstanceFile.fromJson("x.json", InstanceFile.toJson(instance));

        assertThat(read.cycles()).isEqualTo(c[0]);
        assertThat(read.bits()).isEqualTo(c[1]);
        assertThat(read.etaVehicle()).isEqualTo(c[2]);
        assertThat(read.etaEdge()).isEqualTo(c[3]);
        assertThat(read.etaCloud()).isEqualTo(c[4]);
        assertThat(read.epsEdge()).isEqualTo(c[5]);
        assertThat(read.epsCloud()).isEqualTo(c[6]);
        assertThat(read.id()).isEqualTo(instance.id());
    }

    static Iterable<ProblemFamily<?>> families() {
        return Catalogue.problems().values();
    }

    @ParameterizedTest
    @MethodSource("families")
    void everyFamilyOfTheCatalogueHasAFile(ProblemFamily<?> family, @TempDir Path directory) {
        Instance instance = Instances.generate(family, 1, 0);

        Path file = InstanceFile.write(instance, directory);

        assertThat(file).isEqualTo(directory.resolve(instance.id() + ".json"));
        assertThat(InstanceFile.read(file).id()).isEqualTo(instance.id());
    }

    @Test
    void aDirectoryIsReadInTheOrderOfItsFilesNames(@TempDir Path parent) throws IOException {
        Path directory = parent.resolve("made/when/missing");
        Instance one = Instances.generate(Vehicular.PUBLISHED, 1, 0);
        Instance two = Instances.generate(Vehicular.PUBLISHED, 1, 1);
        InstanceFile.write(one, directory);
        InstanceFile.write(two, directory);
        InstanceFile.write(two, directory);
        Files.writeString(directory.resolve("notes.txt"), "no instance");

        List<Instance> read = InstanceFile.readDirectory(directory);

        assertThat(read).containsExactlyInAnyOrder(one, two).isSortedAccordingTo((a, b) -> a.id().compareTo(b.id()));
    }

    @Test
    void aFileWrittenByHandNeedsNoId() {
        VehicularInstance read = (VehicularInstance) InstanceFile.fromJson("x.json", VALID.getBytes(UTF_8));

        assertThat(read.tasks()).isEqualTo(2);
        assertThat(read.energyJoules(new int[] {0, 2})).isEqualTo(7);
    }

    @Test
    void aWrittenFileIsReadableText() {
        Instance instance = InstanceFile.fromJson("x.json", VALID.getBytes(UTF_8));

        assertThat(new String(InstanceFile.toJson(instance), UTF_8))
                .startsWith(
                        "{\n  \"format\" : \"skerry-instance\",\n  \"version\" : 1,\n  \"family\" : \"vehicular\",\n"
                                + "  \"id\" : \"" + instance.id()
                                + "\",\n  \"tasks\" : 2,\n  \"cycles\" : [ 4.0, 8.0 ],\n")
                .endsWith("\"eps_cloud_joules_per_bit\" : [ 1.0, 0.5 ]\n}\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "[4, 8]           | [4, -1]        | x.json:6: cycles[1] (-1) must be a finite number, at least 0",
                "[4, 8]           | [4, 1e999]     | x.json:6: cycles[1] (Infinity) must be a finite number, at least 0",
                "[4, 8]           | [\"4\", 8]     | x.json:6: cycles[0] (\"4\") must be a finite number, at least 0",
                "[4, 8]           | [null, 8]      | x.json:6: cycles[0] (null) must be a finite number, at least 0",
                "[4, 8]           | [4, [8]]       | x.json:6: cycles[1] (an array) must be a finite number, at least 0",
                "[16, 2]          | [16, 2, 3]     | x.json:7: bits has 3 numbers and must have 2",
                "[16, 2]          | {}             | x.json:7: bits (an object) must be an array of 2 numbers",
                "\"tasks\": 2     | \"tasks\": 0   | x.json:5: tasks (0) must be a whole number, at least 1",
                "\"tasks\": 2     | \"tasks\": 2.5 | x.json:5: tasks (2.5) must be a whole number, at least 1",
                "\"tasks\": 2     | \"tasks\": 9999999999 | x.json:5: tasks (9999999999) must be a whole number, at least 1",
                "skerry-instance  | other          | x.json:2: format (\"other\") must be \"skerry-instance\"",
                "\"version\": 1   | \"version\": 2 | x.json:3: version (2) must be 1, the only version that is known",
                "\"vehicular\"    | \"vehicle\"    | x.json:4: family (\"vehicle\") must be one of: vehicular, "
                        + "vehicular-capacity, vehicular-robust, traffic, endedge, benchmark",
                "\"vehicular\"    | 7              | x.json:4: family (7) must be a text",
                "\"bits\"         | \"cycles\"     | x.json:7: not valid JSON: Duplicate field 'cycles'",
            })
    void whatIsWrongIsToldWithFileLineFieldAndValue(String valid, String wrong, String message) {
        assertThat(VALID).contains(valid);
        assertFails(VALID.replace(valid, wrong), message);
    }

    @ParameterizedTest
    @EnumSource(BenchmarkVariant.class)
    void everyVariantOfABenchmarkIsReadBitByBit(BenchmarkVariant variant) {
        Benchmark family = new Benchmark(BenchmarkFunction.SCHWEFEL_1_2, 5, variant);
        Instance instance = Instances.generate(family, 1, 0);

        assertThat(InstanceFile.fromJson("x.json", InstanceFile.toJson(instance)))
                .isEqualTo(instance);
    }

    @Test
    void aBenchmarkThatDoesNotFitIsRefused() {
        String valid = "{\"format\": \"skerry-instance\", \"version\": 1, \"family\": \"benchmark\",\n"
                + "\"function\": \"sphere\",\n\"dimension\": 2,\n\"shift\": [1, -2]}";
        assertThat(InstanceFile.fromJson("x.json", valid.getBytes(UTF_8)).id()).startsWith("benchmark-sphere-2-");

        assertFails(
                valid.replace("sphere", "ball"),
                "x.json:2: function (\"ball\") must be one of: sphere, rastrigin, rosenbrock, ackley, griewank, "
                        + "schwefel-1-2");
        assertFails(valid.replace("-2", "true"), "x.json:4: shift[1] (true) must be a finite number");
        assertFails(
                valid.replace("\"shift\": [1, -2]", "\"rotation\": [1]"),
                "x.json:4: rotation has 1 numbers and must have 4");
        assertFails(valid.replace("-2", "-200"), "x.json: shift (-200.0) must lie in [-100.0, 100.0]");
    }

    @Test
    void anEndEdgeInstanceThatDoesNotFitIsRefused() {
        EndEdge family = (EndEdge) Catalogue.problems().get("endedge");
        byte[] written = InstanceFile.toJson(Instances.generate(family, 1, 0));
        String valid = new String(written, UTF_8).replaceFirst("\"id\" : \"[^\"]*\",", "");

        assertFails(
                valid.replace("\"allocation\" : \"sqrt\"", "\"allocation\" : \"root\""),
                "x.json:29: allocation (\"root\") must be one of: sqrt, equal");
        assertFails(valid.replace("\"link\" : \"dedicated\"", "\"link\" : 3"), "x.json:26: link (3) must be a text");
        assertFails(
                valid.replace("\"path_loss\" : 4.0", "\"path_loss\" : -4"),
                "x.json:25: path_loss (-4) must be a finite number, at least 0");
        assertFails(
                valid.replace("\"path_loss\" : 4.0", "\"path_loss\" : 0"), "x.json: pathLoss (0.0) must be above 0.0");
        assertFails(
                valid.replaceFirst("\"task_device\" : \\[ 0,", "\"task_device\" : [ 0.5,"),
                "x.json:19: task_device[0] (0.5) must be a whole number, at least 0");
        assertFails(
                valid.replaceFirst("\"task_device\" : \\[ 0,", "\"task_device\" : [ 7,"),
                "x.json: taskDevice[1] (0) must be at least 7");
        assertFails(
                valid.replaceFirst("\"server_x_meters\" : \\[ 0.0,", "\"server_x_meters\" : ["),
                "x.json:7: server_x_meters has 2 numbers and must have 3");
    }

    @Test
    void fieldsThatAreMissingOrUnknownAreNamed() {
        assertFails(
                VALID.replace("\"bits\"", "\"bytes\""),
                "x.json: field 'bits' is missing. There are: format, version, family, tasks, cycles, bytes, "
                        + "eta_vehicle_joules_per_cycle, eta_edge_joules_per_cycle, eta_cloud_joules_per_cycle, "
                        + "eps_edge_joules_per_bit, eps_cloud_joules_per_bit");
        assertFails(
                VALID.replace("\"tasks\": 2", "\"tasks\": 2, \"speed\": 3"),
                "x.json:5: unknown field 'speed'. Known: format, version, family, id, tasks, cycles, bits, "
                        + "eta_vehicle_joules_per_cycle, eta_edge_joules_per_cycle, eta_cloud_joules_per_cycle, "
                        + "eps_edge_joules_per_bit, eps_cloud_joules_per_bit");
    }

    @Test
    void numbersThatWereChangedDoNotFitTheId() {
        String written = new String(InstanceFile.toJson(InstanceFile.fromJson("x", VALID.getBytes(UTF_8))), UTF_8);

        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> InstanceFile.fromJson(
                        "x.json", written.replace("16.0", "17.0").getBytes(UTF_8)))
                .withMessageMatching("x\\.json:5: id \\(\"vehicular-2-[0-9a-f]{32}\"\\) must be "
                        + "\"vehicular-2-[0-9a-f]{32}\" for these numbers, or be left out");
    }

    @Test
    void whatIsNoJsonObjectIsRefused(@TempDir Path directory) {
        assertFails("", "x.json: an instance is one JSON object");
        assertFails("[1]", "x.json: an instance is one JSON object");
        assertFails(VALID + "{}", "x.json:14: nothing may follow the instance");
        assertFails(
                VALID.replace("[4, 8]", "[4, "),
                "x.json:6: not valid JSON: Unexpected character (',' (code 44)): expected a value");
        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> InstanceFile.read(directory.resolve("none.json")))
                .withMessage(directory.resolve("none.json") + ": there is no such file");
        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> InstanceFile.readDirectory(directory.resolve("none")))
                .withMessage(directory.resolve("none") + ": there is no such directory");
    }

    @Test
    void anInstanceOfAnUnknownFamilyHasNoFile() {
        Instance unknown = () -> "unknown-1";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> InstanceFile.toJson(unknown))
                .withMessage("no file format is known for instances like unknown-1");
    }

    private static void assertFails(String document, String message) {
        assertThatExceptionOfType(InstanceFileException.class)
                .isThrownBy(() -> InstanceFile.fromJson("x.json", document.getBytes(UTF_8)))
                .withMessage(message);
    }
}
