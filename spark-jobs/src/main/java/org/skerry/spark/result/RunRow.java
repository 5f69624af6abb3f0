package org.skerry.spark.result;

import java.time.Instant;

/**
 * A finished run.
 *
 * @param runId hash of the run's full meaning
 * @param problemParameters the problem's parameters as a JSON object
 * @param instanceIndex number of the instance in its set, from 0
 * @param solverParameters the solver's parameters as a JSON object; of an archipelago, its own and its islands'
 * @param weightsHash hash of the autoencoder's weights, of several joined by commas; empty without one
 * @param generations generations done after the evaluated sample; of islands, the most that one did
 * @param evaluations evaluations spent; of islands, by all together
 * @param objective the champion's objective, in the problem's unit
 * @param violation the champion's violation; 0 when feasible
 * @param leaderObjective objective of what the method itself would hand over at its end, the fittest candidate under its
 *     own last penalty, which need not be feasible
 * @param leaderViolation its violation
 * @param leaderFeasible whether its violation is 0; where the champion is feasible and it is not, the method lost or left
 *     what we keep
 * @param energyJ energy of the champion in J; null where the model has none
 * @param latencyS mean latency of a task of the champion in s; null where the model has none
 * @param feasibleTaskRatio part of the champion's tasks that are done within their deadline; null where the model has
 *     none
 * @param stopReason {@code evaluations}, {@code generations} or {@code converged}
 * @param decision the champion as the problem reads it: a tier per task, shares, or genes
 * @param wallSeconds from the first to the last generation; of islands, the sum of theirs
 * @param evaluationSeconds time in the fitness, estimated from a sample of calls
 * @param decodeSeconds time in the decoder of a latent space, estimated likewise; 0 without one
 */
public record RunRow(
        int schemaVersion,
        String runId,
        @Partitioned String problem,
        @Partitioned String solver,
        String problemParameters,
        String instanceId,
        int instanceIndex,
        String label,
        String solverParameters,
        int repetition,
        long seed,
        String weightsHash,
        int generations,
        long evaluations,
        double objective,
        double violation,
        boolean feasible,
        double leaderObjective,
        double leaderViolation,
        boolean leaderFeasible,
        Double energyJ,
        Double latencyS,
        Double feasibleTaskRatio,
        String stopReason,
        double[] decision,
        @NotDeterministic double wallSeconds,
        @NotDeterministic double evaluationSeconds,
        @NotDeterministic double decodeSeconds,
        @NotDeterministic String host,
        @NotDeterministic Instant startedAt) {}
