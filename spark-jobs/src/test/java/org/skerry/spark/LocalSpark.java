package org.skerry.spark;

import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Spark sessions for tests, embedded unless a cluster is named, one after the other, with the settings that Skerry is run with. */
public final class LocalSpark {
    private LocalSpark() {}

    /** Does something in a session on a master such as {@code local[2]} and closes it. */
    public static <T> T with(String master, Function<SparkSession, T> work) {
        return with(master, Map.of(), work);
    }

    /** Does something in a session with settings of its own and closes it. */
    public static <T> T with(String master, Map<String, Object> settings, Function<SparkSession, T> work) {
        SparkSession session = SparkSession.builder()
                .master(master)
                .appName("test")
                .config("spark.serializer", "org.apache.spark.serializer.KryoSerializer")
                .config("spark.kryo.registrationRequired", "true")
                .config("spark.kryo.registrator", SkerryRegistrator.class.getName())
                .config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.sql.shuffle.partitions", "2")
                .config(settings)
                .getOrCreate();
        try {
            return work.apply(session);
        } finally {
            session.stop();
        }
    }
}
