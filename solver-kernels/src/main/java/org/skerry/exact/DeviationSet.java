package org.skerry.exact;

import java.util.ArrayList;
import java.util.List;

/**
 * A set of deviations of different tasks, as a list linked from the last one to the first.
 *
 * @param regret sum of their regrets in J
 * @param edgeCycles by how much the load of the edge grows, in cycles
 * @param cloudCycles by how much the load of the cloud grows, in cycles
 * @param last the deviation of most regret; null in the empty set
 * @param rest the set without it; null in the empty set
 */
record DeviationSet(double regret, double edgeCycles, double cloudCycles, Deviation last, DeviationSet rest) {
    private static final DeviationSet EMPTY = new DeviationSet(0, 0, 0, null, null);

    /**
     * All sets whose regrets add up to less than a gap, the empty one included.
     *
     * @param deviations by ascending regret
     * @param most greatest number of deviations in a set
     * @param limit no more sets than this are listed
     */
    static List<DeviationSet> within(double gap, List<Deviation> deviations, int most, int limit) {
        List<DeviationSet> sets = new ArrayList<>();
        EMPTY.list(gap, deviations, 0, most, limit, sets);
        return sets;
    }

    /** Lists this set and all that at most {@code more} deviations from {@code from} on make of it. */
    private void list(double gap, List<Deviation> deviations, int from, int more, int limit, List<DeviationSet> sets) {
        if (sets.size() == limit) {
            return;
        }
        sets.add(this);
        for (int d = from; d < deviations.size() && more > 0; d++) {
            Deviation deviation = deviations.get(d);
            if (regret + deviation.regret() >= gap) {
                return;
            }
            if (!moves(deviation.task())) {
                with(deviation).list(gap, deviations, d + 1, more - 1, limit, sets);
            }
        }
    }

    private boolean moves(int task) {
        for (DeviationSet set = this; set.last != null; set = set.rest) {
            if (set.last.task() == task) {
                return true;
            }
        }
        return false;
    }

    private DeviationSet with(Deviation deviation) {
        return new DeviationSet(
                regret + deviation.regret(),
                edgeCycles + deviation.edgeCycles(),
                cloudCycles + deviation.cloudCycles(),
                deviation,
                this);
    }

    /** Moves the tasks of a plan, given as the index of every task's tier. */
    void applyTo(int[] plan) {
        for (DeviationSet set = this; set.last != null; set = set.rest) {
            plan[set.last.task()] = set.last.tier().index();
        }
    }
}
