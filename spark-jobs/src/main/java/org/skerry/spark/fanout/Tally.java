package org.skerry.spark.fanout;

import java.io.Serializable;
import org.apache.spark.SparkContext;
import org.apache.spark.util.DoubleAccumulator;
import org.apache.spark.util.LongAccumulator;

/**
 * What finished tasks report to the driver.
 *
 * @param finished runs finished
 * @param failed runs failed
 * @param evaluations evaluations of the finished runs
 * @param seconds predicted time of all of them
 */
record Tally(LongAccumulator finished, LongAccumulator failed, LongAccumulator evaluations, DoubleAccumulator seconds)
        implements Serializable {

    static Tally in(SparkContext context) {
        return new Tally(
                context.longAccumulator("runs finished"),
                context.longAccumulator("runs failed"),
                context.longAccumulator("evaluations"),
                context.doubleAccumulator("predicted seconds done"));
    }
}
