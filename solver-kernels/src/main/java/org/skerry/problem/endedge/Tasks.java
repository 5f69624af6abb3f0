package org.skerry.problem.endedge;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** The tasks of all devices, those of one device after those of the device before. Immutable. */
public final class Tasks implements Serializable {
    private static final long serialVersionUID = 1;

    private final int[] device;
    private final double[] bits;
    private final double[] cycles;
    private final double[] deadline;

    /**
     * Tasks; every array has shape [tasks].
     *
     * @param device index i of the device that a task belongs to, at least 0, never descending
     * @param bits input size a_ij in bit, above 0
     * @param cycles work b_ij in cycles, above 0
     * @param deadlineSeconds deadline c_ij in s, above 0
     * @throws IllegalArgumentException if there is no task, the shapes differ or a number is out of its range
     */
    public Tasks(int[] device, double[] bits, double[] cycles, double[] deadlineSeconds) {
        int tasks = device.length;
        Ranges.atLeast("tasks", tasks, 1);
        for (int task = 0; task < tasks; task++) {
            Ranges.atLeast("taskDevice[" + task + "]", device[task], task == 0 ? 0 : device[task - 1]);
        }
        this.device = device.clone();
        this.bits = Columns.positive("bits", bits, tasks);
        this.cycles = Columns.positive("cycles", cycles, tasks);
        deadline = Columns.positive("deadlineSeconds", deadlineSeconds, tasks);
    }

    /** Number of tasks of all devices. */
    public int count() {
        return device.length;
    }

    /** Index of the device that a task belongs to. */
    public int device(int task) {
        return device[task];
    }

    /** Input size a_ij in bit. */
    public double bits(int task) {
        return bits[task];
    }

    /** Work b_ij in cycles. */
    public double cycles(int task) {
        return cycles[task];
    }

    /** Deadline c_ij in s. */
    public double deadlineSeconds(int task) {
        return deadline[task];
    }

    void addTo(Digest digest) {
        digest.add(device).add(bits).add(cycles).add(deadline);
    }
}
