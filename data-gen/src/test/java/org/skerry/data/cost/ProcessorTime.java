package org.skerry.data.cost;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * The processor time of the benchmark's thread in one iteration. Unlike wall time it does not count what other processes
 * take away on a busy machine.
 */
@State(Scope.Thread)
@AuxCounters(AuxCounters.Type.EVENTS)
public class ProcessorTime {
    static final String NANOS = "nanos";
    static final String OPERATIONS = "operations";

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Nanoseconds of processor time. */
    public long nanos;

    /** What was done in them. */
    public long operations;

    private long started;

    /** Starts the clock. */
    @Setup(Level.Iteration)
    public void start() {
        started = threads.getCurrentThreadCpuTime();
        operations = 0;
    }

    /** Counts, and reads the clock. */
    void count(long moreOperations) {
        operations += moreOperations;
        nanos = threads.getCurrentThreadCpuTime() - started;
    }
}
