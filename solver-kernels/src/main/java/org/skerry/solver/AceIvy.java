package org.skerry.solver;

import java.util.Objects;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * ACE-IVY: the Ivy algorithm with a moving penalty, local search around the leader, a shrinking population, injected
 * candidates and early stopping.
 *
 * <p>{@link #PUBLISHED} is the letter of the paper, which has consequences: no candidate with a positive objective ever
 * climbs (Eq. 21), spreading halves the leader's genes (Eq. 23), no gene can rest on a bound (Eq. 25) and the penalty
 * falls to a two hundredth (Eq. 18). {@link #REPAIRED} changes these four and nothing else.
 *
 * @param populationSize candidates at the start, n_pop(0)
 * @param leastPopulation candidates kept in the second half, n_min
 * @param threshold fitness below which a candidate climbs
 * @param spreading how a candidate spreads
 * @param boundary where genes near or beyond a bound are put
 * @param penalty what a unit of violation costs
 * @param greatestPenalty p_max, at the start
 * @param leastPenalty p_min, at the end
 * @param penaltyDecay exponent beta of the penalty's fall
 * @param momentum share of the growth that stays from generation to generation
 * @param localSearch probability of a local search around the leader
 * @param localSearchScale standard deviation of that search, in widths of the box
 * @param resizeInterval generations between resizing and injection
 * @param diversityThreshold mean standard deviation below which candidates are injected, in mean widths of the box
 * @param injection share of the population that is injected
 * @param injectionScale standard deviation of injected candidates around the leader, in widths of the box
 * @param stoppingInterval generations between tests of the stopping rule
 * @param stoppingWindow generations that the stopping rule looks back on, x
 * @param stoppingStart share of the generations before which the search does not stop; 1 never stops it
 */
@Described(
        title = "ACE-IVY: adaptive constraint enhanced Ivy algorithm",
        source = "ACE-IVY, Sec. IV, Eqs. 13-36, Algorithm 1",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "the population's present size, from populationSize down to 0.7 populationSize;"
                + " plus injection * size where candidates are injected",
        branches = {
            "local-search: a candidate is drawn around the leader (Eq. 24) instead of climbing or spreading",
            "climb: a candidate that does not, climbs to a better neighbour (Eq. 23, first case) instead of spreading;"
                    + " never where objectives are positive and threshold = published (Eq. 21)"
        },
        departures = {
            "Local search (Eq. 24) replaces Eq. 23; the text does not say whether it follows it",
            "A reflection that leaves the box on the other side is clipped; Eq. 25 says nothing of it",
            "Injected candidates replace the worst, with the growth of new ones; Eq. 36 only says that they may become"
                    + " the leader",
            "Resizing and injection have one interval, as in Algorithm 1; the text injects independently of it",
            "The leader's own fitness follows the moving penalty, so that old and new values are comparable"
        })
public record AceIvy(
        @Parameter(value = "Candidates at the start, n_pop(0)", source = "given: Sec. IV-C.2", min = 2)
        int populationSize,

        @Parameter(
                value = "Candidates kept in the second half, n_min; never above the present number",
                source = "given: Eq. 31",
                min = 1)
        int leastPopulation,

        @Parameter(value = "Fitness below which a candidate climbs", source = "given: Eq. 21")
        ClimbingThreshold threshold,

        @Parameter(value = "How a candidate spreads from the leader", source = "given: Eq. 23")
        SpreadingStep spreading,

        @Parameter(value = "Where genes near or beyond a bound are put", source = "given: Eq. 25")
        BoundaryRule boundary,

        @Parameter(value = "What a unit of violation costs", source = "given: Eq. 18")
        PenaltySchedule penalty,

        @Parameter(value = "Greatest penalty p_max, at the start", source = "given: Sec. IV-C.2", min = 0)
        double greatestPenalty,

        @Parameter(value = "Least penalty p_min, at the end", source = "given: Sec. IV-C.2", min = 0)
        double leastPenalty,

        @Parameter(
                value = "Exponent beta of the penalty's fall",
                source = "chosen: the paper gives none; above 1, as its text implies",
                min = 0)
        double penaltyDecay,

        @Parameter(
                value = "Share of the growth that stays from generation to generation",
                source = "given: Eq. 19",
                min = 0,
                max = 1)
        double momentum,

        @Parameter(
                value = "Probability of a local search around the leader",
                source = "given: Sec. IV-B.6",
                min = 0,
                max = 1)
        double localSearch,

        @Parameter(
                value = "Standard deviation of the local search, in widths of the box",
                source = "given: Eq. 24",
                min = 0)
        double localSearchScale,

        @Parameter(
                value = "Generations between resizing and injection",
                source = "given: Sec. IV-B.8, Algorithm 1",
                min = 1)
        int resizeInterval,

        @Parameter(
                value = "Mean standard deviation below which candidates are injected, in mean widths of the box",
                source = "given: Eq. 27",
                min = 0)
        double diversityThreshold,

        @Parameter(
                value = "Share of the population that is injected, at least one candidate",
                source = "given: Eq. 29",
                min = 0,
                max = 1)
        double injection,

        @Parameter(
                value = "Standard deviation of injected candidates around the leader, in widths of the box",
                source = "given: Eq. 28",
                min = 0)
        double injectionScale,

        @Parameter(value = "Generations between tests of the stopping rule", source = "given: Sec. IV-C.2", min = 1)
        int stoppingInterval,

        @Parameter(
                value = "Generations x that the stopping rule looks back on",
                source = "chosen: Sec. IV-B.9 says k = 100, which no other symbol can mean",
                min = 1)
        int stoppingWindow,

        @Parameter(
                value = "Share of the generations before which the search does not stop; 1 never stops it",
                source = "given: Sec. IV-B.9",
                min = 0,
                max = 1)
        double stoppingStart)
        implements Solver {
    /** The letter of the paper, with penalty exponent 2, which it does not give. */
    public static final AceIvy PUBLISHED = new AceIvy(
            80,
            20,
            ClimbingThreshold.PUBLISHED,
            SpreadingStep.MULTIPLICATIVE,
            BoundaryRule.PUBLISHED,
            PenaltySchedule.DECREASING,
            20,
            0.1,
            2,
            0.9,
            0.3,
            0.05,
            100,
            0.1,
            0.1,
            0.1,
            50,
            100,
            0.7);

    /** Climbing that is used, spreading without attraction to the origin, reachable bounds, the problem's penalty. */
    public static final AceIvy REPAIRED = PUBLISHED.with(
            ClimbingThreshold.SCALED, SpreadingStep.ADDITIVE, BoundaryRule.CLAMP, PenaltySchedule.CONSTANT);

    /** Validates the ranges. */
    public AceIvy {
        Ranges.atLeast("populationSize", populationSize, 2);
        Ranges.atLeast("leastPopulation", leastPopulation, 1);
        Objects.requireNonNull(threshold, "threshold");
        Objects.requireNonNull(spreading, "spreading");
        Objects.requireNonNull(boundary, "boundary");
        Objects.requireNonNull(penalty, "penalty");
        Ranges.atLeast("greatestPenalty", greatestPenalty, 0.0);
        Ranges.atLeast("leastPenalty", leastPenalty, 0.0);
        Ranges.atLeast("penaltyDecay", penaltyDecay, 0.0);
        Ranges.within("momentum", momentum, 0, 1);
        Ranges.within("localSearch", localSearch, 0, 1);
        Ranges.atLeast("localSearchScale", localSearchScale, 0.0);
        Ranges.atLeast("resizeInterval", resizeInterval, 1);
        Ranges.atLeast("diversityThreshold", diversityThreshold, 0.0);
        Ranges.within("injection", injection, 0, 1);
        Ranges.atLeast("injectionScale", injectionScale, 0.0);
        Ranges.atLeast("stoppingInterval", stoppingInterval, 1);
        Ranges.atLeast("stoppingWindow", stoppingWindow, 1);
        Ranges.within("stoppingStart", stoppingStart, 0, 1);
    }

    /** This solver with other answers to the four questions on which the letter of the paper fails. */
    public AceIvy with(
            ClimbingThreshold newThreshold,
            SpreadingStep newSpreading,
            BoundaryRule newBoundary,
            PenaltySchedule newPenalty) {
        return new AceIvy(
                populationSize,
                leastPopulation,
                newThreshold,
                newSpreading,
                newBoundary,
                newPenalty,
                greatestPenalty,
                leastPenalty,
                penaltyDecay,
                momentum,
                localSearch,
                localSearchScale,
                resizeInterval,
                diversityThreshold,
                injection,
                injectionScale,
                stoppingInterval,
                stoppingWindow,
                stoppingStart);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new AceIvySearch(this, problem, budget, rng);
    }

    /** n_pop of Eqs. 30 and 31 at a progress of k / K. */
    int size(double progress) {
        int planned = (int) Math.round(populationSize * (0.7 + 0.3 * (1 - progress)));
        return Math.min(populationSize, progress > 0.5 ? Math.max(planned, leastPopulation) : planned);
    }

    /**
     * K: the generations that are given, or as many as the evaluations pay for when the population shrinks on schedule
     * and nothing is injected.
     */
    int plannedGenerations(Budget budget) {
        int fewest = budget.plannedGenerations(populationSize, populationSize);
        int most = budget.plannedGenerations(populationSize, size(1));
        while (fewest < most) {
            int middle = fewest + (most - fewest) / 2;
            if (evaluations(middle) >= budget.evaluations()) {
                most = middle;
            } else {
                fewest = middle + 1;
            }
        }
        return fewest;
    }

    /** Evaluations of so many generations, injections excepted. */
    private long evaluations(int generations) {
        long sum = populationSize;
        for (long done = 0; done < generations; done += resizeInterval) {
            sum += size((double) done / generations) * Math.min(resizeInterval, generations - done);
        }
        return sum;
    }
}
