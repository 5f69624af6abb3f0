package org.skerry.run;

import java.io.Serializable;
import java.util.List;
import org.skerry.island.Arrival;
import org.skerry.island.Improvement;
import org.skerry.search.Measures;
import org.skerry.search.Search;
import org.skerry.search.StopReason;

/**
 * A finished run.
 *
 * @param generations generations done after the evaluated sample; of islands, the most that one did
 * @param evaluations evaluations spent, by all islands together
 * @param objective the champion's objective
 * @param violation the champion's violation, 0 when feasible
 * @param leader what the method itself would hand over at its end, feasible or not; the champion is what we hand over
 * @param decision the champion as the problem reads it
 * @param measures physical measures of the champion
 * @param stopReason why the search stopped
 * @param branches how often each branch of the method was taken, island by island
 * @param trajectory the improvements of the champion of every island, island by island, in order
 * @param migrations the migrants, island by island that they came to, in order; none of a single solver
 * @param timing where the time went
 */
public record RunResult(
        int generations,
        long evaluations,
        double objective,
        double violation,
        Search.Leader leader,
        double[] decision,
        Measures measures,
        StopReason stopReason,
        List<BranchCount> branches,
        List<Improvement> trajectory,
        List<Arrival> migrations,
        Timing timing) {

    /**
     * /**
     * A branch of a method.
     *
     * @param island the island whose solver it is; 0 in a run without islands
     * @param faced how often the search came to decide
     * @param taken how often it took the branch
     */
    public record BranchCount(int island, String name, long faced, long taken) {}

    /**
     * Where the time of a run went, in seconds.
     *
     * @param wall from the first to the last generation; of islands, the sum of theirs
     * @param evaluation in the fitness, estimated from a sample of calls
     * @param decode in the decoder of a latent space, estimated likewise; 0 without one
     */
    public record Timing(double wall, double evaluation, double decode) implements Serializable {
        /** No time at all. */
        public static final Timing NONE = new Timing(0, 0, 0);

        /** The same in at most the wall time, which an estimate from a few calls of a short run can exceed. */
        Timing withinWall() {
            double inFitness = Math.min(evaluation, wall);
            return new Timing(wall, inFitness, Math.min(decode, wall - inFitness));
        }

        /** The sums. */
        public Timing plus(Timing other) {
            return new Timing(wall + other.wall, evaluation + other.evaluation, decode + other.decode);
        }
    }
}
