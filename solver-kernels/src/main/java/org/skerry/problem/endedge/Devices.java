package org.skerry.problem.endedge;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** The smart mobile devices (SMD). Immutable. */
public final class Devices implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] x;
    private final double[] y;
    private final double[] hertz;
    private final double[] transmitWatts;
    private final double[] waitWatts;
    private final double[] energyLimitJoules;

    /**
     * Devices; every array has shape [devices].
     *
     * @param xMeters position x_i, finite
     * @param yMeters position y_i, finite
     * @param hertz speed f_i for each of its tasks in cycles/s, above 0
     * @param transmitWatts power of transmission p_i, above 0
     * @param waitWatts power of waiting p_i^wait, at least 0
     * @param energyLimitJoules limit p_i^max of Eq. 21, above 0
     * @throws IllegalArgumentException if there is no device, the shapes differ or a number is out of its range
     */
    public Devices(
            double[] xMeters,
            double[] yMeters,
            double[] hertz,
            double[] transmitWatts,
            double[] waitWatts,
            double[] energyLimitJoules) {
        int devices = xMeters.length;
        Ranges.atLeast("devices", devices, 1);
        x = Columns.atLeast("deviceXMeters", xMeters, devices, -Double.MAX_VALUE);
        y = Columns.atLeast("deviceYMeters", yMeters, devices, -Double.MAX_VALUE);
        this.hertz = Columns.positive("deviceHertz", hertz, devices);
        this.transmitWatts = Columns.positive("transmitWatts", transmitWatts, devices);
        this.waitWatts = Columns.atLeast("waitWatts", waitWatts, devices, 0);
        this.energyLimitJoules = Columns.positive("energyLimitJoules", energyLimitJoules, devices);
    }

    /** Number of devices m. */
    public int count() {
        return x.length;
    }

    /** Position x_i in m. */
    public double xMeters(int device) {
        return x[device];
    }

    /** Position y_i in m. */
    public double yMeters(int device) {
        return y[device];
    }

    /** Speed f_i for each of its tasks in cycles/s. */
    public double hertz(int device) {
        return hertz[device];
    }

    /** Power of transmission p_i in W. */
    public double transmitWatts(int device) {
        return transmitWatts[device];
    }

    /** Power of waiting p_i^wait in W. */
    public double waitWatts(int device) {
        return waitWatts[device];
    }

    /** Limit p_i^max of Eq. 21 in J; the paper writes 10 w and bounds an energy by it. */
    public double energyLimitJoules(int device) {
        return energyLimitJoules[device];
    }

    void addTo(Digest digest) {
        digest.add(x).add(y).add(hertz).add(transmitWatts).add(waitWatts).add(energyLimitJoules);
    }
}
