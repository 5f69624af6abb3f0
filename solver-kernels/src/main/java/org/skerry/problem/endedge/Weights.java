package org.skerry.problem.endedge;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * Weights of the objective F = w_T T + w_E E (Eq. 17, where both are 1).
 *
 * @param latency w_T per second, above 0
 * @param energy w_E per joule, at least 0
 */
public record Weights(double latency, double energy) implements Serializable {
    /** Validates the ranges. */
    public Weights {
        Ranges.above("latencyWeight", latency, 0);
        Ranges.atLeast("energyWeight", energy, 0);
    }

    void addTo(Digest digest) {
        digest.add(latency).add(energy);
    }
}
