package org.skerry.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.VersionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** Every key of every template in conf/ and submit/, and of docs/operations.md, against the versions in use. */
class DeploymentTest {
    private static final Path ROOT = Path.of("..");
    private static final Path SPARK_APPLICATION = ROOT.resolve("submit/kubernetes/scheduled-spark-application.yaml");
    private static final SparkSettings SETTINGS = new SparkSettings();
    private static final String SPARK_VERSION = org.apache.spark.package$.MODULE$.SPARK_VERSION();

    @TempDir
    Path folder;

    static List<Path> templates() throws IOException {
        List<Path> templates = new ArrayList<>();
        for (String folder : List.of("conf", "submit")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
                files.filter(file -> file.toString().endsWith(".conf")).forEach(templates::add);
            }
        }
        return templates;
    }

    @Test
    void thereAreTemplatesForSparkItsHistoryYarnKubernetesAndObjectStores() throws IOException {
        assertThat(templates())
                .extracting(file -> ROOT.relativize(file).toString())
                .contains(
                        "conf/spark-defaults.conf",
                        "conf/history.conf",
                        "submit/yarn/yarn.conf",
                        "submit/kubernetes/kubernetes.conf",
                        "submit/object-store/s3a.conf");
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyIsKnownAndEveryValueIsAllowed(Path template) {
        Map<String, String> settings = SparkSettings.read(template);
        assertThat(settings).isNotEmpty();
        settings.forEach((key, value) -> {
            assertThat(SETTINGS.isKnown(key)).as(key).isTrue();
            assertThat(SETTINGS.refusal(key, value)).as(key).isEmpty();
        });
    }

    @Test
    void aKeyThatIsMistypedIsNotKnown() {
        assertThat(Stream.of(
                        "spark.executor.memroy",
                        "spark.kubernetes.namespaces",
                        "spark.kubernetes.driver.secretKeyRef",
                        "spark.yarn.queues",
                        "spark.hadoop.fs.s3a.endpoints",
                        "spark.ssl.rpc.keystore",
                        "spark.metrics.conf.driver.sinks.servlet.path"))
                .noneMatch(SETTINGS::isKnown);
        assertThat(SETTINGS.refusal("spark.executor.memory", "much")).isPresent();
    }

    @Test
    void theKeysOfAnObjectStoreComeFromWhereHadoopLooksByDefault() {
        Set<String> defaults = classes(new Configuration().get("fs.s3a.aws.credentials.provider"));
        Map<String, String> settings = SparkSettings.read(ROOT.resolve("submit/object-store/s3a.conf"));
        assertThat(defaults)
                .containsAll(classes(settings.get("spark.hadoop.fs.s3a.aws.credentials.provider")))
                .containsAll(classes(
                        string(sparkApplication(), "spec.template.hadoopConf.{}fs.s3a.aws.credentials.provider")));
    }

    @Test
    void theTemplatesNameTheVersionsOfSparkAndHadoopInUse() {
        assertThat(string(sparkApplication(), "spec.template.sparkVersion")).isEqualTo(SPARK_VERSION);
        assertThat(SparkSettings.read(ROOT.resolve("submit/yarn/yarn.conf")).get("spark.yarn.archive"))
                .contains("spark-" + SPARK_VERSION + "-jars");
        assertThat(SparkSettings.read(ROOT.resolve("submit/object-store/s3a.conf"))
                        .get("spark.jars.packages"))
                .endsWith("hadoop-aws:" + VersionInfo.getVersion());
    }

    private static Set<String> classes(String list) {
        return Stream.of(list.split(",")).map(String::strip).collect(Collectors.toSet());
    }

    @Test
    void noTemplateHoldsASecret() throws IOException {
        Pattern secret = Pattern.compile("(?i)(secret\\.key|access\\.key|password|token|authenticate\\.secret)\\s");
        for (Path template : templates()) {
            assertThat(SparkSettings.read(template).keySet())
                    .as(template.toString())
                    .noneMatch(key -> secret.matcher(key + " ").find());
        }
    }

    /** The values of a YAML file by their path: [] stands for an element of a list, {} before a name of the user's. */
    private static Map<String, List<String>> sparkApplication() {
        try {
            Object document =
                    new Load(LoadSettings.builder().build()).loadFromString(Files.readString(SPARK_APPLICATION));
            Map<String, List<String>> fields = new TreeMap<>();
            collect("", document, fields);
            return fields;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void collect(String path, Object value, Map<String, List<String>> fields) {
        if (value instanceof Map<?, ?> map) {
            String before = path.matches(".*(sparkConf|hadoopConf|labels)") ? ".{}" : path.isEmpty() ? "" : ".";
            map.forEach((key, inner) -> collect(path + before + key, inner, fields));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(path + "[]", inner, fields));
        } else {
            fields.computeIfAbsent(path, key -> new ArrayList<>()).add(String.valueOf(value));
        }
    }

    private static String string(Map<String, List<String>> fields, String path) {
        assertThat(fields).containsKey(path);
        return fields.get(path).get(0);
    }

    @Test
    void theSparkOperatorKnowsEveryField() {
        Map<String, String> allowed = new TreeMap<>();
        for (String line : SparkSettings.lines("spark-operator-fields.txt")) {
            String[] parts = line.split(" = ", 2);
            allowed.put(parts[0], parts.length == 2 ? parts[1] : ".*");
        }
        sparkApplication().forEach((path, values) -> {
            String field = path.replaceAll("\\{}.*", "{}");
            assertThat(allowed).as(path).containsKey(field);
            assertThat(values).as(path).allMatch(value -> value.matches(allowed.get(field)));
        });
    }

    @Test
    void theSparkOperatorNeverStartsTwoAtOnceAndStartsAFailedOneAgain() {
        Map<String, List<String>> fields = sparkApplication();
        assertThat(string(fields, "spec.concurrencyPolicy")).isEqualTo("Forbid");
        assertThat(string(fields, "spec.template.restartPolicy.type")).isEqualTo("OnFailure");
        assertThat(Integer.parseInt(string(fields, "spec.template.restartPolicy.onFailureRetries")))
                .isPositive();
    }

    @Test
    void theSparkOperatorIsGivenTheSettingsOfTheLauncher() {
        Map<String, List<String>> fields = sparkApplication();
        SparkSettings.read(ROOT.resolve("conf/spark-defaults.conf")).forEach((key, value) -> {
            String path = switch (key) {
                case "spark.driver.memory" -> "spec.template.driver.memory";
                case "spark.driver.extraJavaOptions" -> "spec.template.driver.javaOptions";
                case "spark.executor.extraJavaOptions" -> "spec.template.executor.javaOptions";
                default -> "spec.template.sparkConf.{}" + key;
            };
            assertThat(string(fields, path)).as(key).isEqualTo(value);
        });
        fields.forEach((path, values) -> {
            String key = path.replaceFirst(".*Conf\\.\\{}", "");
            if (path.startsWith("spec.template.sparkConf")) {
                assertThat(SETTINGS.isKnown(key)).as(key).isTrue();
                assertThat(SETTINGS.refusal(key, values.get(0))).as(key).isEmpty();
            } else if (path.startsWith("spec.template.hadoopConf")) {
                assertThat(SETTINGS.isKnownToHadoop(key)).as(key).isTrue();
            }
        });
    }

    @Test
    void theSparkOperatorRunsACommandLineThatIsKnown() {
        Map<String, List<String>> fields = sparkApplication();
        assertThat(string(fields, "spec.template.mainClass")).isEqualTo(Main.class.getName());
        List<String> arguments = fields.get("spec.template.arguments[]");
        assertThatCode(() -> Main.commandLine().parseArgs(arguments.toArray(String[]::new)))
                .doesNotThrowAnyException();
        assertThat(ROOT.resolve(arguments.get(1).replace("/opt/skerry/", ""))).exists();
    }

    @Test
    void systemdKnowsEveryLineOfTheTimerAndOfItsService() throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "systemd is not installed");
        List<String> command = new ArrayList<>(List.of("systemd-analyze", "verify"));
        for (String unit : List.of("skerry.service", "skerry.timer")) {
            String text = Files.readString(ROOT.resolve("submit/systemd").resolve(unit))
                    .replace("/opt/skerry", ROOT.toRealPath().toString())
                    .replace("User=skerry", "User=" + System.getProperty("user.name"));
            command.add(Files.writeString(folder.resolve(unit), text).toString());
        }
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        assertThat(process.waitFor()).as(Files.readString(said)).isZero();
        assertThat(said).isEmptyFile();
    }

    /** Every word of the page that looks like a setting; one that ends in a dot or star stands for those below it. */
    @Test
    void everySettingThatThePageOnOperationsNamesIsKnown() throws IOException {
        Matcher matcher = Pattern.compile("`(spark\\.[A-Za-z0-9.*-]+)(=[^`]*)?`")
                .matcher(Files.readString(ROOT.resolve("docs/operations.md")));
        Set<String> named = new TreeSet<>();
        while (matcher.find()) {
            named.add(matcher.group(1));
        }
        assertThat(named).hasSizeGreaterThan(20);
        assertThat(named).filteredOn(key -> !SETTINGS.isKnown(key)).isEmpty();
    }
}
