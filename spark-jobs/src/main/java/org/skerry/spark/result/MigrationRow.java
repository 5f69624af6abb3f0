package org.skerry.spark.result;

/**
 * A migrant from one island of a run to another. It left at the end of an epoch and arrived at the beginning of the next.
 *
 * @param epoch the epoch at whose end it left, from 1; it ended with generation epoch x length
 * @param source number of the island it comes from, from 0 in the order of the experiment
 * @param target number of the island it comes to
 * @param migrant its number among those that the source sent, from 0
 * @param crossing {@code none} within a space; {@code decode} from a latent space to decisions, {@code encode} the other
 *     way round, {@code recode} between two latent spaces
 * @param objective its objective at the source
 * @param violation its violation at the source
 * @param arrivedObjective its objective at the target, another one where it was encoded; null where the target's budget
 *     did not pay for it
 * @param arrivedViolation its violation at the target; null likewise
 * @param accepted whether it took the place of a worse resident
 */
public record MigrationRow(
        int schemaVersion,
        String runId,
        @Partitioned String problem,
        @Partitioned String solver,
        int epoch,
        int source,
        int target,
        int migrant,
        String crossing,
        double objective,
        double violation,
        Double arrivedObjective,
        Double arrivedViolation,
        boolean accepted) {}
