package org.skerry.solver;

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
 * One-at-a-time search: gene after gene, in random order, tries a few values and keeps the best.
 *
 * <p>A generation is one sweep over all genes. A descent starts from the best of the sample on a grid: the midpoints of
 * {@code probes} equal parts of each gene's interval. With at least as many probes as a gene has options, the midpoints
 * reach every option of a floor encoding, so one sweep solves a separable problem exactly. Of equal values the lowest
 * is kept; this is what reaches every option of an argmax encoding too, for which 3 probes suffice: genes that do not
 * decide sink to the lowest midpoint, the deciding one to below the highest, and from then on the highest midpoint in
 * any gene makes it decide.
 *
 * <p>When a sweep changes nothing, the probes move into a window around the candidate that is narrower by the factor
 * {@code probes}, and again after each level that brought an improvement. The first level that brings none ends the
 * descent (on a discrete problem the first of all); the next one starts from a perturbed copy of the best candidate.
 *
 * <p>It knows nothing but genes; {@link LocalSearch} knows the problem's own moves.
 *
 * @param populationSize candidates of the sample, at least 2
 * @param probes values tried per gene
 * @param perturbation probability with which a gene is drawn anew where a descent starts again
 */
@Described(
        title = "One-at-a-time coordinate search with restarts",
        source = "Torczon, SIAM J. Optim. 7(1), 1997, Sec. 4.1 (coordinate search); Lourenco, Martin and Stuetzle 2003"
                + " (iterated local search)",
        revision = 1,
        order = "sequential; the probes of one gene are one batch",
        evaluationsPerGeneration = "at most dimension * probes + 1")
public record CoordinateSearch(
        @Parameter(value = "Candidates of the sample", source = "chosen: a start that is not the worst", min = 2)
        int populationSize,

        @Parameter(
                value = "Values tried per gene; exact for as many options under a floor encoding",
                source = "chosen: the most options that a task has in the papers (local, 3 servers, cloud)",
                min = 3)
        int probes,

        @Parameter(
                value = "Probability with which a gene is drawn anew where a descent starts again",
                source = "chosen: far enough to leave the optimum, near enough to keep most of it",
                min = 0,
                max = 1)
        double perturbation)
        implements Solver {
    /** A sample of 10, 5 probes, a tenth of the genes. */
    public static final CoordinateSearch DEFAULT = new CoordinateSearch(10, 5, 0.1);

    /** Validates the ranges. */
    public CoordinateSearch {
        Ranges.atLeast("populationSize", populationSize, 2);
        Ranges.atLeast("probes", probes, 3);
        Ranges.within("perturbation", perturbation, 0, 1);
    }

    @Override
    public Search start(Problem problem, Budget budget, Rng rng) {
        return new Descent(this, problem, budget, rng);
    }

    private static final class Descent extends Search {
        private static final long serialVersionUID = 1;

        private final CoordinateSearch solver;
        /** Copies of the current candidate that differ in the gene being probed. */
        private final Population trials;

        private final int[] order;
        private int current;
        /** 0 on the grid; at level k the window is probes^-k of the box. */
        private int level;
        /** Share of the box between two neighbouring probes. */
        private double spacing;

        private double fitnessAtLevelStart;
        private boolean restart;

        Descent(CoordinateSearch solver, Problem problem, Budget budget, Rng rng) {
            super(problem, budget, rng, solver.populationSize);
            this.solver = solver;
            trials = new Population(solver.probes, box.dimension());
            order = rng.nextPermutation(box.dimension());
        }

        @Override
        protected void sampled() {
            descendFrom(population.best());
        }

        @Override
        protected void immigrated(int row) {
            if (population.fitness(row) <= population.fitness(current)) {
                descendFrom(row);
            }
        }

        private void descendFrom(int row) {
            current = row;
            level = 0;
            spacing = 1.0 / solver.probes;
            restart = false;
        }

        @Override
        protected void advance(Evaluator evaluator) {
            if (restart) {
                perturbBest(evaluator);
            }
            for (int row = 0; row < trials.size(); row++) {
                trials.copyFrom(population, current, row);
            }
            rng.shuffle(order);
            boolean changed = false;
            for (int j : order) {
                changed |= improve(j, evaluator);
            }
            if (!changed) {
                refine();
            }
        }

        /** The best candidate with some genes drawn anew, at least one, takes the place of the worst. */
        private void perturbBest(Evaluator evaluator) {
            int best = population.best();
            int row = population.worst();
            row = row == best ? (best + 1) % population.size() : row;
            population.copyFrom(population, best, row);
            double[] genes = population.genes();
            int offset = population.offset(row);
            int certain = rng.nextInt(box.dimension());
            for (int j = 0; j < box.dimension(); j++) {
                if (rng.nextDouble() < solver.perturbation || j == certain) {
                    genes[offset + j] = box.sample(j, rng);
                }
            }
            evaluator.evaluate(population, row, row + 1);
            descendFrom(row);
        }

        /** Tries the probes of gene {@code j} and takes the best if it improves; returns whether the gene changed. */
        private boolean improve(int j, Evaluator evaluator) {
            double[] genes = population.genes();
            int at = population.offset(current) + j;
            double old = genes[at];
            int tried = placeProbes(j, old);
            if (tried == 0) {
                return false;
            }
            evaluator.evaluate(trials, 0, tried);
            int best = 0;
            for (int row = 1; row < tried; row++) {
                if (trials.fitness(row) < trials.fitness(best)) {
                    best = row;
                }
            }
            boolean accepted = accepts(best, trials.genes()[trials.offset(best) + j] < old);
            if (accepted) {
                genes[at] = trials.genes()[trials.offset(best) + j];
                population.score(current, trials.objective(best), trials.violation(best));
            }
            for (int row = 0; row < tried; row++) {
                trials.genes()[trials.offset(row) + j] = genes[at];
            }
            return accepted;
        }

        /** Writes the probes that differ from the gene's value and from each other, ascending; returns how many. */
        private int placeProbes(int j, double old) {
            int tried = 0;
            double previous = Double.NaN;
            for (int k = 0; k < solver.probes; k++) {
                double probe = probe(j, k, old);
                if (probe != old && probe != previous) {
                    trials.genes()[trials.offset(tried++) + j] = probe;
                }
                previous = probe;
            }
            return tried;
        }

        /** Probe {@code k} of gene {@code j} of the grid, or of the window around its value. */
        private double probe(int j, int k, double value) {
            double width = box.width(j);
            if (level == 0) {
                return box.clip(j, box.lower(j) + (k + 0.5) * spacing * width);
            }
            return box.clip(j, value + (k - 0.5 * (solver.probes - 1)) * spacing * width);
        }

        private boolean accepts(int row, boolean lower) {
            double fitness = population.fitness(current);
            return trials.fitness(row) < fitness || (level == 0 && lower && trials.fitness(row) == fitness);
        }

        private void refine() {
            double fitness = population.fitness(current);
            restart = level > 0 && fitness >= fitnessAtLevelStart;
            level++;
            spacing /= solver.probes;
            fitnessAtLevelStart = fitness;
        }
    }
}
