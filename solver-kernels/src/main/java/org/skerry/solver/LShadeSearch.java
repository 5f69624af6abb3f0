package org.skerry.solver;

import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link LShade}. Equation numbers are those of its article. */
final class LShadeSearch extends Search {
    private static final long serialVersionUID = 1;

    private final LShade solver;
    /** N_init. */
    private final int startingSize;
    /** Trial {@code i} competes with candidate {@code i}. */
    private final Population trials;

    private final Crossing crossing;
    private final Ranking ranking;
    private final SuccessHistory history;
    /** F and CR of every trial. */
    private final double[] weight;

    private final double[] crossover;
    /** Replaced parents, row-major. */
    private final double[] archive;

    private int archived;
    private final int[] partner = new int[1];

    LShadeSearch(LShade solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.startingSize(problem.box().dimension(), budget));
        this.solver = solver;
        startingSize = population.size();
        trials = new Population(startingSize, box.dimension());
        crossing = new Crossing(box.dimension());
        ranking = new Ranking(population);
        history = new SuccessHistory(solver.memory());
        weight = new double[startingSize];
        crossover = new double[startingSize];
        archive = new double[Math.multiplyExact(capacity(), box.dimension())];
    }

    /** Candidates that the archive may hold beside the present population. */
    private int capacity() {
        return (int) Math.round(solver.archive() * population.size());
    }

    @Override
    protected void advance(Evaluator evaluator) {
        int size = population.size();
        ranking.sort();
        int leaders = Math.min(size, Math.max(2, (int) Math.round(solver.leaders() * size)));
        for (int i = 0; i < size; i++) {
            propose(i, ranking.row(rng.nextInt(leaders)));
        }
        evaluator.evaluate(trials, 0, size);
        for (int i = 0; i < size; i++) {
            select(i);
        }
        history.update();
        shrink();
    }

    /** Eqs. 1-5: a move to one of the best, mutated by a difference to a candidate or a former one, and crossed. */
    private void propose(int i, int leader) {
        int place = history.place(rng);
        weight[i] = history.weight(place, rng);
        crossover[i] = history.crossover(place, rng);
        rng.nextDistinct(population.size(), i, partner);
        int other = stranger(i, partner[0]);
        trials.copyFrom(population, i, i);
        crossing.draw(crossover[i], rng);
        double[] genes = population.genes();
        double[] others = other < population.size() ? genes : archive;
        int to = population.offset(leader);
        int plus = population.offset(partner[0]);
        int minus = population.offset(other < population.size() ? other : other - population.size());
        int at = population.offset(i);
        for (int k = 0; k < crossing.count(); k++) {
            int j = crossing.gene(k);
            double gene = genes[at + j];
            double step = genes[to + j] - gene + genes[plus + j] - others[minus + j];
            trials.genes()[at + j] = inside(j, gene, gene + weight[i] * step);
        }
    }

    /** A number of a candidate, or behind those of an archived one, that is neither of two candidates. */
    private int stranger(int one, int two) {
        int row;
        do {
            row = rng.nextInt(population.size() + archived);
        } while (row == one || row == two);
        return row;
    }

    /** A mutant gene beyond a bound is put half-way between the parent's and the bound. */
    private double inside(int j, double parent, double mutant) {
        if (mutant < box.lower(j)) {
            return box.clip(j, (box.lower(j) + parent) / 2);
        } else if (mutant > box.upper(j)) {
            return box.clip(j, (box.upper(j) + parent) / 2);
        }
        return mutant;
    }

    /** Eq. 6; a parent that is worse than its trial goes to the archive. */
    private void select(int i) {
        double gain = population.fitness(i) - trials.fitness(i);
        if (gain > 0) {
            keep(i);
            if (gain < Double.POSITIVE_INFINITY) {
                history.success(gain, weight[i], crossover[i]);
            }
        }
        if (trials.fitness(i) <= population.fitness(i)) {
            population.copyFrom(trials, i, i);
        }
    }

    /** Archives a row, in a random place if the archive is full. */
    private void keep(int row) {
        int capacity = capacity();
        if (capacity > 0) {
            int place = archived < capacity ? archived++ : rng.nextInt(capacity);
            copyToArchive(population.genes(), population.offset(row), place);
        }
    }

    private void copyToArchive(double[] genes, int from, int place) {
        System.arraycopy(genes, from, archive, population.offset(place), box.dimension());
    }

    /** Eq. 10: the worst candidates are dropped, and random ones of the archive. */
    private void shrink() {
        double planned = startingSize + (solver.leastPopulation() - startingSize) * progress();
        int size = (int) Math.max(solver.leastPopulation(), Math.round(planned));
        ranking.sort();
        while (population.size() > size) {
            ranking.drop();
        }
        while (archived > capacity()) {
            archived--;
            copyToArchive(archive, population.offset(archived), rng.nextInt(archived + 1));
        }
    }
}
