package org.skerry.spark.report;

import java.time.Instant;
import java.util.List;

/**
 * Where the recorded runs come from.
 *
 * @param runs number of finished runs
 * @param failed number of runs that failed and are not recorded since
 * @param first when the first run started; null without runs
 * @param last when the last run started; null without runs
 * @param hosts where they ran
 */
record Provenance(long runs, long failed, Instant first, Instant last, List<Host> hosts) {
    /** A machine with the number of its runs. */
    record Host(String name, long runs) {}
}
