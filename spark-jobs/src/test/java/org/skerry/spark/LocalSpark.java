package org.skerry.spark;

import java.util.function.Function;
import org.apache.spark.sql.SparkSession;

/** Embedded Spark sessions for tests, one after the other, with the settings that Skerry is run with. */
public final class LocalSpark {
    private LocalSpark() {}

    /** Does something in a session on a master such as {@code local[2]} and closes it. */
    public static <T> T with(String master, Function<SparkSession, T> work) {
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
                .getOrCreate();
        try {
            return work.apply(session);
        } finally {
            session.stop();
        }
    }
}
