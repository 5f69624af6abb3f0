package org.skerry.problem.traffic;

import java.io.Serializable;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * The cloud data centre (CDC) and the link to it.
 *
 * @param gigahertz speed v in GHz, above 0
 * @param capacityGigacycles greatest load C_CDC in Gcycle, above 0
 * @param megabitPerSecond rate of the link, both ways, in Mbit/s, above 0
 * @param joulesPerMegabit transmission energy tau_CDC in J per Mbit that is sent up, at least 0
 */
public record Cloud(double gigahertz, double capacityGigacycles, double megabitPerSecond, double joulesPerMegabit)
        implements Serializable {
    private static final long serialVersionUID = 1;

    /** Validates the ranges. */
    public Cloud {
        Ranges.above("cloud gigahertz", gigahertz, 0);
        Ranges.above("cloud capacityGigacycles", capacityGigacycles, 0);
        Ranges.above("cloud megabitPerSecond", megabitPerSecond, 0);
        Ranges.atLeast("cloud joulesPerMegabit", joulesPerMegabit, 0);
    }

    void addTo(Digest digest) {
        digest.add(gigahertz).add(capacityGigacycles).add(megabitPerSecond).add(joulesPerMegabit);
    }
}
