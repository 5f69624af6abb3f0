package org.skerry.spark.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.schema.CoreSchema;

class ExperimentSchemaTest {
    private static final Path CONF = Path.of("../conf");
    private static final Path FILE = CONF.resolve("experiment.schema.json");
    private static final String WRITE = "skerry.schema.write";

    private final JsonSchema schema =
            JsonSchemaFactory.getInstance(VersionFlag.V202012).getSchema(ExperimentSchema.json());

    @Test
    void theFileIsWhatTheCatalogueSays() throws IOException {
        if (Boolean.getBoolean(WRITE)) {
            Files.writeString(FILE, ExperimentSchema.json());
        }
        assertThat(FILE)
                .as("conf/experiment.schema.json is out of date; write it anew with: mvn -q test -pl spark-jobs -am "
                        + "-Dtest=ExperimentSchemaTest -Dsurefire.failIfNoSpecifiedTests=false -D" + WRITE + "=true")
                .hasContent(ExperimentSchema.json());
    }

    static List<Path> experiments() throws IOException {
        try (Stream<Path> files = Files.list(CONF.resolve("experiments"))) {
            return files.filter(file -> file.toString().endsWith(".yaml")).toList();
        }
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void everyExperimentThatComesWithSkerryIsValid(Path file) throws IOException {
        Experiment experiment = ExperimentFile.read(file, List.of());

        assertThat(problems(Files.readString(file))).isEmpty();
        assertThat(problems(experiment.resolved())).isEmpty();
        assertThat(Files.readAllLines(file).get(0))
                .isEqualTo("# yaml-language-server: $schema=../experiment.schema.json");
        assertThat(file).hasFileName(experiment.name() + ".yaml");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "repetitions: 3 -> repetitions: 0",
                "repetitions: 3 -> repetition: 3",
                "budget: {evaluations: 2000} -> budget: {generations: 500}",
                "tasks: 50 -> tasks: 0",
                "tasks: 50 -> task: 50",
                "tasks: 50 -> tasks: []",
                "tasks: 50 -> coefficients: tasks",
                "- de -> - ed",
                "- de -> - {name: de, populationSize: 3}",
                "- de -> - {name: de, weight: 0}",
                "- de -> - {name: de, crosover: 0.5}",
                "- de -> - {label: de}",
                "- de -> - {archipelago: {islands: [de]}}",
                "- de -> - {archipelago: {islands: [de, ed]}}",
                "- de -> - {archipelago: {islands: [de, {name: de, label: x}]}}",
                "- de -> - {archipelago: {islands: [de, de], epoch: 0}}",
                "- de -> - {archipelago: {islands: [de, de], topology: rings}}",
                "- de -> - {archipelago: {topology: ring}}",
                "- de -> - {archipelago: {islands: [de, de]}, label: x}",
                "- de -> - {name: de, memetic: yes}",
                "- de -> - {name: de, memetic: {evry: 5}}",
                "- de -> - {name: de, memetic: {share: 1}}",
                "name: good -> name: a/b"
            })
    void theSchemaFindsCommonMistakes(String change) {
        String[] beforeAndAfter = change.split(" -> ", -1);
        assertThat(problems(BadExperiments.good())).isEmpty();
        assertThat(problems(BadExperiments.good().replace(beforeAndAfter[0], beforeAndAfter[1])))
                .isNotEmpty();
    }

    private List<String> problems(String yaml) {
        LoadSettings settings =
                LoadSettings.builder().setSchema(new CoreSchema()).build();
        JsonNode document = new JsonMapper().valueToTree(new Load(settings).loadFromString(yaml));
        return schema.validate(document).stream().map(Object::toString).toList();
    }
}
