package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link ArcticPuffin} in the form of the article: one pool of candidates, and no parent survives. */
final class PooledPuffinSearch extends Search {
    private static final long serialVersionUID = 1;

    private static final int MOST_CANDIDATES = 3;

    private final ArcticPuffin solver;
    private final PuffinMoves moves;
    /** The first candidates of all puffins, then the second, then the third. */
    private final Population pool;

    private final Ranking ranking;
    private final int[] one = new int[1];
    private final int[] two = new int[2];
    private final int[] three = new int[3];

    PooledPuffinSearch(ArcticPuffin solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.populationSize());
        this.solver = solver;
        moves = new PuffinMoves(solver, box, population);
        pool = new Population(MOST_CANDIDATES * population.size(), box.dimension());
        ranking = new Ranking(population);
    }

    @Override
    protected void advance(Evaluator evaluator) {
        double progress = progress();
        boolean aerial = PuffinMoves.behaviour(progress, rng) > solver.threshold();
        int size = population.size();
        for (int i = 0; i < size; i++) {
            if (aerial) {
                fly(i);
            } else {
                forage(i, progress);
            }
        }
        int count = (aerial ? 2 : MOST_CANDIDATES) * size;
        for (int row = 0; row < count; row++) {
            box.clip(pool.genes(), pool.offset(row));
        }
        evaluator.evaluate(pool, 0, count);
        survive(count);
    }

    private void fly(int i) {
        double[] genes = pool.genes();
        int searched = pool.offset(i);
        int dived = pool.offset(population.size() + i);
        rng.nextDistinct(population.size(), i, one);
        moves.search(i, one[0], genes, searched, rng);
        double dive = PuffinMoves.dive(rng);
        for (int j = 0; j < box.dimension(); j++) {
            genes[dived + j] = genes[searched + j] * dive;
        }
    }

    private void forage(int i, double progress) {
        double[] genes = pool.genes();
        int gathered = pool.offset(i);
        int intensified = pool.offset(population.size() + i);
        int avoided = pool.offset(2 * population.size() + i);
        rng.nextDistinct(population.size(), i, three);
        moves.gather(three[0], three[1], three[2], genes, gathered, rng);
        moves.intensify(progress, genes, gathered, intensified, rng);
        rng.nextDistinct(population.size(), i, two);
        moves.avoid(i, two[0], two[1], genes, avoided, rng);
    }

    /** The best N of the pool replace the population. */
    private void survive(int count) {
        for (int row = 0; row < population.size(); row++) {
            population.copyFrom(pool, row, row);
        }
        ranking.sort();
        for (int row = population.size(); row < count; row++) {
            ranking.admit(pool, row);
        }
    }
}
