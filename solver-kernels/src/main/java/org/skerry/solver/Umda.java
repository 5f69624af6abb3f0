package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Choices;
import org.skerry.search.Described;
import org.skerry.search.DiscreteGenes;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Univariate estimation of distributions: how often each task's options are chosen is learnt from the best candidates,
 * and the next candidates are drawn from these shares, task by task. For problems of {@link DiscreteGenes}.
 *
 * @param populationSize candidates of one generation
 * @param selection share of the candidates that is learnt from
 * @param learningRate share of the distribution that is learnt anew; 1 forgets the old one
 */
@Described(
        title = "Univariate marginal distribution algorithm, for choices",
        source = "Muehlenbein and Paass, PPSN IV, 1996 (learningRate = 1); Baluja, CMU-CS-94-163, 1994 (below 1);"
                + " margins of Ben Jedidia, Doerr and Krejca, Theor. Comput. Sci. 1003, 2024",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize",
        departures = {"An immigrant counts as a candidate of the generation that it comes to"})
public record Umda(
        @Parameter(
                value = "Candidates of one generation",
                source = "chosen: solves 100 separable choices in 5000 evaluations",
                min = 2)
        int populationSize,

        @Parameter(
                value = "Share of the candidates that is learnt from, at least one",
                source = "chosen: solves 100 separable choices in 5000 evaluations",
                min = 0,
                max = 1,
                aboveMin = true)
        double selection,

        @Parameter(
                value = "Share of the distribution that is learnt anew; 1 forgets the old one",
                source = "given: Muehlenbein and Paass 1996, 1",
                min = 0,
                max = 1,
                aboveMin = true)
        double learningRate)
        implements Solver {
    /** 100 candidates, of which the best fifth are learnt from, and no memory of older ones. */
    public static final Umda DEFAULT = new Umda(100, 0.2, 1);

    /** Validates the ranges. */
    public Umda {
        Ranges.atLeast("populationSize", populationSize, 2);
        Ranges.above("selection", selection, 0);
        Ranges.within("selection", selection, 0, 1);
        Ranges.above("learningRate", learningRate, 0);
        Ranges.within("learningRate", learningRate, 0, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new UmdaSearch(this, problem, choices(problem), budget, rng);
    }

    /** Refuses a problem that does not offer {@link DiscreteGenes}. */
    @Override
    public void requireSupported(Problem problem) {
        choices(problem);
    }

    private static Choices choices(Problem problem) {
        if (problem instanceof DiscreteGenes discrete) {
            return discrete.choices();
        }
        throw new IllegalArgumentException("umda needs a problem of choices; the genes of this one are not discrete");
    }
}
