package org.skerry.search;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * The mutable cursor of a solver on one problem: population, randomness, champion and counters, and never the problem
 * or an evaluator, so that it can be serialised after any generation and continued elsewhere with the same bits.
 *
 * <p>A subclass writes {@link #advance(Evaluator)} in its paper's own order: a generational solver calls the evaluator
 * once with a whole batch, a sequential one row by row inside its loop. The evaluator it is handed already counts,
 * stops exactly at the budget, applies the penalty and remembers the champion.
 */
public abstract class Search implements Serializable {
    private static final long serialVersionUID = 1;

    /** The search space. */
    protected final Box box;
    /** What the search may spend. */
    protected final Budget budget;
    /** The only source of randomness. */
    protected final Rng rng;
    /** The stored candidates. */
    protected final Population population;

    private final Champion champion;
    private double penalty;
    private boolean sampled;
    private int generation;
    private long evaluations;
    private final ArrayList<Branch> branches = new ArrayList<>();
    /** Null without one. */
    private Companion companion;
    /** Those of the evaluations that the companion spent. */
    private long spentBeside;

    /**
     * Draws the initial candidates and evaluates none of them.
     *
     * @param size number of candidates
     */
    protected Search(Problem problem, Budget budget, Rng rng, int size) {
        this.box = problem.box();
        this.budget = budget;
        this.rng = rng;
        population = new Population(size, box.dimension());
        champion = new Champion(box.dimension());
        penalty = problem.penalty();
        population.penalize(penalty);
        problem.sample(population, rng);
    }

    /**
     * Does one generation; the first call is generation 0 and evaluates the sample.
     *
     * @throws IllegalStateException if the search is done
     */
    public final void step(Evaluator evaluator) {
        if (isDone()) {
            throw new IllegalStateException("the search is done: " + stopReason());
        }
        Evaluator meter =
                (batch, from, to) -> evaluate(evaluator, batch, from, to, budget.evaluations() - spentAlone());
        if (sampled) {
            generation++;
            advance(meter);
        } else {
            sampled = true;
            meter.evaluate(population, 0, population.size());
            sampled();
        }
        if (companion != null) {
            companion.generationDone(
                    this, spentBeside, (batch, from, to) -> evaluateBeside(evaluator, batch, from, to));
        }
    }

    private void evaluateBeside(Evaluator evaluator, Population batch, int from, int to) {
        long before = evaluations;
        evaluate(evaluator, batch, from, to, companion.evaluations() - spentBeside);
        spentBeside += evaluations - before;
    }

    /** Evaluations spent, without those of the companion. */
    private long spentAlone() {
        return evaluations - spentBeside;
    }

    private void evaluate(Evaluator evaluator, Population batch, int from, int to, long left) {
        int affordable = from + (int) Math.min(to - from, left);
        batch.penalize(penalty);
        evaluator.evaluate(batch, from, affordable);
        for (int row = from; row < affordable; row++) {
            champion.offer(batch, row, ++evaluations);
        }
        for (int row = affordable; row < to; row++) {
            batch.unscore(row);
        }
    }

    /**
     * Gives the search a companion. Its evaluations come on top of the budget that the search was started with.
     *
     * @return this search
     * @throws IllegalStateException if the search has begun or has a companion already
     */
    public final Search accompany(Companion newCompanion) {
        if (sampled || companion != null) {
            throw new IllegalStateException("a companion joins before the first step, and only one");
        }
        companion = newCompanion;
        return this;
    }

    /** Ranks copies of candidates under this search's present penalty. */
    public final void rank(Population candidates) {
        candidates.penalize(penalty);
    }

    /** Does one generation in the published order. Allocates nothing. */
    protected abstract void advance(Evaluator evaluator);

    /**
     * A branch of the method to be counted; for constructors.
     *
     * @param name as in {@link Described#branches()}
     */
    protected final Branch branch(String name) {
        Branch branch = new Branch(name);
        branches.add(branch);
        return branch;
    }

    /** Called once, after the sample was evaluated. */
    protected void sampled() {}

    /** Called after an immigrant replaced a row: resets velocity, growth, personal best and the like. */
    protected void immigrated(int row) {}

    /** Whether the method's own stopping rule has fired. */
    protected boolean converged() {
        return false;
    }

    /**
     * Offers migrants, each to the then worst row, which it replaces only if its fitness under this search's penalty is
     * better.
     *
     * @param migrants scored candidates of this search's dimension
     * @return for every migrant whether it was accepted
     */
    public final boolean[] immigrate(Population migrants) {
        boolean[] accepted = new boolean[migrants.size()];
        for (int row = 0; row < migrants.size(); row++) {
            accepted[row] = immigrate(migrants, row, population.worst());
        }
        return accepted;
    }

    /**
     * Offers a migrant to one resident row, which it replaces only if its fitness under this search's penalty is better.
     *
     * @param migrants scored candidates of this search's dimension
     * @param row which of them
     * @return whether it was accepted
     * @throws IllegalArgumentException if the dimensions differ
     */
    public final boolean immigrate(Population migrants, int row, int resident) {
        if (migrants.dimension() != population.dimension()) {
            throw new IllegalArgumentException(
                    "migrants have " + migrants.dimension() + " genes, the population has " + population.dimension());
        }
        migrants.penalize(penalty);
        if (!(migrants.fitness(row) < population.fitness(resident))) {
            return false;
        }
        population.copyFrom(migrants, row, resident);
        champion.offer(migrants, row, evaluations);
        immigrated(resident);
        return true;
    }

    /**
     * Scores candidates that were made elsewhere, charged to this search's budget: those past it are infinitely bad. For
     * migrants whose old score does not hold here.
     */
    public final void rescore(Population migrants, Evaluator evaluator) {
        evaluate(evaluator, migrants, 0, migrants.size(), budget.evaluations() - spentAlone());
    }

    /** Moves the penalty, in objective units per unit of violation, and re-ranks the population under it. */
    protected final void penalize(double newPenalty) {
        penalty = newPenalty;
        population.penalize(newPenalty);
    }

    /**
     * Share of the budget that is spent, in [0, 1]: of its generations, the present one included, or of its
     * evaluations, whichever is more. For schedules of solvers whose generations differ in evaluations.
     */
    protected final double progress() {
        double ofGenerations = (double) generation / budget.generations();
        double ofEvaluations = (double) spentAlone() / budget.evaluations();
        return Math.min(1, Math.max(ofGenerations, ofEvaluations));
    }

    /** Whether there is nothing left to do. */
    public final boolean isDone() {
        return stopReason() != StopReason.NONE;
    }

    /** Why the search is done. */
    public final StopReason stopReason() {
        if (!sampled) {
            return StopReason.NONE;
        } else if (spentAlone() >= budget.evaluations()) {
            return StopReason.EVALUATIONS;
        } else if (generation >= budget.generations()) {
            return StopReason.GENERATIONS;
        }
        return converged() ? StopReason.CONVERGED : StopReason.NONE;
    }

    /** The best candidate ever seen. */
    public final Champion champion() {
        return champion;
    }

    /** The stored candidates; to look at, not to change. */
    public final Population population() {
        return population;
    }

    /** The scores of a candidate that may be infeasible. */
    public record Leader(double objective, double violation) {
        /** Whether it has a score and its violation is exactly 0. */
        public boolean feasible() {
            return violation == 0 && objective < Double.POSITIVE_INFINITY;
        }
    }

    /**
     * The fittest candidate that the method now holds, under its present penalty: what it would hand over as its result,
     * feasible or not. The {@link #champion()} is what we hand over; the two differ where a method loses or prefers
     * otherwise. A method that keeps its leader outside the population overrides this.
     */
    public Leader leader() {
        int best = population.best();
        return new Leader(population.objective(best), population.violation(best));
    }

    /** How often the branches of the method were taken, in a fixed order; to look at. */
    public final List<Branch> branches() {
        return Collections.unmodifiableList(branches);
    }

    /** Generations done, 0 after the sample was evaluated. */
    public final int generation() {
        return generation;
    }

    /** Evaluations spent, those of a companion included. */
    public final long evaluations() {
        return evaluations;
    }
}
