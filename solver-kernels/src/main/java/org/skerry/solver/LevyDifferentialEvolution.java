package org.skerry.solver;

import java.util.Objects;
import org.skerry.search.Branch;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Evaluator;
import org.skerry.search.Levy;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Differential evolution whose mutation is, with a probability that decays over the generations, a Levy flight from the
 * candidate instead of a difference: the search of VELO, which the paper runs in a latent space.
 *
 * <p>{@code flightDecay = 0} is the paper's VELO(LF), {@code flightProbability = 0} its VELO(DE).
 *
 * @param populationSize candidates P, at least 3
 * @param crossover crossover probability CR
 * @param weight differential weight F
 * @param flightProbability probability alpha_l of a flight before decay
 * @param flightDecay rate beta_l of the decay
 * @param decay shape of the decay
 * @param flightScale factor alpha of a Levy step, in units of a gene
 * @param levyIndex stability index of the Levy steps, beta of Eq. 11
 * @param inPlace whether a candidate that was replaced is seen by the rows after it in the same generation
 */
@Described(
        title = "Differential evolution with decaying Levy flights, the search of VELO",
        source = "VELO, Sec. IV-B and IV-C, Eqs. 10-14, Algorithm 1",
        revision = 2,
        order = "sequential; generational with inPlace = false",
        evaluationsPerGeneration = "populationSize",
        branches = "flight: a trial is a Levy flight (Eq. 12) instead of a difference (Eq. 14)",
        departures = {
            "The difference starts from the candidate itself as in Eq. 14 and Algorithm 1, not from a third one as in"
                    + " Eq. 10: the algorithm is the executable text",
            "A Levy step is drawn for every gene: a common step would move along the diagonal only",
            "Genes beyond the box are clipped to it; the paper has no bounds"
        })
public record LevyDifferentialEvolution(
        @Parameter(value = "Candidates P", source = "given: Table II", min = 3)
        int populationSize,

        @Parameter(value = "Crossover probability CR", source = "given: Table II", min = 0, max = 1)
        double crossover,

        @Parameter(
                value = "Differential weight F",
                source = "chosen: the paper gives none; customary",
                min = 0,
                max = 2,
                aboveMin = true)
        double weight,

        @Parameter(
                value = "Probability alpha_l of a Levy flight before decay; 0 is VELO(DE)",
                source = "given: Table II",
                min = 0,
                max = 1)
        double flightProbability,

        @Parameter(value = "Decay rate beta_l; 0 is VELO(LF)", source = "given: Table II", min = 0)
        double flightDecay,

        @Parameter(
                value = "Decay with n^2/n_max, the letter of Eq. 13, or with n/n_max, as its text says",
                source = "given: Eq. 13")
        FlightDecay decay,

        @Parameter(
                value = "Factor alpha of a Levy step, in units of a gene",
                source = "chosen: the paper gives none",
                min = 0,
                aboveMin = true)
        double flightScale,

        @Parameter(
                value = "Stability index of the Levy steps, beta of Eq. 11",
                source = "chosen: the paper gives none; customary",
                min = 0,
                max = 2,
                aboveMin = true,
                belowMax = true)
        double levyIndex,

        @Parameter(
                value = "Row by row as in Algorithm 1; false builds all trials from the old population, which"
                        + " lets a batch be evaluated in parallel",
                source = "given: Algorithm 1")
        boolean inPlace)
        implements Solver {
    /** Table II and Algorithm 1, with F = 0.5, alpha = 0.1 and index 1.5, which the paper does not give. */
    public static final LevyDifferentialEvolution PUBLISHED =
            new LevyDifferentialEvolution(50, 0.9, 0.5, 0.3, 7, FlightDecay.QUADRATIC, 0.1, 1.5, true);

    /** Validates the ranges. */
    public LevyDifferentialEvolution {
        Ranges.atLeast("populationSize", populationSize, 3);
        Ranges.within("crossover", crossover, 0, 1);
        Ranges.above("weight", weight, 0);
        Ranges.within("weight", weight, 0, 2);
        Ranges.within("flightProbability", flightProbability, 0, 1);
        Ranges.atLeast("flightDecay", flightDecay, 0.0);
        Objects.requireNonNull(decay, "decay");
        Ranges.above("flightScale", flightScale, 0);
        Ranges.between("levyIndex", levyIndex, 0, 2);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Evolution(this, problem, budget, rng);
    }

    private static final class Evolution extends DifferentialSearch {
        private static final long serialVersionUID = 1;

        private final LevyDifferentialEvolution solver;
        private final Levy levy;
        private final int planned;
        /** r1, r2. */
        private final int[] others = new int[2];

        private final Branch flying = branch("flight");

        Evolution(LevyDifferentialEvolution solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize, solver.weight, solver.crossover);
            this.solver = solver;
            levy = Levy.of(solver.levyIndex);
            planned = budget.plannedGenerations(population.size(), population.size());
        }

        @Override
        protected void advance(Evaluator evaluator) {
            double flight = solver.flightProbability
                    * StrictMath.exp(-solver.flightDecay * solver.decay.exponent(generation(), planned)); // Eq. 13
            int size = population.size();
            for (int i = 0; i < size; i++) {
                propose(i, flight);
                if (solver.inPlace) {
                    evaluator.evaluate(trials, i, i + 1);
                    select(i);
                }
            }
            if (!solver.inPlace) {
                evaluator.evaluate(trials, 0, size);
                for (int i = 0; i < size; i++) {
                    select(i);
                }
            }
        }

        /** Eq. 14 in the genes that cross over. */
        private void propose(int i, double flight) {
            cross(i);
            if (flying.decide(rng.nextDouble() < flight)) {
                fly(i);
            } else {
                rng.nextDistinct(population.size(), i, others);
                mutate(i, i, others[0], others[1]);
            }
        }

        /** Eq. 12 with a Levy step per gene, Eq. 11. */
        private void fly(int i) {
            double[] trial = trials.genes();
            int at = trials.offset(i);
            double scale = rng.nextDouble() < 0.5 ? -solver.flightScale : solver.flightScale;
            for (int k = 0; k < crossing.count(); k++) {
                int j = crossing.gene(k);
                trial[at + j] = box.clip(j, trial[at + j] + scale * levy.next(rng));
            }
        }

        /** Algorithm 1: a trial replaces its parent only if it is better. */
        private void select(int i) {
            if (trials.fitness(i) < population.fitness(i)) {
                population.copyFrom(trials, i, i);
            }
        }
    }
}
