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
 * Separable CMA-ES: an evolution strategy that samples every gene from a normal distribution of its own and adapts the
 * common step size and each gene's variance. Time and memory are linear in the number of genes.
 *
 * <p>The sample, uniform in the box, is the first generation; the weighted mean of its best half is the first mean.
 *
 * @param populationSize candidates lambda at least
 * @param initialStep standard deviation at the start, in widths of the box
 */
@Described(
        title = "Separable CMA-ES",
        source =
                "Ros and Hansen, PPSN X, LNCS 5199, 2008, 296, with the strategy parameters of Hansen and Kern, PPSN VIII,"
                        + " 2004",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "the greater of populationSize and 4 + floor(3 ln d)",
        departures = {
            "A gene beyond the box is drawn again, uniformly after 20 failures: as genes are independent, this samples"
                    + " the distribution truncated to the box. The article has no bounds",
            "Once no gene's deviation is above 1e-12 of its interval, or the best fitness has not changed for 10 + 30 d /"
                    + " lambda generations, the search begins anew from a uniform sample (Auger and Hansen, IEEE CEC"
                    + " 2005, with constant lambda)",
            "An immigrant counts in the next adaptation as a step of bounded length (Hansen, INRIA RR-7748, 2011)"
        })
public record SeparableCma(
        @Parameter(
                value = "Candidates lambda at least; 4 + floor(3 ln d) if that is more",
                source = "given: Hansen and Kern 2004, Table 1",
                min = 4)
        int populationSize,

        @Parameter(
                value = "Standard deviation at the start, in widths of the box",
                source = "given: Hansen's advice, 0.3 of the interval that is searched",
                min = 0,
                aboveMin = true)
        double initialStep)
        implements Solver {
    /** The default number of candidates and step. */
    public static final SeparableCma PUBLISHED = new SeparableCma(4, 0.3);

    /** Validates the ranges. */
    public SeparableCma {
        Ranges.atLeast("populationSize", populationSize, 4);
        Ranges.above("initialStep", initialStep, 0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new SeparableCmaSearch(this, problem, budget, rng);
    }

    /** lambda for a number of genes. */
    int size(int dimension) {
        return Math.max(populationSize, 4 + (int) (3 * StrictMath.log(dimension)));
    }
}
