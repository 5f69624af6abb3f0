package org.skerry.solver;

import java.io.Serializable;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * A local search beside any solver, as {@link LocalSearch} from the solver's leader: what it finds comes back as an
 * immigrant. Both share the budget of evaluations; the solver is started with its part alone, so that its schedules end
 * where its evaluations do.
 *
 * @param every generations between two local searches
 * @param share part of the evaluations that the local searches spend
 * @param leastSize size of the smallest moves, where moves have a size, as a share of the greatest
 * @param kicks random moves from the best local optimum to where the next descent starts; 0 starts at a random candidate
 */
@Described(
        title = "Memetic step: local search from the leader over the problem's own moves, beside any solver",
        source = "Moscato, Caltech C3P 826, 1989; Lourenco, Martin and Stuetzle 2003 (iterated local search)",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "after every generations: share / (1 - share) of the solver's evaluations since",
        departures = {
            "A better candidate does not replace the leader that it came from but the worst of the population, as an"
                    + " immigrant, so that it fits any solver",
            "In a latent space moves are steps of one code, for a decision's moves can not be made there"
        })
public record MemeticStep(
        @Parameter(
                value = "Generations between two local searches",
                source = "chosen: lets the solver do something between",
                min = 1)
        int every,

        @Parameter(
                value = "Part of the evaluations that the local searches spend",
                source = "chosen: a fifth, so that the solver is still the solver",
                min = 0,
                max = 1,
                aboveMin = true,
                belowMax = true)
        double share,

        @Parameter(
                value = "Size of the smallest moves, where moves have a size, as a share of the greatest",
                source = "chosen: as local-search",
                min = 0,
                max = 1,
                aboveMin = true)
        double leastSize,

        @Parameter(
                value = "Random moves from the best local optimum to where the next descent starts; 0 starts at a"
                        + " random candidate",
                source = "chosen: as local-search",
                min = 0)
        int kicks)
        implements Serializable {
    /** Every 10 generations, a fifth of the evaluations. */
    public static final MemeticStep DEFAULT =
            new MemeticStep(10, 0.2, LocalSearch.DEFAULT.leastSize(), LocalSearch.DEFAULT.kicks());

    /** Validates the ranges. */
    public MemeticStep {
        Ranges.atLeast("every", every, 1);
        Ranges.between("share", share, 0, 1);
        Ranges.above("leastSize", leastSize, 0);
        Ranges.within("leastSize", leastSize, 0, 1);
        Ranges.atLeast("kicks", kicks, 0);
    }

    /** Starts a solver with this step beside it; both together spend the budget. */
    Search start(Solver solver, Problem problem, Budget budget, Rng rng) {
        long whole = budget.evaluations();
        boolean unlimited = whole == Long.MAX_VALUE;
        long local = unlimited ? whole : Math.min(whole - 1, (long) (share * whole));
        Budget rest = new Budget(budget.generations(), unlimited ? whole : whole - local);
        Search search = solver.start(problem, rest, rng);
        IteratedDescent descent =
                new IteratedDescent(Neighbourhood.of(problem), leastSize, kicks, problem.box(), rng.branch("memetic"));
        return search.accompany(new MemeticCompanion(this, local, descent, search.population()));
    }
}
