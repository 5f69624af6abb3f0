package org.skerry.problem.traffic;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * Energy of computing in J/Gcycle by kind of node, the epsilon of Eq. 11 (alpha_n in Eq. 10); all at least 0.
 *
 * @param signalUnit on a signal unit, epsilon_TSU
 * @param roadsideUnit on a roadside unit, epsilon_RSU
 * @param cloud in the cloud, epsilon_CDC
 */
public record ComputingEnergy(double signalUnit, double roadsideUnit, double cloud) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Validates the ranges. */
    public ComputingEnergy {
        Ranges.atLeast("energy of a signalUnit", signalUnit, 0);
        Ranges.atLeast("energy of a roadsideUnit", roadsideUnit, 0);
        Ranges.atLeast("energy of the cloud", cloud, 0);
    }

    void addTo(Digest digest) {
        digest.add(signalUnit).add(roadsideUnit).add(cloud);
    }
}
