package org.skerry.solver;

import java.util.Objects;
import org.skerry.search.Budget;
import org.skerry.search.Described;
import org.skerry.search.Evaluator;
import org.skerry.search.Parameter;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Ranges;
import org.skerry.search.Rng;
import org.skerry.search.Search;
import org.skerry.search.Solver;

/**
 * Generational genetic algorithm over real genes: selection, one-point crossover, uniform reset of genes, and the best
 * parent survives.
 *
 * @param populationSize candidates N
 * @param selection how parents are selected
 * @param crossover probability with which two parents exchange the genes behind a random cut
 * @param mutation probability with which a gene is drawn anew
 */
@Described(
        title = "Genetic algorithm with real genes",
        source = "Holland 1975; Goldberg 1989; rates of IPOA, Table 3, which defines no operators",
        revision = 1,
        order = "generational",
        evaluationsPerGeneration = "populationSize",
        departures = "IPOA and ACE-IVY compare with a genetic algorithm without defining its operators: tournament or"
                + " roulette, one-point crossover, uniform reset and one survivor are the textbook's")
public record GeneticAlgorithm(
        @Parameter(value = "Candidates N", source = "given: IPOA, Sec. 5.2", min = 2)
        int populationSize,

        @Parameter(value = "How parents are selected", source = "chosen: does not depend on the objective's unit")
        ParentSelection selection,

        @Parameter(value = "Crossover probability of a pair", source = "given: IPOA, Table 3", min = 0, max = 1)
        double crossover,

        @Parameter(value = "Mutation probability of a gene", source = "given: IPOA, Table 3", min = 0, max = 1)
        double mutation)
        implements Solver {
    /** As the IPOA paper sets it, with tournaments. */
    public static final GeneticAlgorithm PUBLISHED = new GeneticAlgorithm(30, ParentSelection.TOURNAMENT, 0.6, 0.01);

    /** Validates the ranges. */
    public GeneticAlgorithm {
        Ranges.atLeast("populationSize", populationSize, 2);
        Objects.requireNonNull(selection, "selection");
        Ranges.within("crossover", crossover, 0, 1);
        Ranges.within("mutation", mutation, 0, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Evolution(this, problem, budget, rng);
    }

    private static final class Evolution extends Search {
        private static final long serialVersionUID = 1;

        private final GeneticAlgorithm solver;
        private final Population children;
        private final Roulette roulette;
        private final int[] mutating;

        Evolution(GeneticAlgorithm solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            this.solver = solver;
            children = new Population(population.size(), box.dimension());
            roulette = new Roulette(population.size());
            mutating = new int[box.dimension()];
        }

        @Override
        protected void advance(Evaluator evaluator) {
            int size = population.size();
            roulette.weigh(population);
            for (int child = 0; child < size; child += 2) {
                breed(child, Math.min(child + 1, size - 1));
            }
            for (int child = 0; child < size; child++) {
                mutate(child);
            }
            evaluator.evaluate(children, 0, size);
            replace();
        }

        /** Two children of two parents; the last child of an odd number alone. */
        private void breed(int child, int sibling) {
            int father = select();
            int mother = select();
            children.copyFrom(population, mother, sibling);
            children.copyFrom(population, father, child);
            if (box.dimension() > 1 && rng.nextDouble() < solver.crossover) {
                int cut = 1 + rng.nextInt(box.dimension() - 1);
                int count = box.dimension() - cut;
                double[] parents = population.genes();
                double[] genes = children.genes();
                System.arraycopy(
                        parents, population.offset(father) + cut, genes, children.offset(sibling) + cut, count);
                System.arraycopy(parents, population.offset(mother) + cut, genes, children.offset(child) + cut, count);
            }
        }

        private int select() {
            if (solver.selection == ParentSelection.ROULETTE) {
                return roulette.pick(rng);
            }
            int one = rng.nextInt(population.size());
            int other = rng.nextInt(population.size());
            return population.fitness(other) < population.fitness(one) ? other : one;
        }

        private void mutate(int child) {
            double[] genes = children.genes();
            int at = children.offset(child);
            int mutated = rng.nextSubset(mutating.length, solver.mutation, mutating);
            for (int k = 0; k < mutated; k++) {
                genes[at + mutating[k]] = box.sample(mutating[k], rng);
            }
        }

        /** The children take the place of their parents; the best parent replaces the worst child if it is better. */
        private void replace() {
            int worst = children.worst();
            int best = population.best();
            if (population.fitness(best) < children.fitness(worst)) {
                children.copyFrom(population, best, worst);
            }
            for (int row = 0; row < population.size(); row++) {
                population.copyFrom(children, row, row);
            }
        }
    }
}
