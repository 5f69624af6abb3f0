package org.skerry.spark.report;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.package$;

/** The machine that makes a report. */
final class Environment {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Environment() {}

    /** The version of Skerry, from the manifest of its jar. */
    static String skerryVersion() {
        String version = Environment.class.getPackage().getImplementationVersion();
        return version == null ? "(development build)" : version;
    }

    /** Names and versions of what computed the statistics. */
    static Map<String, String> versions() {
        Map<String, String> versions = new LinkedHashMap<>();
        versions.put("Skerry", skerryVersion());
        versions.put("Apache Spark", package$.MODULE$.SPARK_VERSION());
        versions.put("Java", Runtime.version() + " (" + System.getProperty("java.vendor") + ")");
        versions.put(
                "operating system",
                System.getProperty("os.name") + " " + System.getProperty("os.version") + ", "
                        + System.getProperty("os.arch"));
        versions.put("processors", String.valueOf(Runtime.getRuntime().availableProcessors()));
        return versions;
    }

    /** A time to the minute. */
    static String minute(Instant time) {
        return MINUTE.format(time);
    }
}
