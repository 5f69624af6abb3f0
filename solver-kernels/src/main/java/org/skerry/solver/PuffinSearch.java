package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link ArcticPuffin} in the form of the authors' code, puffin by puffin. */
final class PuffinSearch extends Search {
    private static final long serialVersionUID = 1;

    private final ArcticPuffin solver;
    private final PuffinMoves moves;
    /** The candidates of one puffin: 2 in the air, 3 under water. */
    private final Population candidates;

    private final int[] one = new int[1];
    private final int[] two = new int[2];

    PuffinSearch(ArcticPuffin solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.populationSize());
        this.solver = solver;
        moves = new PuffinMoves(solver, box, population);
        candidates = new Population(3, box.dimension());
    }

    @Override
    protected void advance(Evaluator evaluator) {
        double progress = progress();
        for (int i = 0; i < population.size(); i++) {
            boolean aerial = PuffinMoves.behaviour(progress, rng) > solver.threshold();
            int count = aerial ? fly(i) : forage(i, progress);
            for (int row = 0; row < count; row++) {
                repair(candidates.offset(row));
            }
            evaluator.evaluate(candidates, 0, count);
            int best = best(count);
            if (solver.reevaluate()) {
                evaluator.evaluate(candidates, best, best + 1);
            }
            if (candidates.fitness(best) < population.fitness(i)) {
                population.copyFrom(candidates, best, i);
            }
        }
    }

    private int fly(int i) {
        double[] genes = candidates.genes();
        int dived = candidates.offset(1);
        rng.nextDistinct(population.size(), i, one);
        moves.search(i, one[0], genes, 0, rng);
        for (int j = 0; j < box.dimension(); j++) {
            genes[dived + j] = genes[j] * PuffinMoves.dive(rng);
        }
        return 2;
    }

    /**
     * Of the partners only those whose difference is taken are distinct, as in the code. Where the first is one of them,
     * a puffin is gathered half-way between two others; without such candidates the method is half as good.
     */
    private int forage(int i, double progress) {
        double[] genes = candidates.genes();
        rng.nextDistinct(population.size(), i, one);
        rng.nextDistinct(population.size(), i, two);
        moves.gather(one[0], two[0], two[1], genes, 0, rng);
        moves.intensify(progress, genes, 0, candidates.offset(1), rng);
        rng.nextDistinct(population.size(), -1, two);
        moves.avoid(i, two[0], two[1], genes, candidates.offset(2), rng);
        return 3;
    }

    /** Draws genes beyond the box anew. */
    private void repair(int at) {
        double[] genes = candidates.genes();
        for (int j = 0; j < box.dimension(); j++) {
            double gene = genes[at + j];
            if (!(gene >= box.lower(j) && gene <= box.upper(j))) {
                genes[at + j] = box.sample(j, rng);
            }
        }
    }

    private int best(int count) {
        int best = 0;
        for (int row = 1; row < count; row++) {
            best = candidates.fitness(row) < candidates.fitness(best) ? row : best;
        }
        return best;
    }
}
