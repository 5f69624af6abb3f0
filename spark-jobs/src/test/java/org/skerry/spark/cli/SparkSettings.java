package org.skerry.spark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.spark.SSLOptions;
import org.apache.spark.internal.config.ConfigEntry;

/**
 * What is known of settings in the versions of Spark and Hadoop in use: Spark's own registry of them, Hadoop's default
 * values, and the documentation of the two modules of Spark that are not on the class path.
 */
final class SparkSettings {
    private static final String HADOOP = "spark.hadoop.";
    private static final String METRICS = "spark.metrics.conf.";
    private static final String SSL = "spark.ssl.";

    private final List<Pattern> documented;
    private final Set<String> hadoop;

    SparkSettings() {
        List.of("package$", "History$", "Kryo$", "Network$", "Status$", "UI$", "Worker$", "Deploy$")
                .forEach(name -> load("org.apache.spark.internal.config." + name));
        load("org.apache.spark.sql.internal.SQLConf$");
        load("org.apache.spark.sql.internal.StaticSQLConf$");
        documented = List.of("spark-kubernetes-keys.txt", "spark-yarn-keys.txt").stream()
                .flatMap(file -> lines(file).stream())
                .map(key -> Pattern.compile(Pattern.quote(key).replaceAll("\\[\\w+]", "\\\\E[\\\\w-]+\\\\Q")))
                .toList();
        hadoop = Pattern.compile("<name>([^<]+)</name>")
                .matcher(resource("/core-default.xml"))
                .results()
                .map(name -> name.group(1))
                .collect(Collectors.toSet());
    }

    private static String resource(String name) {
        try (InputStream in = SparkSettings.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The lines of a resource but for its comments. */
    static List<String> lines(String resource) {
        return resource(resource).lines().filter(line -> !line.startsWith("#")).toList();
    }

    /** The settings of a file, as spark-submit reads it. */
    static Map<String, String> read(Path file) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> settings = new TreeMap<>();
        properties.forEach((key, value) -> settings.put((String) key, (String) value));
        return settings;
    }

    private static Class<?> load(String type) {
        try {
            return Class.forName(type);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether there is such a setting. */
    boolean isKnown(String key) {
        if (key.startsWith(HADOOP)) {
            return isKnownToHadoop(key.substring(HADOOP.length()));
        } else if (key.startsWith(METRICS)) {
            return key.matches(Pattern.quote(METRICS) + "(\\*|driver|executor)\\.(sink|source)\\.\\w+\\.\\w+");
        } else if (key.startsWith(SSL)) {
            return key.matches(Pattern.quote(SSL) + "((rpc|ui|historyServer)\\.)?" + sslOptions());
        }
        return key.equals("spark.master")
                || ConfigEntry.findEntry(key) != null
                || documented.stream().anyMatch(pattern -> pattern.matcher(key).matches());
    }

    /** Whether Hadoop's file of default values names a key. */
    boolean isKnownToHadoop(String key) {
        return hadoop.contains(key);
    }

    /** The names of the fields in which Spark keeps what it has read of such settings. */
    private static String sslOptions() {
        StringBuilder names = new StringBuilder();
        for (var field : SSLOptions.class.getDeclaredFields()) {
            names.append('|').append(Pattern.quote(field.getName()));
        }
        return "(" + names.substring(1) + ")";
    }

    /** What Spark says against a value; nothing where it can not be asked. */
    Optional<String> refusal(String key, String value) {
        if (key.startsWith(METRICS) && key.endsWith(".class")) {
            load(value);
            return Optional.empty();
        }
        ConfigEntry<?> entry = ConfigEntry.findEntry(key);
        if (entry == null) {
            return Optional.empty();
        }
        try {
            entry.valueConverter().apply(value);
            return Optional.empty();
        } catch (RuntimeException e) {
            return Optional.of(e.toString());
        }
    }
}
