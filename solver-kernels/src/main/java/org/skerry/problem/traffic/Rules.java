package org.skerry.problem.traffic;

import java.io.Serializable;
import java.util.Objects;
import org.skerry.search.Digest;
import org.skerry.search.Ranges;

/**
 * What a plan must keep, besides deadlines and the capacity of the cloud.
 *
 * @param securityThreshold s of Sec. III-C, at least 0: a task whose requirement Sec_i exceeds it stays on its signal
 *     unit
 * @param completeness how much of a task must be given to some node
 * @param capacity what the capacity of the roadside units limits
 */
public record Rules(double securityThreshold, Completeness completeness, Capacity capacity) implements Serializable {
    private static final long serialVersionUID = 1;

    /** Validates the ranges. */
    public Rules {
        Ranges.atLeast("securityThreshold", securityThreshold, 0);
        Objects.requireNonNull(completeness, "completeness");
        Objects.requireNonNull(capacity, "capacity");
    }

    void addTo(Digest digest) {
        digest.add(securityThreshold).add(completeness.name()).add(capacity.name());
    }
}
