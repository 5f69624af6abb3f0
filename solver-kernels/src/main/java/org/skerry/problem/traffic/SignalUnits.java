package org.skerry.problem.traffic;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** The traffic signal units (TSU) with the task of each. Immutable. */
public final class SignalUnits implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] gigacycles;
    private final double[] uplinkMegabit;
    private final double[] downlinkMegabit;
    private final double[] gigahertz;
    private final double[] security;
    private final double[] deadlineSeconds;

    /**
     * M units, at least 1; every array has shape [M] and holds finite numbers.
     *
     * @param gigacycles workload T_i (omega_i in Eq. 11) in Gcycle, at least 0
     * @param uplinkMegabit data S_i that a task takes along, in Mbit, at least 0
     * @param downlinkMegabit data that comes back, in Mbit, at least 0
     * @param gigahertz speed V_i in GHz, above 0
     * @param security requirement Sec_i, at least 0
     * @param deadlineSeconds time constraint theta_i in s, above 0
     * @throws IllegalArgumentException if the shapes differ or a number is out of its range
     */
    public SignalUnits(
            double[] gigacycles,
            double[] uplinkMegabit,
            double[] downlinkMegabit,
            double[] gigahertz,
            double[] security,
            double[] deadlineSeconds) {
        int units = gigacycles.length;
        Ranges.atLeast("signal units", units, 1);
        this.gigacycles = Columns.notNegative("gigacycles", gigacycles, units);
        this.uplinkMegabit = Columns.notNegative("uplinkMegabit", uplinkMegabit, units);
        this.downlinkMegabit = Columns.notNegative("downlinkMegabit", downlinkMegabit, units);
        this.gigahertz = Columns.positive("gigahertz", gigahertz, units);
        this.security = Columns.notNegative("security", security, units);
        this.deadlineSeconds = Columns.positive("deadlineSeconds", deadlineSeconds, units);
    }

    /** The same units with other deadlines in s, shape [M]. */
    public SignalUnits withDeadlines(double[] seconds) {
        return new SignalUnits(gigacycles, uplinkMegabit, downlinkMegabit, gigahertz, security, seconds);
    }

    /** Number of units M. */
    public int count() {
        return gigacycles.length;
    }

    /** Workload T_i in Gcycle, a copy of shape [M]. */
    public double[] gigacycles() {
        return gigacycles.clone();
    }

    /** Data S_i that a task takes along in Mbit, a copy of shape [M]. */
    public double[] uplinkMegabit() {
        return uplinkMegabit.clone();
    }

    /** Data that comes back in Mbit, a copy of shape [M]. */
    public double[] downlinkMegabit() {
        return downlinkMegabit.clone();
    }

    /** Speed V_i in GHz, a copy of shape [M]. */
    public double[] gigahertz() {
        return gigahertz.clone();
    }

    /** Security requirement Sec_i, a copy of shape [M]. */
    public double[] security() {
        return security.clone();
    }

    /** Time constraint theta_i in s, a copy of shape [M]. */
    public double[] deadlineSeconds() {
        return deadlineSeconds.clone();
    }

    void addTo(Digest digest) {
        digest.add(gigacycles)
                .add(uplinkMegabit)
                .add(downlinkMegabit)
                .add(gigahertz)
                .add(security)
                .add(deadlineSeconds);
    }
}
