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
 * Puma Optimizer: an exploring and an exploiting phase, of which the one with the better score runs next.
 *
 * @param populationSize candidates N
 * @param crossover crossover probability U at the start of a sweep; rises to 1 with every trial that fails
 * @param escalation PF1, weight of a phase's latest gain
 * @param resonance PF2, weight of a phase's last three gains
 * @param diversity PF3, weight of a phase's neglect
 * @param longJump probability Q of a long jump in the ambush; a short one otherwise
 * @param runDivisor factor a in the divisor of a run
 */
@Described(
        title = "Puma Optimizer",
        source = "Abdollahzadeh et al., Clust. Comput. 27, 2024, 5235, as restated in IPOA, Sec. 4.1, Eqs. 22-36,"
                + " and the authors' code",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "2 populationSize in the first three generations, then populationSize",
        branches = {
            "explore: a generation after the first three explores instead of exploiting",
            "accept-worse: a trial of the exploration that is no better replaces its candidate (IPOA, Eq. 44); never here"
        },
        departures = {
            "Where text and authors' code differ, the code is followed; its form is far better on shifted functions",
            "The divisor of a long jump (Eq. 31) divides as a row vector does in the code: the quotient is one number,"
                    + " the least-squares ratio of the two vectors",
            "The mean of all solutions (Eq. 28) is one number over all genes, as in the code",
            "The short jump (Eq. 29) multiplies the difference X_2^r - X_i, as in the code",
            "Genes that do not cross (Eq. 24) stay those of X_i, as in the code, not of X_a"
        })
public record Puma(
        @Parameter(value = "Candidates N", source = "given: IPOA, Sec. 5.2", min = 5)
        int populationSize,

        @Parameter(
                value = "Crossover probability U at the start of a sweep",
                source = "given: IPOA, Table 3",
                min = 0,
                max = 1)
        double crossover,

        @Parameter(value = "PF1, weight of a phase's latest gain", source = "given: IPOA, Table 3", min = 0, max = 1)
        double escalation,

        @Parameter(
                value = "PF2, weight of a phase's last three gains",
                source = "given: IPOA, Table 3",
                min = 0,
                max = 1)
        double resonance,

        @Parameter(
                value = "PF3, weight of a phase's neglect; 0.3 in the authors' code",
                source = "given: IPOA, Table 3",
                min = 0,
                max = 1)
        double diversity,

        @Parameter(
                value = "Probability Q of a long jump in the ambush",
                source = "given: authors' code",
                min = 0,
                max = 1)
        double longJump,

        @Parameter(value = "Factor a in the divisor of a run, Eq. 28", source = "given: authors' code", min = 0)
        double runDivisor)
        implements Solver {
    /** As the IPOA paper sets it, with Q = 0.67 and a = 2 of the authors' code. */
    public static final Puma PUBLISHED = new Puma(30, 0.2, 0.5, 0.5, 0.5, 0.67, 2);

    /** Validates the ranges. */
    public Puma {
        Ranges.atLeast("populationSize", populationSize, 5);
        Ranges.within("crossover", crossover, 0, 1);
        Ranges.within("escalation", escalation, 0, 1);
        Ranges.within("resonance", resonance, 0, 1);
        Ranges.within("diversity", diversity, 0, 1);
        Ranges.within("longJump", longJump, 0, 1);
        Ranges.atLeast("runDivisor", runDivisor, 0.0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new PumaSearch(this, new Stride.Plain(), ChargingAcceptance.NONE, problem, budget, rng);
    }
}
