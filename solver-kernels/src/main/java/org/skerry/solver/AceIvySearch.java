package org.skerry.solver;

import org.skerry.search.Branch;
import org.skerry.search.Budget;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Problem;
import org.skerry.search.Rng;
import org.skerry.search.Search;

/** The search of {@link AceIvy}, row by row. */
final class AceIvySearch extends Search {
    private static final long serialVersionUID = 1;

    private final AceIvy solver;
    /** K. */
    private final int planned;
    /** The present I'. */
    private final Population trial;
    /** Delta, shape [n_pop(0) x d]. */
    private final double[] growth;
    /** I_B, kept aside because its row may be overwritten within a sweep. */
    private final double[] leaderGenes;

    private final StoppingRule stopping;

    private double leaderObjective = Double.POSITIVE_INFINITY;
    private double leaderViolation;
    /** f_p(I_B) under the present penalty. */
    private double leaderFitness = Double.POSITIVE_INFINITY;

    private boolean stopped;
    /** Eq. 24 instead of Eq. 23. */
    private final Branch local = branch("local-search");
    /** The first case of Eq. 23. */
    private final Branch climbing = branch("climb");

    AceIvySearch(AceIvy solver, Problem problem, Budget budget, Rng rng) {
        super(problem, budget, rng, solver.populationSize()); // Eq. 13
        this.solver = solver;
        planned = solver.plannedGenerations(budget);
        trial = new Population(1, box.dimension());
        growth = new double[population.genes().length];
        leaderGenes = new double[box.dimension()];
        stopping = new StoppingRule(solver.stoppingWindow(), box.dimension());
        for (int row = 0; row < population.size(); row++) {
            startGrowth(row);
        }
        movePenalty(0);
    }

    /** I_B. */
    @Override
    public Leader leader() {
        return new Leader(leaderObjective, leaderViolation);
    }

    @Override
    protected void sampled() {
        follow();
    }

    @Override
    protected boolean converged() {
        return stopped;
    }

    @Override
    protected void immigrated(int row) {
        startGrowth(row);
        follow();
    }

    @Override
    protected void advance(Evaluator evaluator) {
        double progress = Math.min(1, (double) generation() / planned); // k / K
        movePenalty(progress);
        grow();
        double worst = population.fitness(population.worst());
        for (int i = 0; i < population.size(); i++) {
            propose(i, worst, progress);
            evaluator.evaluate(trial, 0, 1);
            if (trial.fitness(0) < population.fitness(i)) { // Eq. 35
                population.copyFrom(trial, 0, i);
            }
        }
        follow();
        if (generation() % solver.resizeInterval() == 0) {
            shrink(solver.size(progress));
            if (diversity() < solver.diversityThreshold() * meanWidth()) { // Eq. 27
                inject(evaluator);
            }
        }
        stopping.record(leaderGenes, leaderFitness);
        stopped = progress > solver.stoppingStart()
                && generation() % solver.stoppingInterval() == 0
                && stopping.holds(progress);
    }

    /** Eq. 18; the fitness of every stored candidate follows. */
    private void movePenalty(double progress) {
        if (solver.penalty() == PenaltySchedule.DECREASING) {
            double range = solver.greatestPenalty() - solver.leastPenalty();
            double penalty = solver.leastPenalty() + range * StrictMath.pow(1 - progress, solver.penaltyDecay());
            penalize(penalty);
            if (leaderObjective != Double.POSITIVE_INFINITY) {
                leaderFitness = leaderObjective + penalty * leaderViolation;
            }
        }
    }

    /** Eq. 14. */
    private void startGrowth(int row) {
        int at = population.offset(row);
        for (int j = 0; j < box.dimension(); j++) {
            growth[at + j] = (0.1 + 0.2 * rng.nextDouble()) * box.width(j);
        }
    }

    /** Eq. 19. */
    private void grow() {
        double momentum = solver.momentum();
        int genes = population.size() * box.dimension();
        for (int k = 0; k < genes; k++) {
            double r = rng.nextDouble();
            growth[k] = momentum * growth[k] + (1 - momentum) * (r * r * rng.nextGaussian());
        }
    }

    /** Eqs. 20 to 25 for row {@code i}. */
    private void propose(int i, double worst, double progress) {
        if (local.decide(rng.nextDouble() < solver.localSearch())) {
            scatter(solver.localSearchScale()); // Eq. 24
            return;
        }
        double beta = 0.5 + 0.5 * progress; // Eq. 20
        double threshold = solver.threshold().value(leaderFitness, worst, beta, rng);
        if (climbing.decide(population.fitness(i) < threshold)) { // Eq. 21
            climb(i, 0.1 * (1 - progress));
        } else {
            spread(i, 0.2 * (1 + progress));
        }
    }

