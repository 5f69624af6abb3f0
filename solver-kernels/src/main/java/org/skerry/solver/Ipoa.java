package org.skerry.solver;

import java.util.Objects;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Levy;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * IPOA: the {@link Puma} Optimizer with Levy flights and with a chance for worse trials. Without both it is that
 * optimizer, bit for bit.
 *
 * @param populationSize candidates N
 * @param crossover crossover probability U at the start of a sweep; rises to 1 with every trial that fails
 * @param escalation PF1, weight of a phase's latest gain
 * @param resonance PF2, weight of a phase's last three gains
 * @param diversity PF3, weight of a phase's neglect
 * @param longJump probability Q of a long jump in the ambush; a short one otherwise
 * @param runDivisor factor a in the divisor of a run
 * @param levyFlight the first improvement: whether steps of exploration and of the short jump are Levy flights
 * @param levyIndex stability index zeta of the Levy steps
 * @param acceptance the second improvement: how much worse a trial counts that may still be accepted
 * @param acceptanceScale k I_0 V_max of the acceptance
 * @param timeConstant R C of the acceptance, in units of the planned generations
 */
@Described(
        title = "IPOA: multi-strategy improved Puma Optimizer",
        source = "IPOA, Sec. 4, Eqs. 22-44, Table 2",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "2 populationSize in the first three generations, then populationSize",
        branches = {
            "explore: a generation after the first three explores instead of exploiting",
            "accept-worse: a trial of the exploration that is no better replaces its candidate (IPOA, Eq. 44)"
        },
        departures = {
            "Text and code of the Puma Optimizer are read as po reads them",
            "Worse trials count by their relative excess; acceptance = absolute is the letter of Eq. 41",
            "A trial is accepted with the probability P of Eq. 41, and U rises only when it is not; Eq. 44 has the small"
                    + " p, and its last line no condition",
            "The exploring phase runs when its score is the higher one; Table 2, line 25, says the lower one"
        })
public record Ipoa(
        @Parameter(value = "Candidates N", source = "given: Sec. 5.2", min = 5)
        int populationSize,

        @Parameter(
                value = "Crossover probability U at the start of a sweep",
                source = "given: Table 3",
                min = 0,
                max = 1)
        double crossover,

        @Parameter(value = "PF1, weight of a phase's latest gain", source = "given: Table 3", min = 0, max = 1)
        double escalation,

        @Parameter(value = "PF2, weight of a phase's last three gains", source = "given: Table 3", min = 0, max = 1)
        double resonance,

        @Parameter(value = "PF3, weight of a phase's neglect", source = "given: Table 3", min = 0, max = 1)
        double diversity,

        @Parameter(
                value = "Probability Q of a long jump in the ambush",
                source = "chosen: the paper gives none; the Puma Optimizer's code",
                min = 0,
                max = 1)
        double longJump,

        @Parameter(
                value = "Factor a in the divisor of a run, Eq. 28",
                source = "chosen: the paper gives none; the Puma Optimizer's code",
                min = 0)
        double runDivisor,

        @Parameter(
                value = "First improvement: steps of exploration and short jump are Levy flights",
                source = "given: Eqs. 37, 38")
        boolean levyFlight,

        @Parameter(
                value = "Stability index zeta of the Levy steps",
                source = "chosen: the paper gives none; customary",
                min = 0,
                max = 2,
                aboveMin = true,
                belowMax = true)
        double levyIndex,

        @Parameter(
                value = "Second improvement: how the excess of a worse trial is measured; none never accepts one",
                source = "chosen: the letter, absolute, depends on the unit of the objective")
        WorseAcceptance acceptance,

        @Parameter(
                value =
                        "k I_0 V_max of Eqs. 41-43; a quarter of it is the excess accepted with probability 1/e at best",
                source = "chosen: the paper gives none",
                min = 0,
                aboveMin = true)
        double acceptanceScale,

        @Parameter(
                value = "R C of Eqs. 42, 43, in units of the planned generations",
                source = "chosen: the paper gives none",
                min = 0,
                aboveMin = true)
        double timeConstant)
        implements Solver {
    /** Tables 2 and 3; Q, a, zeta and the constants of the acceptance are chosen, for the paper does not give them. */
    public static final Ipoa PUBLISHED =
            new Ipoa(30, 0.2, 0.5, 0.5, 0.5, 0.67, 2, true, 1.5, WorseAcceptance.RELATIVE, 0.1, 0.2);

    /** Validates the ranges. */
    public Ipoa {
        Ranges.atLeast("populationSize", populationSize, 5);
        Ranges.within("crossover", crossover, 0, 1);
        Ranges.within("escalation", escalation, 0, 1);
        Ranges.within("resonance", resonance, 0, 1);
        Ranges.within("diversity", diversity, 0, 1);
        Ranges.within("longJump", longJump, 0, 1);
        Ranges.atLeast("runDivisor", runDivisor, 0.0);
        Ranges.between("levyIndex", levyIndex, 0, 2);
        Objects.requireNonNull(acceptance, "acceptance");
        Ranges.above("acceptanceScale", acceptanceScale, 0);
        Ranges.above("timeConstant", timeConstant, 0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        Puma puma = new Puma(populationSize, crossover, escalation, resonance, diversity, longJump, runDivisor);
        Stride stride = levyFlight ? new Stride.Flight(Levy.of(levyIndex)) : new Stride.Plain();
        ChargingAcceptance charging = new ChargingAcceptance(acceptance, acceptanceScale, timeConstant);
        return new PumaSearch(puma, stride, charging, problem, budget, rng);
    }
}
