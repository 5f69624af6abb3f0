package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/**
 * What the kinds of differential evolution share: a trial per candidate, binomial crossover, difference mutation. The
 * crossover comes first, so that only the genes it takes from the mutant have to be made.
 */
abstract class DifferentialSearch extends Search {
    private static final long serialVersionUID = 1;

    /** Trial {@code i} competes with candidate {@code i}. */
    protected final Population trials;
    /** The genes that the present trial takes from its mutant. */
    protected final Crossing crossing;

    private final double weight;
    private final double crossover;

    DifferentialSearch(Problem problem, Budget budget, Rng rng, int size, double weight, double crossover) {
        super(problem, budget, rng, size);
        trials = new Population(size, box.dimension());
        crossing = new Crossing(box.dimension());
        this.weight = weight;
        this.crossover = crossover;
    }

    /**
     * Trial {@code i} becomes a copy of its parent, and the genes are chosen that it takes from the mutant: each with
     * the crossover probability, and one at random for certain.
     */
    protected final void cross(int i) {
        trials.copyFrom(population, i, i);
        crossing.draw(crossover, rng);
    }

    /** The crossing genes of trial {@code i} become those of {@code x_base + F (x_b - x_c)}, clipped to the box. */
    protected final void mutate(int i, int base, int b, int c) {
        double[] genes = population.genes();
        double[] trial = trials.genes();
        int to = trials.offset(i);
        int fromBase = population.offset(base);
        int fromB = population.offset(b);
        int fromC = population.offset(c);
        for (int k = 0; k < crossing.count(); k++) {
            int j = crossing.gene(k);
            trial[to + j] = box.clip(j, genes[fromBase + j] + weight * (genes[fromB + j] - genes[fromC + j]));
        }
    }
}