    /** Eq. 23, first case. */
    private void climb(int i, double alpha) {
        int neighbour = better(i);
        double[] target = neighbour < 0 ? leaderGenes : population.genes();
        int to = neighbour < 0 ? 0 : population.offset(neighbour);
        int at = population.offset(i);
        for (int j = 0; j < box.dimension(); j++) {
            double gene = population.genes()[at + j];
            double pull = Math.abs(rng.nextGaussian()) * (target[to + j] - gene);
            place(j, gene + alpha * (pull + rng.nextGaussian() * growth[at + j]));
        }
    }

    /** Eq. 22: a random row better than row {@code i}; -1 if there is none. */
    private int better(int i) {
        double fitness = population.fitness(i);
        int count = 0;
        for (int row = 0; row < population.size(); row++) {
            count += population.fitness(row) < fitness ? 1 : 0;
        }
        int pick = count == 0 ? -1 : rng.nextInt(count);
        int row = -1;
        while (pick >= 0) {
            row++;
            pick -= population.fitness(row) < fitness ? 1 : 0;
        }
        return row;
    }

    /** Eq. 23, second case. */
    private void spread(int i, double expansion) {
        int at = population.offset(i);
        for (int j = 0; j < box.dimension(); j++) {
            double r = rng.nextDouble();
            double step = expansion * rng.nextGaussian() * growth[at + j];
            place(j, solver.spreading().gene(leaderGenes[j], r, step));
        }
    }

    /** Eqs. 24 and 28: around the leader. */
    private void scatter(double scale) {
        for (int j = 0; j < box.dimension(); j++) {
            place(j, leaderGenes[j] + scale * box.width(j) * rng.nextGaussian());
        }
    }

    private void place(int j, double gene) {
        trial.genes()[j] = solver.boundary().apply(box, j, gene); // Eq. 25
    }

    /** Eqs. 30 and 31, keeping the best. */
    private void shrink(int size) {
        if (size < population.size()) {
            moveWorstToEnd(population.size() - size);
            population.shrink(size);
        }
    }

    /** Eqs. 28, 29 and 36. */
    private void inject(Evaluator evaluator) {
        int injected = Math.max(1, (int) (population.size() * solver.injection()));
        moveWorstToEnd(injected);
        for (int row = population.size() - injected; row < population.size(); row++) {
            scatter(solver.injectionScale());
            evaluator.evaluate(trial, 0, 1);
            population.copyFrom(trial, 0, row);
            startGrowth(row);
        }
        follow();
    }

    private void moveWorstToEnd(int count) {
        for (int end = population.size(); end > population.size() - count; end--) {
            int worst = 0;
            for (int row = 1; row < end; row++) {
                worst = population.fitness(row) > population.fitness(worst) ? row : worst;
            }
            population.swap(worst, end - 1);
            swapGrowth(worst, end - 1);
        }
    }

    private void swapGrowth(int a, int b) {
        for (int j = 0, p = population.offset(a), q = population.offset(b); j < box.dimension(); j++, p++, q++) {
            double kept = growth[p];
            growth[p] = growth[q];
            growth[q] = kept;
        }
    }

    /** Eq. 26: the standard deviation of a gene over the population, in the mean of the genes. */
    private double diversity() {
        int size = population.size();
        double sum = 0;
        for (int j = 0; j < box.dimension(); j++) {
            double mean = 0;
            for (int row = 0; row < size; row++) {
                mean += population.genes()[population.offset(row) + j] / size;
            }
            double variance = 0;
            for (int row = 0; row < size; row++) {
                double deviation = population.genes()[population.offset(row) + j] - mean;
                variance += deviation * deviation / size;
            }
            sum += Math.sqrt(variance);
        }
        return sum / box.dimension();
    }

    private double meanWidth() {
        double sum = 0;
        for (int j = 0; j < box.dimension(); j++) {
            sum += box.width(j);
        }
        return sum / box.dimension();
    }

    /** The best row becomes the leader if it is better. */
    private void follow() {
        int best = population.best();
        if (population.fitness(best) < leaderFitness) {
            leaderObjective = population.objective(best);
            leaderViolation = population.violation(best);
            leaderFitness = population.fitness(best);
            System.arraycopy(population.genes(), population.offset(best), leaderGenes, 0, leaderGenes.length);
        }
    }
}
