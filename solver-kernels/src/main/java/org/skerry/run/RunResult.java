package org.skerry.run;

import java.util.List;
import org.skerry.search.Measures;
import org.skerry.search.Search;
import org.skerry.search.StopReason;

/**
 * A finished run.
 *
 * @param generations generations done after the evaluated sample
 * @param evaluations evaluations spent
 * @param objective the champion's objective
 * @param violation the champion's violation, 0 when feasible
 * @param leader what the method itself would hand over at its end, feasible or not; the champion is what we hand over
 * @param decision the champion as the problem reads it
 * @param measures physical measures of the champion
 * @param stopReason why the search stopped
 * @param branches how often each branch of the method was taken
 * @param trajectory the champion's improvements in order
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
        Timing timing) {

    /**
     * A branch of a method.
     *
     * @param faced how often the search came to decide
     * @param taken how often it took the branch
     */
    public record BranchCount(String name, long faced, long taken) {}

    /**
     * An improvement of the champion, seen at the end of a generation.
     *
     * @param generation generations done, 0 for the evaluated sample
     * @param evaluation the evaluation that found it, counted from 1
     */
    public record Improvement(int generation, long evaluation, double objective, double violation) {}

    /**
     * Where the time of a run went, in seconds.
     *
     * @param wall from the first to the last generation
     * @param evaluation in the fitness, estimated from a sample of calls
     * @param decode in the decoder of a latent space, estimated likewise; 0 without one
     */
    public record Timing(double wall, double evaluation, double decode) {}
}
