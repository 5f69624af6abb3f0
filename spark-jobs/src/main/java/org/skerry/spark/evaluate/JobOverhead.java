package org.skerry.spark.evaluate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;

/** Measures what a Spark job costs that does nothing. */
public final class JobOverhead {
    private static final int WARM_UP = 20;
    private static final int MEASURED = 21;
    private static final double NANOS_PER_SECOND = 1e9;

    private JobOverhead() {}

    /**
     * The median of some jobs, in seconds.
     *
     * @param partitions tasks of a job, at least 1
     */
    public static double seconds(JavaSparkContext context, int partitions) {
        List<Integer> nothing = new ArrayList<>(Collections.nCopies(partitions, 0));
        double[] seconds = new double[MEASURED];
        for (int job = 0; job < WARM_UP + MEASURED; job++) {
            long start = System.nanoTime();
            context.parallelize(nothing, partitions).map(none -> none).collect();
            seconds[job % MEASURED] = (System.nanoTime() - start) / NANOS_PER_SECOND;
        }
        Arrays.sort(seconds);
        return seconds[MEASURED / 2];
    }
}
