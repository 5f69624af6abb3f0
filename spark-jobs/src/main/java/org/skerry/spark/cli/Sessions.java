package org.skerry.spark.cli;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkConf;
import org.apache.spark.SparkContext;
import org.apache.spark.deploy.SparkHadoopUtil;
import org.apache.spark.sql.SparkSession;
import org.skerry.spark.experiment.UserError;
import org.skerry.spark.fanout.Manifest;
import org.skerry.spark.result.OutputStore;

/** Opens what commands work on. */
final class Sessions {
    private static final String SHUFFLE_PARTITIONS = "spark.sql.shuffle.partitions";
    private static final int SHUFFLE_PARTITIONS_PER_CORE = 2;

    private Sessions() {}

    /**
     * A Spark session as spark-submit configured it. Unless it says into how many parts queries shuffle their rows, it is
     * by the cores: Spark's own 200 cost a small machine more than the rows do.
     */
    static SparkSession open(String what) {
        SparkSession session = SparkSession.builder().appName("skerry " + what).getOrCreate();
        SparkContext context = session.sparkContext();
        if (!context.getConf().contains(SHUFFLE_PARTITIONS)) {
            session.conf().set(SHUFFLE_PARTITIONS, SHUFFLE_PARTITIONS_PER_CORE * (long) context.defaultParallelism());
        }
        return session;
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
