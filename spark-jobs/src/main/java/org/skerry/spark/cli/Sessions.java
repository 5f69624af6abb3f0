package org.skerry.spark.cli;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.apache.logging.log4j.Level;
import org.apache.logging.log4j.LogManager;
import org.apache.logging.log4j.core.config.Configurator;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;
import org.slf4j.LoggerFactory;

/** Opens what commands work on. */
final class Sessions {
    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
    private static final int SHUFFLE_PARTITIONS_PER_CORE = 2;
    /** Of what is done at the end of the JVM: before Spark stops, whose priority is 40. */
    private static final int BEFORE_SPARK_STOPS = 100;

    private static final String PATTERN = "{}[]*?\\";

    private static final Runnable QUIET = Sessions::quiet;

    private Sessions() {}

    /**
     * A Spark session as spark-submit configured it. Unless it says into how many parts queries shuffle their rows, it is
     * by the cores: Spark's own 200 cost a small machine more than the rows do.
     */
    static SparkSession open(String what) {
        ShutdownHookManager.get().addShutdownHook(QUIET, BEFORE_SPARK_STOPS);
        SparkSession session = SparkSession.builder().appName("skerry " + what).getOrCreate();
        SparkContext context = session.sparkContext();
        if (!context.getConf().contains(SHUFFLE_PARTITIONS)) {
            session.conf().set(SHUFFLE_PARTITIONS, SHUFFLE_PARTITIONS_PER_CORE * (long) context.defaultParallelism());
        }
        return session;
    }

    /** What Spark still does when it is stopped fails, and of that only who asked for the log wants the stack traces. */
    private static void quiet() {
        if (!LoggerFactory.getLogger(Sessions.class).isInfoEnabled()) {
            Configurator.setAllLevels(LogManager.ROOT_LOGGER_NAME, Level.OFF);
        }
    }

    /**
     * The output at a path.
     *
     * @throws UserError if its file system can not be reached
     */
    static OutputStore output(String uri, SparkSession session) {
        return output(uri, session.sparkContext().hadoopConfiguration());
    }

    /** The output at a path, for a command that needs no Spark session. */
    static OutputStore output(String uri) {
        return output(uri, SparkHadoopUtil.get().newConfiguration(new SparkConf()));
    }

    private static OutputStore output(String uri, Configuration configuration) {
        if (PATTERN.chars().anyMatch(character -> uri.indexOf(character) >= 0)) {
            throw new UserError(uri + ": must not have any of the characters " + PATTERN
                    + ", which Spark takes for a pattern when it reads.");
        }
        try {
            return OutputStore.at(uri, configuration);
        } catch (IOException | IllegalArgumentException e) {
            throw new UserError(uri + ": can not be reached (" + e.getMessage() + ").", e);
        }
    }

    /**
     * The manifest of an output.
     *
     * @throws UserError if there is none or it can not be read
     */
    static Manifest manifest(OutputStore store) {
        Manifest manifest;
        try {
            manifest = Manifest.read(store);
        } catch (IOException e) {
            throw new UserError(store.uri() + ": can not be read (" + e.getMessage() + ").", e);
        }
        if (manifest.isEmpty()) {
            throw new UserError(store.uri() + ": holds no output of Skerry.");
        }
        return manifest;
    }
}
