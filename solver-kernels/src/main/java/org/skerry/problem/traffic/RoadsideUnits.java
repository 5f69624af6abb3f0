package org.skerry.problem.traffic;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/** The roadside units (RSU), the edge nodes of the model. Immutable. */
public final class RoadsideUnits implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] gigahertz;
    private final double[] capacityGigacycles;

    /**
     * N units, at least 1; every array has shape [N] and holds finite numbers above 0.
     *
     * @param gigahertz speed v_j in GHz
     * @param capacityGigacycles greatest load C_RSU,j in Gcycle
     * @throws IllegalArgumentException if the shapes differ or a number is out of its range
     */
    public RoadsideUnits(double[] gigahertz, double[] capacityGigacycles) {
        int units = gigahertz.length;
        Ranges.atLeast("roadside units", units, 1);
        this.gigahertz = Columns.positive("gigahertz", gigahertz, units);
        this.capacityGigacycles = Columns.positive("capacityGigacycles", capacityGigacycles, units);
    }

    /** Number of units N. */
    public int count() {
        return gigahertz.length;
    }

    /** Speed v_j in GHz, a copy of shape [N]. */
    public double[] gigahertz() {
        return gigahertz.clone();
    }

    /** Greatest load C_RSU,j in Gcycle, a copy of shape [N]. */
    public double[] capacityGigacycles() {
        return capacityGigacycles.clone();
    }

    void addTo(Digest digest) {
        digest.add(gigahertz).add(capacityGigacycles);
    }
}
