package org.skerry.solver;

import org.skerry.search.Companion;
import org.skerry.search.Evaluator;
import org.skerry.search.Population;
import org.skerry.search.Search;
import org.skerry.search.StopReason;

/** The local searches of {@link MemeticStep}. One that is not at its end goes on the next time, unless the leader is new. */
final class MemeticCompanion implements Companion {
    private static final long serialVersionUID = 1;

    private final MemeticStep step;
    private final long evaluations;
    private final IteratedDescent descent;
    private final Population candidates;
    private final Population emigrant;
    private boolean begun;

    /**
     * A companion of a search that has not begun.
     *
     * @param evaluations what it may spend
     * @param population the search's
     */
    MemeticCompanion(MemeticStep step, long evaluations, IteratedDescent descent, Population population) {
        this.step = step;
        this.evaluations = evaluations;
        this.descent = descent;
        candidates = population.sibling(IteratedDescent.CANDIDATES);
        emigrant = population.sibling(1);
    }

    @Override
    public long evaluations() {
        return evaluations;
    }

    @Override
    public void generationDone(Search search, long spent, Evaluator evaluator) {
        boolean last = search.stopReason() == StopReason.EVALUATIONS;
        if (last || (search.generation() > 0 && search.generation() % step.every() == 0)) {
            follow(search);
            long due = last ? evaluations : due(search.evaluations() - spent);
            for (long k = spent; k < due; k++) {
                descent.probe(candidates, evaluator);
            }
            offer(search);
        }
    }

    /** What it may have spent once the search alone has spent so much. */
    private long due(long alone) {
        return Math.min(evaluations, (long) (alone * (step.share() / (1 - step.share()))));
    }

    /** A leader that is better than what the local search knows is where it goes on. */
    private void follow(Search search) {
        search.rank(candidates);
        Population population = search.population();
        int leader = population.best();
        if (!begun || population.fitness(leader) < candidates.fitness(candidates.best())) {
            begun = true;
            candidates.copyFrom(population, leader, descent.current());
            descent.begin(descent.current());
        }
    }

    private void offer(Search search) {
        int best = candidates.best();
        Population population = search.population();
        if (candidates.fitness(best) < population.fitness(population.best())) {
            emigrant.copyFrom(candidates, best, 0);
            search.immigrate(emigrant);
        }
    }
}
