package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * L-SHADE: differential evolution that learns its weight and crossover probability from its successes and shrinks its
 * population to a few candidates over the budget.
 *
 * <p>The start's population, N_init, is 18 candidates per gene, but no more than populationSize and no more than lets
 * the budget's evaluations last for leastGenerations.
 *
 * @param populationSize most candidates at the start
 * @param populationPerGene candidates at the start per gene, as long as populationSize and leastGenerations allow them
 * @param leastGenerations generations that the evaluations of the budget have to last for
 * @param leastPopulation candidates at the end, N_min
 * @param archive size of the archive of replaced parents, in populations
 * @param leaders share p of the population from which a trial takes the candidate that it moves to
 * @param memory places H of the memory
 */
@Described(
        title = "L-SHADE: success-history adaptive differential evolution with linear population reduction",
        source = "Tanabe and Fukunaga, IEEE CEC 2014, 1658, Eqs. 1-10, and the authors' code 1.0.1",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "the population's present size, from the start's down to leastPopulation",
        departures = {
            "populationSize and leastGenerations bound the 18 d candidates of the article, which are meant for 10 000 d"
                    + " evaluations: 250 d evaluations would last for 28 generations",
            "Where the budget is one of generations the population shrinks with them, not with evaluations"
        })
public record LShade(
        @Parameter(
                value = "Most candidates at the start",
                source = "chosen: gives small budgets generations enough",
                min = 4)
        int populationSize,

        @Parameter(
                value = "Candidates at the start per gene, as long as populationSize and leastGenerations allow them",
                source = "given: Sec. IV-A, 18",
                min = 0,
                aboveMin = true)
        double populationPerGene,

        @Parameter(
                value = "Generations that the evaluations of the budget have to last for; the population starts smaller"
                        + " where they would not",
                source = "chosen: a tenth of what the article's budget lasts for",
                min = 1)
        int leastGenerations,

        @Parameter(value = "Candidates at the end, N_min", source = "given: Sec. III", min = 4)
        int leastPopulation,

        @Parameter(
                value = "Size of the archive of replaced parents, in populations",
                source = "given: Sec. IV-A, 2.6",
                min = 0)
        double archive,

        @Parameter(
                value = "Share p of the population that trials move to, at least 2 candidates",
                source = "given: Sec. IV-A, 0.11",
                min = 0,
                max = 1)
        double leaders,

        @Parameter(value = "Places H of the memory", source = "given: Sec. IV-A, 6", min = 1)
        int memory)
        implements Solver {
    /** The article's values, at most 100 candidates and at least 100 generations. */
    public static final LShade PUBLISHED = new LShade(100, 18, 100, 4, 2.6, 0.11, 6);

    /** Validates the ranges. */
    public LShade {
        Ranges.atLeast("populationSize", populationSize, 4);
        Ranges.above("populationPerGene", populationPerGene, 0);
        Ranges.atLeast("leastGenerations", leastGenerations, 1);
        Ranges.atLeast("leastPopulation", leastPopulation, 4);
        Ranges.atLeast("archive", archive, 0.0);
        Ranges.within("leaders", leaders, 0, 1);
        Ranges.atLeast("memory", memory, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new LShadeSearch(this, problem, budget, rng);
    }

    /** N_init. A population that shrinks linearly from N to N_min has the mean (N + N_min) / 2. */
    int startingSize(int dimension, Budget budget) {
        double perGeneration = (double) budget.evaluations() / leastGenerations;
        double most = Math.min(Math.rint(populationPerGene * dimension), 2 * perGeneration - leastPopulation);
        return Math.max(leastPopulation, (int) Math.min(populationSize, most));
    }
}
