package org.skerry.spark.monitoring;

import com.codahale.metrics.Counter;
import com.codahale.metrics.Meter;
import com.codahale.metrics.MetricRegistry;
import org.apache.spark.api.plugin.DriverPlugin;
import org.apache.spark.api.plugin.ExecutorPlugin;
import org.apache.spark.api.plugin.PluginContext;
import org.apache.spark.api.plugin.SparkPlugin;

/**
 * A Spark plugin that shows in Spark's metrics system what the runs of this driver have come to, over all experiments that
 * it was started for: the counters {@value #FINISHED} and {@value #FAILED}, and the meter {@value #EVALUATIONS} with their
 * number and their rates per second. Evaluations count when their run is recorded.
 *
 * <p>Named in {@code spark.plugins}; without it nothing is counted. Spark has one context in a process, and this class one
 * set of metrics: those of the newest context.
 */
public final class RunMetrics implements SparkPlugin {
    /** Counts runs finished. */
    public static final String FINISHED = "runs.finished";

    /** Counts runs failed; one that is tried again and fails again counts twice. */
    public static final String FAILED = "runs.failed";

    /** Meters evaluations of finished runs. */
    public static final String EVALUATIONS = "evaluations";

    private static volatile Metrics current = new Metrics(new Counter(), new Counter(), new Meter());

    private record Metrics(Counter finished, Counter failed, Meter evaluations) {}

    /** Counts what has come since it was last told. */
    public static void add(long finished, long failed, long evaluations) {
        Metrics metrics = current;
        metrics.finished().inc(finished);
        metrics.failed().inc(failed);
        metrics.evaluations().mark(evaluations);
    }

    @Override
    public DriverPlugin driverPlugin() {
        return new Driver();
    }

    /** Nothing: the driver knows all. */
    @Override
    public ExecutorPlugin executorPlugin() {
        return null;
    }

    private static final class Driver implements DriverPlugin {
        @Override
        public void registerMetrics(String applicationId, PluginContext context) {
            MetricRegistry registry = context.metricRegistry();
            current = new Metrics(registry.counter(FINISHED), registry.counter(FAILED), registry.meter(EVALUATIONS));
        }
    }
}
