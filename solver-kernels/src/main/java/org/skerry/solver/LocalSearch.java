package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Evaluator;
import org.skerry.search.Neighbourhood;
import org.skerry.search.Parameter;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Iterated local search with first improvement, over the moves that the problem offers ({@link Neighbourhood#of}): a task
 * takes another option, a part of a share goes to another one, a gene takes a step. The rival that knows the problem,
 * at equal budget: every neighbour that it looks at is an evaluation.
 *
 * <p>The two other solvers that go step by step know nothing but genes. {@link CoordinateSearch} tries values of one gene
 * on a grid over its whole interval and takes the best of them; {@link OnePlusOneEvolution} draws random genes anew,
 * several at once with some probability, and never knows whether it stands in an optimum.
 *
 * @param probes neighbours, restarts included, that make a generation
 * @param leastSize size of the smallest moves, where moves have a size, as a share of the greatest
 * @param kicks random moves from the best local optimum to where the next descent starts; 0 starts at a random candidate
 */
@Described(
        title = "Iterated local search with first improvement over the problem's own moves",
        source = "Lourenco, Martin and Stuetzle 2003 (iterated local search); Hooke and Jeeves, J. ACM 8(2), 1961"
                + " (steps that are halved)",
        revision = 1,
        order = "sequential",
        evaluationsPerGeneration = "probes")
public record LocalSearch(
        @Parameter(
                value = "Neighbours, restarts included, that make a generation",
                source = "chosen: as many as a customary population",
                min = 1)
        int probes,

        @Parameter(
                value = "Size of the smallest moves, where moves have a size, as a share of the greatest",
                source = "chosen: half a millionth of the box, beyond what a model's coefficients are known to",
                min = 0,
                max = 1,
                aboveMin = true)
        double leastSize,

        @Parameter(
                value = "Random moves from the best local optimum to where the next descent starts; 0 starts at a"
                        + " random candidate",
                source = "given: Lourenco et al. 2003, the double bridge changes 4 edges of a tour",
                min = 0)
        int kicks)
        implements Solver {
    /** Generations of 50 neighbours, moves down to a millionth, 4 kicks. */
    public static final LocalSearch DEFAULT = new LocalSearch(50, 1e-6, 4);

    /** Validates the ranges. */
    public LocalSearch {
        Ranges.atLeast("probes", probes, 1);
        Ranges.above("leastSize", leastSize, 0);
        Ranges.within("leastSize", leastSize, 0, 1);
        Ranges.atLeast("kicks", kicks, 0);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Iterations(this, problem, budget, rng);
    }

    private static final class Iterations extends Search {
        private static final long serialVersionUID = 1;

        private final int probes;
        private final IteratedDescent descent;

        Iterations(LocalSearch solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, IteratedDescent.CANDIDATES);
            probes = solver.probes;
            descent = new IteratedDescent(Neighbourhood.of(problem), solver.leastSize, solver.kicks, box, rng);
        }

        @Override
        protected void sampled() {
            descent.begin(population.best());
        }

        @Override
        protected void immigrated(int row) {
            if (row == descent.current()) {
                descent.begin(row);
            }
        }

        @Override
        protected void advance(Evaluator evaluator) {
            for (int k = 0; k < probes; k++) {
                descent.probe(population, evaluator);
            }
        }
    }
}
