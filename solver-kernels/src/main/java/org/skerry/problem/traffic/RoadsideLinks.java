package org.skerry.problem.traffic;

import java.io.Serializable;
import org.skerry.search.Digest;

/** The links between every signal unit and every roadside unit. Immutable. */
public final class RoadsideLinks implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] uplink;
    private final double[] downlink;
    private final double[] joulesPerMegabit;

    /**
     * Links of M signal units to N roadside units; every array is row-major of shape [M][N] and holds finite numbers.
     *
     * @param uplink rate from signal unit i to roadside unit j in Mbit/s, above 0; {@link Radio#megabitPerSecond} gives
     *     it by Eq. 6
     * @param downlink rate from roadside unit j to signal unit i in Mbit/s, above 0, by Eq. 5
     * @param joulesPerMegabit transmission energy tau_RSU in J per Mbit that is sent up, at least 0; Eq. 11 has one
     *     number for all links, and {@link Radio#joulesPerMegabit} gives that of each
     * @throws IllegalArgumentException if the shapes differ or a number is out of its range
     */
    public RoadsideLinks(double[] uplink, double[] downlink, double[] joulesPerMegabit) {
        this.uplink = Columns.positive("uplink", uplink, uplink.length);
        this.downlink = Columns.positive("downlink", downlink, uplink.length);
        this.joulesPerMegabit = Columns.notNegative("joulesPerMegabit", joulesPerMegabit, uplink.length);
    }

    /** Number of links, M N. */
    public int count() {
        return uplink.length;
    }

    /** Rate up in Mbit/s, a copy of shape [M][N]. */
    public double[] uplink() {
        return uplink.clone();
    }

    /** Rate down in Mbit/s, a copy of shape [M][N]. */
    public double[] downlink() {
        return downlink.clone();
    }

    /** Transmission energy tau_RSU in J/Mbit, a copy of shape [M][N]. */
    public double[] joulesPerMegabit() {
        return joulesPerMegabit.clone();
    }

    void addTo(Digest digest) {
        digest.add(uplink).add(downlink).add(joulesPerMegabit);
    }
}
