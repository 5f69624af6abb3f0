package org.skerry.island;

import java.io.Serializable;

/**
 * A migrant at its target.
 *
 * @param epoch the epoch at whose end it left, from 1
 * @param source the island it comes from
 * @param target the island it comes to
 * @param migrant its number among those that the source sent, from 0
 * @param crossing how it came from the source's space to the target's
 * @param objective its objective at the source
 * @param violation its violation at the source
 * @param arrivedObjective its objective at the target; positive infinity where the target's budget did not pay for it
 * @param arrivedViolation its violation at the target
 * @param accepted whether it took the place of a resident
 */
public record Arrival(
        int epoch,
        int source,
        int target,
        int migrant,
        Crossing crossing,
        double objective,
        double violation,
        double arrivedObjective,
        double arrivedViolation,
        boolean accepted)
        implements Serializable {}
